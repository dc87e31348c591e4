import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../platform/http/index.js';

/** The identifier of a file in an address; what cannot be one is answered like one that is not there. */
export const ID = new ParseUUIDPipe({
  exceptionFactory: () => notFound('Aucun dossier de votre administration ne porte cet identifiant.'),
});
