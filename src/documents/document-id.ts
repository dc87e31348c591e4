import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

export const noDocument = () => notFound(SAY.noDocument);

/** What cannot be an identifier is answered like one that is not there. */
export const DOCUMENT_ID = new ParseUUIDPipe({ exceptionFactory: noDocument });
