import type { Transaction } from '../../platform/database/index.js';

export interface CalendarFeed {
  id: string;
  accountId: string;
  /** The files that the officer has in hand, or all of the administration. */
  scope: 'mine' | 'all';
}

/** A deadline as a feed tells it; cancelled ones are told for a while. */
export interface CalendarEntry {
  applicationId: string;
  reference: string;
  address: string | null;
  clock: string;
  safe: string;
  legal: string;
  standingStill: boolean;
  article: string;
  /** How often it has changed (RFC 5545, SEQUENCE). */
  sequence: number;
  cancelled: boolean;
}

/** Days for which a feed tells that a deadline is gone. */
const CANCELLED_FOR = 30;

/**
 * Brings what the feed has told up to date with the deadlines that run, and gives it back: what changed has a higher
 * sequence, what is gone is cancelled, and what was cancelled long ago is forgotten.
 */
export async function calendarEntries(tx: Transaction, feed: CalendarFeed, today: string): Promise<CalendarEntry[]> {
  // Two readings of one feed at once must not raise a sequence twice.
  await tx.query('SELECT FROM calendar_feeds WHERE administration_id = $1 AND id = $2 FOR UPDATE', [
    tx.administrationId,
    feed.id,
  ]);
  await tx.query(CANCEL, [tx.administrationId, feed.id, feed.scope, feed.accountId, today]);
  await tx.query(TELL, [tx.administrationId, feed.id, feed.scope, feed.accountId]);
  return tx.query<CalendarEntry>(
    `SELECT e.application_id AS "applicationId", a.reference, a.address, e.clock, e.safe, e.legal,
            e.standing_still AS "standingStill", e.article, e.sequence, e.cancelled_on IS NOT NULL AS cancelled
       FROM calendar_entries e
       JOIN applications a ON a.administration_id = e.administration_id AND a.id = e.application_id
      WHERE e.administration_id = $1 AND e.feed_id = $2 ORDER BY e.safe, a.reference, e.clock`,
    [tx.administrationId, feed.id],
  );
}

const RUNNING = `
  SELECT d.application_id, d.clock, d.safe, d.legal, d.standing_still, d.derivation ->> 'article' AS article
    FROM deadlines d
    JOIN applications a ON a.administration_id = d.administration_id AND a.id = d.application_id
   WHERE d.administration_id = $1 AND NOT a.closed AND ($3 = 'all' OR a.assignee = $4::uuid)`;

const CANCEL = `
  WITH running AS (${RUNNING}), forgotten AS (
    DELETE FROM calendar_entries WHERE administration_id = $1 AND feed_id = $2
       AND cancelled_on < $5::date - ${CANCELLED_FOR}
  )
  UPDATE calendar_entries e SET cancelled_on = $5::date, sequence = e.sequence + 1
   WHERE e.administration_id = $1 AND e.feed_id = $2 AND e.cancelled_on IS NULL
     AND NOT EXISTS (SELECT FROM running r WHERE r.application_id = e.application_id AND r.clock = e.clock)`;

const TELL = `
  INSERT INTO calendar_entries AS e
    (administration_id, feed_id, application_id, clock, safe, legal, standing_still, article)
  SELECT $1, $2, application_id, clock, safe, legal, standing_still, coalesce(article, '') FROM (${RUNNING}) running
  ON CONFLICT (administration_id, feed_id, application_id, clock) DO UPDATE
     SET safe = excluded.safe, legal = excluded.legal, standing_still = excluded.standing_still,
         article = excluded.article, cancelled_on = NULL, sequence = e.sequence + 1
   WHERE (e.safe, e.legal, e.standing_still, e.article)
         IS DISTINCT FROM (excluded.safe, excluded.legal, excluded.standing_still, excluded.article)
      OR e.cancelled_on IS NOT NULL`;
