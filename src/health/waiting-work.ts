import { BriefSession } from '../platform/database/index.js';

/** Automatic expiries that are due in all administrations. */
export interface DueTimers {
  /** Seconds since the oldest fell due; 0 where none is. */
  lag: number;
  /** Since when, or null. */
  since: Date | null;
  /** Those that are due for longer than the ticker may take; counting ends at `MOST`. */
  late: number;
}

/** Seconds since the oldest of what waits to leave was written; 0 where nothing waits. */
export interface Outgoing {
  outbox: number;
  messages: number;
}

/** Seconds after which an expiry that is due should have been taken: the ticker looks every thirty. */
export const LATEST = 60;

const MOST = 10_000;

const NOW = 'coalesce($1::timestamptz, now())';

/** How long work waits, in all administrations: the sweeper sees since when, and nothing of what it is. */
export class WaitingWork extends BriefSession {
  constructor(databaseUrl: string) {
    super(databaseUrl, 'perron_sweeper');
  }

  /**
   * An expiry falls due when the legal day is over in Wallonia.
   * @param at the moment of a simulated clock; the database's own without it
   */
  timers(at?: Date): Promise<DueTimers> {
    return this.ask<DueTimers>(
      `SELECT coalesce(extract(epoch FROM ${NOW} - min(since)), 0)::float8 AS lag, min(since) AS since,
              count(*) FILTER (WHERE since < ${NOW} - interval '${LATEST} seconds')::int AS late
         FROM (SELECT (legal + 1)::timestamp AT TIME ZONE 'Europe/Brussels' AS since FROM deadlines
                WHERE expiry = 'automatic' AND NOT standing_still AND legal < (${NOW} AT TIME ZONE 'Europe/Brussels')::date
                ORDER BY legal LIMIT ${MOST}) AS due`,
      [at ?? null],
    );
  }

  /** @param at as above: what waits to leave is dated by the clock of the house */
  outgoing(at?: Date): Promise<Outgoing> {
    return this.ask<Outgoing>(
      `SELECT ${sinceOldest('outbox', 'done_at IS NULL')} AS outbox, ${sinceOldest('messages', 'next_attempt IS NOT NULL')} AS messages`,
      [at ?? null],
    );
  }
}

function sinceOldest(table: string, waiting: string): string {
  return `greatest(0, extract(epoch FROM ${NOW} - (SELECT min(created_at) FROM ${table} WHERE ${waiting})))::float8`;
}
