import { ParseUUIDPipe } from '@nestjs/common';
import { notFound, WholeNumber } from '../platform/http/index.js';

export const noInquiry = () => notFound('Aucune enquête de votre administration ne porte cet identifiant.');

/** What cannot be an identifier is answered like one that is not there. */
export const INQUIRY_ID = new ParseUUIDPipe({ exceptionFactory: noInquiry });

export const COMMENT_NUMBER = new WholeNumber({
  fault: () => notFound('Cette enquête n’a pas de réclamation de ce numéro.'),
});
