import type { Procedure, ProcedureEvent, RunningClock, Snapshot } from '../core/procedure/index.js';
import { sealOf, type Actor, type Correction, type JournalEntry } from '../journal/index.js';
import type { Transaction } from '../platform/database/index.js';
import { ENGINE } from '../procedures/index.js';
import { STEP_TAKEN, type OutgoingPayload } from './outgoing.js';
import type { StoredApplication } from './stored-application.js';
import { WORKLIST_RULES, worklistColumns, type WorklistColumns } from './worklist-columns.js';

/** One event that was taken, by a hand or by the house. */
export interface TakenStep {
  event: ProcedureEvent;
  actor: Actor;
  snapshot: Snapshot;
  effects: string[];
  facts: Record<string, boolean>;
  effectiveOn: string;
  articles: { article: string; confidence: string }[];
  /** Instead of an act of the procedure: another calendar or edition from here on. */
  correction?: Correction;
  /** Documents of the file that go out with what the step asks for. */
  documents?: string[];
}

/** An idempotency key with the answer to keep under it. */
export interface KeyedAnswer {
  key: string;
  fingerprint: Buffer;
  answer: unknown;
}

/**
 * Everything that a step writes, in one statement: the file with its worklist columns, the journal entries, the
 * deadlines that changed, what must go out, and the answer kept under the caller's key.
 */
const RECORD = {
  name: 'record-steps',
  text: `
    WITH file AS (
      UPDATE applications
         SET version = $3, snapshot = $4, journal_head = $5, milestones = $6, next_clock = $7, next_safe = $8,
             next_legal = $9, closed = $10, updated_at = $11, edition = $19, calendar = $20,
             next_outcome = $21, next_rank = $22, next_holder = $23, worklist_rules = $24,
             engine = CASE WHEN engine = $25 THEN engine END
       WHERE administration_id = $1 AND id = $2
    ), entries AS (
      INSERT INTO journal (administration_id, application_id, sequence, recorded_at, entry, previous_hash, hash)
      SELECT $1, $2, sequence, $11, entry, decode(previous_hash, 'hex'), decode(hash, 'hex')
        FROM jsonb_to_recordset($12) AS e (sequence int, entry jsonb, previous_hash text, hash text)
    ), ended AS (
      DELETE FROM deadlines WHERE administration_id = $1 AND application_id = $2 AND clock = ANY ($13)
    ), running AS (
      INSERT INTO deadlines (administration_id, application_id, clock, safe, legal, expiry, standing_still, derivation)
      SELECT $1, $2, clock, safe, legal, expiry, standing_still, derivation
        FROM jsonb_to_recordset($14)
          AS d (clock text, safe date, legal date, expiry text, standing_still boolean, derivation jsonb)
      ON CONFLICT (administration_id, application_id, clock) DO UPDATE
         SET safe = excluded.safe, legal = excluded.legal, expiry = excluded.expiry,
             standing_still = excluded.standing_still, derivation = excluded.derivation
    ), leaving AS (
      INSERT INTO outbox (administration_id, application_id, sequence, effect_index, effect, payload, created_at)
      SELECT $1, $2, sequence, effect_index, effect, payload, $11
        FROM jsonb_to_recordset($15) AS o (sequence int, effect_index int, effect text, payload jsonb)
    )
    INSERT INTO idempotency_keys (administration_id, key, fingerprint, answer)
    SELECT $1, $16, $17, $18::json WHERE $16::text IS NOT NULL`,
};

/** A file as it stands after its steps, with what the worklist shows of it. */
export interface RecordedApplication extends StoredApplication {
  columns: WorklistColumns;
}

/** Writes the steps of one file, in their order, together with COMMIT: it must be the last thing that the work does. */
export function recordSteps(
  tx: Transaction,
  procedure: Procedure,
  application: StoredApplication,
  steps: TakenStep[],
  recordedAt: Date,
  keyed?: (after: RecordedApplication) => KeyedAnswer | undefined,
): void {
  const { entries, head } = seal(tx.administrationId, application, steps, recordedAt);
  const snapshot = steps.at(-1)!.snapshot;
  const columns = worklistColumns(procedure, snapshot);
  const version = application.version + steps.length;
  const { ended, changed } = deadlineChanges(application.snapshot?.clocks ?? {}, snapshot.clocks);
  const { edition, calendar } = entries.at(-1)!.entry;
  const answer = keyed?.({ ...application, edition, calendar: calendar!, version, snapshot, journalHead: head, columns });
  tx.atCommit({
    ...RECORD,
    values: [
      tx.administrationId,
      application.id,
      version,
      JSON.stringify(snapshot),
      head,
      columns.milestones,
      columns.nextClock,
      columns.nextSafe,
      columns.nextLegal,
      columns.closed,
      recordedAt,
      JSON.stringify(entries),
      ended,
      JSON.stringify(changed),
      JSON.stringify(outgoing(application.version, steps)),
      answer?.key ?? null,
      answer?.fingerprint ?? null,
      answer ? JSON.stringify(answer.answer) : null,
      edition,
      calendar!,
      columns.nextOutcome,
      columns.nextRank,
      columns.nextHolder,
      WORKLIST_RULES,
      ENGINE,
    ],
  });
}

function seal(administration: number, application: StoredApplication, steps: TakenStep[], recordedAt: Date) {
  let { journalHead: head, edition, calendar } = application;
  const entries = steps.map(({ event, actor, effects, facts, effectiveOn, articles, correction }, index) => {
    if (correction?.kind === 'calendar') calendar = correction.to;
    if (correction?.kind === 'edition') edition = correction.to;
    const entry: JournalEntry = {
      administration,
      application: application.id,
      sequence: application.version + index + 1,
      recordedAt: recordedAt.toISOString(),
      actor,
      edition,
      calendar,
      event,
      ...(correction && { correction }),
      facts,
      effectiveOn,
      effects,
      articles,
    };
    const previous = head;
    head = sealOf(previous, entry);
    return { sequence: entry.sequence, entry, previous_hash: previous.toString('hex'), hash: head.toString('hex') };
  });
  return { entries, head };
}

function deadlineChanges(before: Record<string, RunningClock>, after: Record<string, RunningClock>) {
  const ended = Object.keys(before).filter((clock) => !after[clock]);
  const changed = Object.entries(after)
    .filter(([name, clock]) => JSON.stringify(before[name]) !== JSON.stringify(clock))
    .map(([clock, running]) => ({
      clock,
      safe: running.safe,
      legal: running.legal,
      expiry: running.expiry,
      standing_still: running.suspended !== undefined,
      derivation: running,
    }));
  return { ended, changed };
}

/** The announcement of each step, then its effects; with the dates of that moment, which a later step may move. */
function outgoing(version: number, steps: TakenStep[]) {
  return steps.flatMap((step, index) =>
    [STEP_TAKEN, ...step.effects].map((effect, effectIndex) => ({
      sequence: version + index + 1,
      effect_index: effectIndex,
      effect,
      payload: payloadOf(step),
    })),
  );
}

function payloadOf({ event, articles, snapshot, documents }: TakenStep): OutgoingPayload {
  const dates = Object.entries(snapshot.clocks).map(([clock, { safe, legal }]) => [clock, { safe, legal }]);
  return {
    ...event.payload,
    event: event.type,
    on: event.on,
    articles: articles.map(({ article }) => article),
    clocks: Object.fromEntries(dates) as OutgoingPayload['clocks'],
    ...(documents && { documents }),
  };
}
