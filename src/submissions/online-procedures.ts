import { createHash } from 'node:crypto';
import type { Transaction } from '../platform/database/index.js';

/** A piece that the office asks for with a request; its own list, without force of law. */
export interface AskedPiece {
  /** As the office calls it: the title that the document bears in the file. */
  title: string;
  /** Of the vocabulary of documents. */
  kind: string;
  required: boolean;
}

export interface OnlineProcedure {
  procedure: string;
  pieces: AskedPiece[];
}

/** The procedures for which an administration takes requests online, with the pieces that it asks for. */
export function onlineProcedures(tx: Transaction): Promise<OnlineProcedure[]> {
  return tx.query<OnlineProcedure>(
    'SELECT procedure, pieces FROM online_procedures WHERE administration_id = $1 ORDER BY procedure',
    [tx.administrationId],
  );
}

/** The pieces that are asked for with a procedure. */
export async function askedWith(tx: Transaction, procedure: string): Promise<AskedPiece[]> {
  return (await onlineProcedures(tx)).find((one) => one.procedure === procedure)?.pieces ?? [];
}

/** Replaces the whole list. The pieces asked for with a procedure stay unless others are given. */
export async function openOnline(
  tx: Transaction,
  procedures: readonly string[],
  by: string,
  at: Date,
  pieces: Readonly<Record<string, AskedPiece[]>> = {},
): Promise<void> {
  const before = new Map((await onlineProcedures(tx)).map((one) => [one.procedure, one.pieces]));
  await tx.query('DELETE FROM online_procedures WHERE administration_id = $1', [tx.administrationId]);
  for (const procedure of new Set(procedures))
    await tx.query(
      'INSERT INTO online_procedures (administration_id, procedure, changed_at, changed_by, pieces) VALUES ($1, $2, $3, $4, $5)',
      [tx.administrationId, procedure, at, by, JSON.stringify(pieces[procedure] ?? before.get(procedure) ?? [])],
    );
}

/** The field of the form that brings the piece; it means the same when the office changes its list meanwhile. */
export function fieldOfPiece({ title }: AskedPiece): string {
  return `asked-${createHash('sha256').update(title).digest('hex').slice(0, 12)}`;
}
