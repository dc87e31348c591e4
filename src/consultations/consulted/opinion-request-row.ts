import type { OpinionVerdict } from '../../core/procedure/index.js';
import type { Transaction } from '../../platform/database/index.js';
import type { Asked, AskingState } from '../asked.js';
import type { ShownDocument } from '../shown-document.js';

export const DELIVERIES = ['waiting', 'recorded', 'refused'] as const;

/** A request for an opinion as the consulted administration keeps it: a copy of what it was asked, and its answer. */
export interface OpinionRequestRow {
  id: string;
  askingId: number;
  body: string;
  asked: Asked;
  /** Copies of those that the asking officer chose. */
  documents: ShownDocument[];
  requestedOn: string;
  safe: string | null;
  legal: string | null;
  standingStill: boolean;
  askingState: AskingState;
  revision: number;
  arrivedAt: Date;
  verdict: OpinionVerdict | null;
  conditions: string[] | null;
  reasons: string | null;
  answeredBy: string | null;
  answeredOn: string | null;
  answeredAt: Date | null;
  /** Whether the asking file has taken the answer. */
  delivery: (typeof DELIVERIES)[number] | null;
  attempts: number;
  failure: string | null;
}

export const REQUEST_COLUMNS = `id, asking_id AS "askingId", body, asked, documents, requested_on::text AS "requestedOn", safe::text,
  legal::text, standing_still AS "standingStill", asking_state AS "askingState", revision, arrived_at AS "arrivedAt", verdict,
  conditions, reasons, answered_by AS "answeredBy", answered_on::text AS "answeredOn", answered_at AS "answeredAt", delivery,
  attempts, failure`;

/** @param lock held until the end of the transaction */
export async function findRequest(tx: Transaction, id: string, lock = false): Promise<OpinionRequestRow | undefined> {
  const [row] = await tx.query<OpinionRequestRow>(
    `SELECT ${REQUEST_COLUMNS} FROM opinion_requests WHERE administration_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [tx.administrationId, id],
  );
  return row;
}

/** How the consulted body sees a request. */
export const STATES = ['open', 'answered', 'silent', 'moot', 'refused'] as const;
export type State = (typeof STATES)[number];

/**
 * Its own answer comes first; then what the asking file said; and a time limit that has passed closes the request though
 * the file has not said so yet.
 */
export function stateOf(row: OpinionRequestRow, today: string): State {
  if (row.delivery !== null) return row.delivery === 'refused' ? 'refused' : 'answered';
  if (row.askingState !== 'open') return row.askingState;
  return isOver(row, today) ? 'silent' : 'open';
}

export function isOver({ legal, standingStill }: Pick<OpinionRequestRow, 'legal' | 'standingStill'>, today: string): boolean {
  return legal !== null && !standingStill && today > legal;
}
