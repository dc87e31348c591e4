import { ParseUUIDPipe } from '@nestjs/common';
import { notFound, WholeNumber } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

export const noInquiry = () => notFound(SAY.noInquiry);

/** What cannot be an identifier is answered like one that is not there. */
export const INQUIRY_ID = new ParseUUIDPipe({ exceptionFactory: noInquiry });

export const COMMENT_NUMBER = new WholeNumber({
  fault: () => notFound(SAY.noComment),
});
