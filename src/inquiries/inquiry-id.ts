import { ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../platform/http/index.js';

export const noInquiry = () => notFound('Aucune enquête de votre administration ne porte cet identifiant.');

/** What cannot be an identifier is answered like one that is not there. */
export const INQUIRY_ID = new ParseUUIDPipe({ exceptionFactory: noInquiry });

export const COMMENT_NUMBER = new ParseIntPipe({
  exceptionFactory: () => notFound('Cette enquête n’a pas de réclamation de ce numéro.'),
});
