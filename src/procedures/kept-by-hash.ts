import { hashOf, semanticHash } from './procedure-library.js';
import type { WorkflowFile } from '../core/procedure/index.js';

/** Whether a row that administrations share, from outside, is what its hash says: nobody's procedure is replaced by another. */
export function isWhatItsHashSays(table: string, { hash, file, data }: Record<string, unknown>): boolean {
  if (table === 'procedure_editions') return semanticHash(file as WorkflowFile) === hash;
  if (table === 'calendars') return hashOf(data) === hash;
  return false;
}
