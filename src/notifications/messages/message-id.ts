import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';

/** The identifier of a message, webhook or feed in an address; what cannot be one is answered like one that is not there. */
export const MESSAGE_ID = new ParseUUIDPipe({
  exceptionFactory: () => notFound(SAY.nothing),
});
