import type { Words } from '../core/language/index.js';
import type { Payload } from '../core/procedure/index.js';
import type { Transaction } from '../platform/database/index.js';
import { notFound, Problem } from '../platform/http/index.js';
import type { Organ } from './organ.js';
import { SAY } from './problem-sayings.js';

export type MeetingState = 'planned' | 'open' | 'closed';

export interface Meeting {
  id: string;
  organ: Organ;
  day: string;
  /** « 19:30 ». */
  hour: string;
  place: string;
  state: MeetingState;
  version: number;
  presidedBy: string | null;
  present: string[];
  excused: string[];
  openedAt: Date | null;
  closedAt: Date | null;
}

export interface Refusal {
  code: string;
  detail: string;
}

/** A file on the agenda, with what was deliberated, voted and recorded of it. */
export interface MeetingItem {
  file: string;
  deliberation: string;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  event: string | null;
  payload: Payload | null;
  /** The version of the file on which it was voted. */
  fileVersion: number | null;
  triedOn: string | null;
  takenAt: Date | null;
  takenOn: string | null;
  takenVersion: number | null;
  refusal: Refusal | null;
}

export const MEETING = `id, organ, held_on AS day, hour, place, state, version, presided_by AS "presidedBy", present, excused,
  opened_at AS "openedAt", closed_at AS "closedAt"`;

const ITEM = `application_id AS file, deliberation, votes_for AS "votesFor", votes_against AS "votesAgainst",
  votes_abstained AS "votesAbstained", event, payload, file_version AS "fileVersion", tried_on AS "triedOn", taken_at AS "takenAt",
  taken_on AS "takenOn", taken_version AS "takenVersion", refusal`;

/** @throws Problem 404 */
export async function readMeeting(tx: Transaction, id: string): Promise<Meeting> {
  return one(
    await tx.query<Meeting>(`SELECT ${MEETING} FROM meetings WHERE administration_id = $1 AND id = $2`, [
      tx.administrationId,
      id,
    ]),
  );
}

/** Held until the end of the transaction: agenda, votes and state of one meeting change one after the other. @throws Problem 404 */
export async function lockMeeting(tx: Transaction, id: string): Promise<Meeting> {
  const text = `SELECT ${MEETING} FROM meetings WHERE administration_id = $1 AND id = $2 FOR UPDATE`;
  return one(await tx.query<Meeting>(text, [tx.administrationId, id]));
}

export function readItems(tx: Transaction, meeting: string): Promise<MeetingItem[]> {
  return tx.query<MeetingItem>(
    `SELECT ${ITEM} FROM meeting_items WHERE administration_id = $1 AND meeting_id = $2 ORDER BY position`,
    [tx.administrationId, meeting],
  );
}

/** The first meeting of the organ that is planned after that day. */
export async function meetingAfter(tx: Transaction, organ: Organ, day: string): Promise<string | undefined> {
  const [next] = await tx.query<{ day: string }>(
    `SELECT held_on AS day FROM meetings WHERE administration_id = $1 AND organ = $2 AND held_on > $3 AND state <> 'closed'
      ORDER BY held_on LIMIT 1`,
    [tx.administrationId, organ, day],
  );
  return next?.day;
}

export function notInThisState(detail: Words, state: MeetingState): Problem {
  return new Problem(409, 'meeting-state', detail, { state });
}

function one([meeting]: Meeting[]): Meeting {
  if (!meeting) throw notFound(SAY.noMeeting);
  return meeting;
}
