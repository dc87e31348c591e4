import { told, type Words } from '../core/language/index.js';
import type { Transaction } from '../platform/database/index.js';
import { unprocessable } from '../platform/http/index.js';
import type { DocumentsPort, FileDocument } from './documents-port.js';
import { SAY } from './problem-sayings.js';

/** The act with which documents of the file go out: the body that is asked for its opinion reads them. */
const ASKING = 'opinion.requested';

/** @throws Problem 422 for documents with an act that sends none, or that are not of the file or count there no more */
export async function checkAccompanying(
  port: DocumentsPort,
  tx: Transaction,
  applicationId: string,
  event: string,
  documents: string[],
): Promise<void> {
  if (event !== ASKING) throw refusal(told(SAY.documentsMisplaced, { event: ASKING }), 'documents-misplaced');
  await documentsThatCount(port, tx, applicationId, documents);
}

/**
 * The documents of a file that bear these identifiers, in the order in which they came.
 * @throws Problem 422 when one is not of the file, was replaced or is withdrawn
 */
export async function documentsThatCount(
  port: DocumentsPort,
  tx: Transaction,
  applicationId: string,
  chosen: string[],
): Promise<FileDocument[]> {
  const there = (await port.of(tx, applicationId)).filter(({ id, current }) => current && chosen.includes(id));
  const unknown = chosen.filter((one) => !there.some(({ id }) => id === one));
  if (unknown.length === 0) return there;
  throw refusal(told(SAY.unknownDocuments, { documents: unknown.join(', ') }), 'unknown-document');
}

function refusal(detail: Words, code: string) {
  return unprocessable(detail, [{ pointer: '/documents', code, detail }]);
}
