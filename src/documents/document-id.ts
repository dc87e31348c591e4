import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../platform/http/index.js';

export const noDocument = () => notFound('Aucun document de ce dossier ne porte cet identifiant.');

/** What cannot be an identifier is answered like one that is not there. */
export const DOCUMENT_ID = new ParseUUIDPipe({ exceptionFactory: noDocument });
