import type { Snapshot } from '../core/procedure/index.js';
import { LINKED_ROADS, roadFacts, type LinkedRoad } from './linked-files.js';
import type { Prepared, Transaction } from '../platform/database/index.js';

/** The part of a file that a step needs, as its locked row holds it. */
export interface StoredApplication {
  id: string;
  edition: string;
  /** Hash of the calendar that gave the running dates. */
  calendar: string;
  version: number;
  snapshot: Snapshot;
  journalHead: Buffer;
  /** What other registers observe: the map of the site, the linked files. */
  facts: Record<string, boolean>;
}

/** The answer given before to the same idempotency key, if the key has served. */
export interface PreviousAnswer {
  fingerprint: Buffer;
  answer: unknown;
}

/** What a step reads of the row `a` that it locks. */
export const LOCKED_COLUMNS = `a.id, a.edition, a.calendar, a.version, a.snapshot, a.journal_head, a.site_facts, ${LINKED_ROADS}`;

const LOCK = {
  name: 'lock-application',
  text: `
    SELECT ${LOCKED_COLUMNS}, k.fingerprint, k.answer
      FROM applications a
      LEFT JOIN idempotency_keys k ON k.administration_id = a.administration_id AND k.key = $3
     WHERE a.administration_id = $1 AND a.id = $2
       FOR UPDATE OF a`,
};

/** Locks a file for a step, and looks whether the key has served. */
export function lockApplication(administrationId: number, id: string, key: string | undefined): Prepared {
  return { ...LOCK, values: [administrationId, id, key ?? null] };
}

/** The file that a locked row holds; one older than the recording of calendars comes under the current one. */
export function storedApplication(row: LockedRow, currentCalendar: string): StoredApplication {
  return {
    id: row.id,
    edition: row.edition,
    calendar: row.calendar ?? currentCalendar,
    version: row.version,
    snapshot: row.snapshot,
    journalHead: row.journal_head,
    facts: { ...row.site_facts, ...roadFacts(row.linked_roads) },
  };
}

/** The answer that the key on a locked row has had, if it has served. */
export function answerOf({ fingerprint, answer }: KeyedRow): PreviousAnswer | undefined {
  return fingerprint ? { fingerprint, answer } : undefined;
}

export interface LockedRow {
  id: string;
  edition: string;
  calendar: string | null;
  version: number;
  snapshot: Snapshot;
  journal_head: Buffer;
  site_facts: Record<string, boolean>;
  linked_roads: LinkedRoad[] | null;
}

export interface KeyedRow extends LockedRow {
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
