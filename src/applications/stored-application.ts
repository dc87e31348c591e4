import type { Snapshot } from '../core/procedure/index.js';
import type { Prepared, Transaction } from '../platform/database/index.js';

/** The part of a file that a step needs, as its locked row holds it. */
export interface StoredApplication {
  id: string;
  edition: string;
  version: number;
  snapshot: Snapshot;
  journalHead: Buffer;
  siteFacts: Record<string, boolean>;
}

/** The answer given before to the same idempotency key, if the key has served. */
export interface PreviousAnswer {
  fingerprint: Buffer;
  answer: unknown;
}

const LOCK = {
  name: 'lock-application',
  text: `
    SELECT a.id, a.edition, a.version, a.snapshot, a.journal_head, a.site_facts, k.fingerprint, k.answer
      FROM applications a
      LEFT JOIN idempotency_keys k ON k.administration_id = a.administration_id AND k.key = $3
     WHERE a.administration_id = $1 AND a.id = $2
       FOR UPDATE OF a`,
};

/** Locks a file for a step, and looks whether the key has served. */
export function lockApplication(administrationId: number, id: string, key: string | undefined): Prepared {
  return { ...LOCK, values: [administrationId, id, key ?? null] };
}

/** What the row that was locked says, or undefined when there is no such file. */
export function lockedApplication(
  row: LockedRow | undefined,
): { application: StoredApplication; previous?: PreviousAnswer } | undefined {
  if (!row) return undefined;
  const application: StoredApplication = {
    id: row.id,
    edition: row.edition,
    version: row.version,
    snapshot: row.snapshot,
    journalHead: row.journal_head,
    siteFacts: row.site_facts,
  };
  return row.fingerprint ? { application, previous: { fingerprint: row.fingerprint, answer: row.answer } } : { application };
}

export interface LockedRow {
  id: string;
  edition: string;
  version: number;
  snapshot: Snapshot;
  journal_head: Buffer;
  site_facts: Record<string, boolean>;
  fingerprint: Buffer | null;
  answer: unknown;
}

const PREVIOUS = {
  name: 'previous-answer',
  text: 'SELECT fingerprint, answer FROM idempotency_keys WHERE administration_id = $1 AND key = $2',
};

/**
 * The answer given to a key, read anew: a request that waited for the lock of a file may find that the same request,
 * sent twice, was answered meanwhile.
 */
export async function previousAnswer(tx: Transaction, key: string): Promise<PreviousAnswer | undefined> {
  const [row] = await tx.query<PreviousAnswer>({ ...PREVIOUS, values: [tx.administrationId, key] });
  return row;
}
