import type { Transaction } from '../platform/database/index.js';
import type { Language } from '../core/language/index.js';
import { anonymised } from './anonymise.js';
import type { Inquiry } from './inquiry-row.js';

export const CHANNELS = ['post', 'counter', 'email', 'web'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What somebody said in an inquiry (*réclamation, observation*), kept as it was said. */
export interface PublicComment {
  number: number;
  channel: Channel;
  receivedOn: string;
  sentOn: string | null;
  authorName: string | null;
  authorAddress: string | null;
  authorEmail: string | null;
  language: Language;
  text: string;
  recordedAt: Date;
  /** Who registered it; null when it came by the public page. */
  recordedBy: string | null;
  /** The text that an officer wrote for publication; null while none did. */
  reviewed: string | null;
  withdrawnOn: string | null;
  withdrawnBecause: string | null;
}

export type Timing = 'early' | 'in-time' | 'late';

/** A claim sent on the last day is in time; what comes before the opening or after the end is kept, and marked. */
export function timingOf({ sentOn, receivedOn }: Pick<PublicComment, 'sentOn' | 'receivedOn'>, { from, until }: Inquiry): Timing {
  const day = sentOn ?? receivedOn;
  return day < from ? 'early' : day > until ? 'late' : 'in-time';
}

/** The text as it may be published: the officer's, or the comment without what names its author. */
export function publicTextOf(comment: PublicComment): string {
  return comment.reviewed ?? anonymised(comment.text, comment);
}

const SELECT = `
  SELECT c.number, c.channel, c.received_on::text AS "receivedOn", c.sent_on::text AS "sentOn", c.author_name AS "authorName",
         c.author_address AS "authorAddress", c.author_email AS "authorEmail", c.language, c.body AS text,
         c.recorded_at AS "recordedAt", c.recorded_by AS "recordedBy", c.withdrawn_on::text AS "withdrawnOn",
         c.withdrawn_because AS "withdrawnBecause",
         (SELECT r.body FROM public_comment_redactions r
           WHERE r.administration_id = c.administration_id AND r.inquiry_id = c.inquiry_id AND r.number = c.number
           ORDER BY r.version DESC LIMIT 1) AS reviewed
    FROM public_comments c WHERE c.administration_id = $1 AND c.inquiry_id = $2`;

/** In the order of their numbers, from the one after `after` on. */
export function commentsOf(tx: Transaction, inquiryId: string, after = 0, limit?: number): Promise<PublicComment[]> {
  return tx.query<PublicComment>(`${SELECT} AND c.number > $3 ORDER BY c.number LIMIT $4`, [
    tx.administrationId,
    inquiryId,
    after,
    limit ?? null,
  ]);
}

export async function findComment(tx: Transaction, inquiryId: string, number: number): Promise<PublicComment | undefined> {
  const [comment] = await tx.query<PublicComment>(`${SELECT} AND c.number = $3`, [tx.administrationId, inquiryId, number]);
  return comment;
}

/** How many comments there are; those withdrawn count in the total alone. */
export interface CommentCount {
  total: number;
  inTime: number;
  early: number;
  late: number;
  withdrawn: number;
}

export async function countComments(tx: Transaction, { id, from, until }: Inquiry): Promise<CommentCount> {
  const [count] = await tx.query<CommentCount>(
    `SELECT count(*)::int AS total,
            count(*) FILTER (WHERE withdrawn_on IS NULL AND day BETWEEN $3::date AND $4::date)::int AS "inTime",
            count(*) FILTER (WHERE withdrawn_on IS NULL AND day < $3::date)::int AS early,
            count(*) FILTER (WHERE withdrawn_on IS NULL AND day > $4::date)::int AS late,
            count(withdrawn_on)::int AS withdrawn
       FROM (SELECT coalesce(sent_on, received_on) AS day, withdrawn_on FROM public_comments
              WHERE administration_id = $1 AND inquiry_id = $2) c`,
    [tx.administrationId, id, from, until],
  );
  return count!;
}
