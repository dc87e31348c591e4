import type { Transaction } from '../../platform/database/index.js';
import type { Language } from '../../core/language/index.js';

export const STATES = ['waiting', 'failed', 'sent', 'dead'] as const;
export type State = (typeof STATES)[number];

export const CHANNELS = ['mail', 'post', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A message as it is kept. */
export interface MessageRow {
  id: string;
  applicationId: string | null;
  reference: string | null;
  codeGeneration: number | null;
  effect: string | null;
  channel: Channel;
  postBecause: 'registered' | 'no-address' | 'no-mail-server' | 'displayed' | null;
  recipient: string;
  recipientName: string;
  address: string | null;
  language: Language;
  subject: string;
  text: string;
  html: string | null;
  createdAt: Date;
  /** The day of it in Wallonia. */
  writtenOn: string;
  /** The day of the act that owes it; null for what no act owes. */
  actOn: string | null;
  state: State;
  attempts: number;
  nextAttempt: Date | null;
  lastFailure: string | null;
  /** When the house sent it, or somebody noted that it was handed over. */
  sentAt: Date | null;
  /** The day on which it left. */
  sentOn: string | null;
  handledBy: string | null;
}

export interface MessageFilter {
  id?: string;
  ids?: string[];
  applicationId?: string;
  state?: State;
  channel?: Channel;
  /** Only those that have not got through. */
  open?: boolean;
  /** Only those that wait to be printed and handed over. */
  toPrint?: boolean;
  limit?: number;
  /** Cursor: the last message of the page before. */
  after?: { at: string; id: string };
}

const COLUMNS = `m.id, m.application_id AS "applicationId", a.reference, a.code_generation AS "codeGeneration", m.effect, m.channel,
  m.post_because AS "postBecause", m.recipient, m.recipient_name AS "recipientName", m.address, m.language, m.subject,
  m.body_text AS text, m.body_html AS html, m.created_at AS "createdAt", m.state, m.attempts, m.next_attempt AS "nextAttempt",
  m.last_failure AS "lastFailure", m.sent_at AS "sentAt", m.handled_by AS "handledBy",
  ${dayOf('m.created_at')} AS "writtenOn", coalesce(m.handed_over_on, ${dayOf('m.sent_at')}) AS "sentOn",
  j.entry #>> '{event,on}' AS "actOn"`;

/** The civil day of a moment, as SQL. */
export function dayOf(moment: string): string {
  return `(${moment} AT TIME ZONE 'Europe/Brussels')::date`;
}

/** Messages of the administration, newest first. */
export function selectMessages(tx: Transaction, filter: MessageFilter): Promise<MessageRow[]> {
  const values: unknown[] = [tx.administrationId];
  const value = (one: unknown) => `$${values.push(one)}`;
  const conditions = ['m.administration_id = $1'];
  if (filter.id !== undefined) conditions.push(`m.id = ${value(filter.id)}`);
  if (filter.ids !== undefined) conditions.push(`m.id = ANY(${value(filter.ids)}::uuid[])`);
  if (filter.applicationId !== undefined) conditions.push(`m.application_id = ${value(filter.applicationId)}`);
  if (filter.state !== undefined) conditions.push(`m.state = ${value(filter.state)}`);
  if (filter.channel !== undefined) conditions.push(`m.channel = ${value(filter.channel)}`);
  if (filter.open) conditions.push(`m.state <> 'sent'`);
  if (filter.toPrint) conditions.push(`m.channel = 'post' AND m.state = 'waiting'`);
  if (filter.after) {
    const { at, id } = filter.after;
    conditions.push(`(m.created_at, m.id) < (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  return tx.query<MessageRow>(
    `SELECT ${COLUMNS} FROM messages m
       LEFT JOIN applications a ON a.administration_id = m.administration_id AND a.id = m.application_id
       LEFT JOIN journal j ON j.administration_id = m.administration_id AND j.application_id = m.application_id
                          AND j.sequence = m.sequence
      WHERE ${conditions.join(' AND ')} ORDER BY m.created_at DESC, m.id DESC LIMIT ${value(filter.limit ?? 1000)}`,
    values,
  );
}

/** What an operator watches: how much waits, and since when. */
export interface MessageSummary {
  waiting: number;
  failed: number;
  dead: number;
  toPrint: number;
  /** Seconds since the oldest mail or call that has not got through was written; null when there is none. */
  oldestWaitingSeconds: number | null;
  /** Effects that no letter has been written for yet, and those of which the writing failed. */
  outbox: { waiting: number; failed: number; oldestWaitingSeconds: number | null };
}

export async function summarise(tx: Transaction): Promise<MessageSummary> {
  const [messages] = await tx.query<Omit<MessageSummary, 'outbox'>>(
    `SELECT count(*) FILTER (WHERE state = 'waiting' AND channel <> 'post')::int AS waiting,
            count(*) FILTER (WHERE state = 'failed')::int AS failed,
            count(*) FILTER (WHERE state = 'dead')::int AS dead,
            count(*) FILTER (WHERE state = 'waiting' AND channel = 'post')::int AS "toPrint",
            extract(epoch FROM now() - min(created_at) FILTER (WHERE state <> 'dead' AND channel <> 'post'))::int
              AS "oldestWaitingSeconds"
       FROM messages WHERE administration_id = $1 AND state <> 'sent'`,
    [tx.administrationId],
  );
  const [outbox] = await tx.query<MessageSummary['outbox']>(
    `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE failure IS NOT NULL)::int AS failed,
            extract(epoch FROM now() - min(created_at))::int AS "oldestWaitingSeconds"
       FROM outbox WHERE administration_id = $1 AND done_at IS NULL`,
    [tx.administrationId],
  );
  return { ...messages!, outbox: outbox! };
}
