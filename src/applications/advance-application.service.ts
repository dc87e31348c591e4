import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../core/canonical/index.js';
import {
  advance,
  elapse,
  MalformedEvent,
  positionOf,
  type Advance,
  type ProcedureEvent,
  type Snapshot,
} from '../core/procedure/index.js';
import type { Situation } from '../administrations/index.js';
import type { Actor } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { keyReused, notFound, staleVersion } from '../platform/http/index.js';
import { Meters, type ToldOfStep } from '../platform/metrics/index.js';
import type { Edition } from '../procedures/index.js';
import { checkAccompanying } from './accompanying.js';
import { futureDay, impeded, malformed } from './application-problems.js';
import { calendarCorrection, HOUSE } from './correct-calendar.js';
import { DocumentsPort } from './documents-port.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { recordSteps, type TakenStep } from './record-steps.js';
import { stepAnswer, type StepAnswer } from './step-answer.js';
import {
  answerOf,
  lockApplication,
  LOCKED_COLUMNS,
  previousAnswer,
  storedApplication,
  type KeyedRow,
  type LockedRow,
  type PreviousAnswer,
  type StoredApplication,
} from './stored-application.js';
import { SAY } from './problem-sayings.js';

/** A step that somebody wants to take on a file. */
export interface StepRequest {
  event: ProcedureEvent;
  expectedVersion: number;
  key?: string;
  /** Nobody said the day: when the same key comes again on another one, it means that of the first time. */
  undated?: boolean;
  actor: Actor;
  /** Documents of the file that go out with a request for an opinion. */
  documents?: string[];
  /** Judges whoever takes the step where the file stands then; throws when it may not. Without it, the house vouches. */
  judge?: (situation: Situation) => void;
  /** What a spoke writes with the step, in its transaction: both are kept, or neither. A repeated key writes nothing. */
  alongside?: (tx: Transaction, taken: TakenStep, sequence: number) => Promise<void>;
}

/** Takes steps on files: one transaction each, decided by the engine on the locked row, and on nothing else. */
@Injectable()
export class AdvanceApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly documents: DocumentsPort,
    private readonly editions: ProcedureEditions,
    private readonly meters: Meters,
  ) {}

  /**
   * @throws Problem 404 unknown file, 409 impediment, 412 stale version, 422 malformed event or reused key
   */
  take(administrationId: number, id: string, request: StepRequest): Promise<StepAnswer> {
    return this.meters.step('act', (told) => this.takeOn(administrationId, id, request, told));
  }

  private async takeOn(administrationId: number, id: string, request: StepRequest, told: ToldOfStep): Promise<StepAnswer> {
    if (request.event.on > this.clock.today()) throw futureDay(request.event.on, this.clock.today());
    const lock = lockApplication(administrationId, id, request.key);
    return this.unitOfWork.runFrom(administrationId, lock, async (tx, [row]: KeyedRow[]) => {
      if (!row) throw notFound(SAY.noFile);
      const fingerprint = fingerprintOf(id, request);
      const previous = answerOf(row);
      if (previous) return repeat(previous, fingerprint, request.key!, told);
      const application = storedApplication(row, this.editions.calendarHash);
      if (application.version !== request.expectedVersion) {
        const meanwhile = request.key === undefined ? undefined : await previousAnswer(tx, request.key);
        if (meanwhile) return repeat(meanwhile, fingerprint, request.key!, told);
        throw staleVersion(request.expectedVersion, application.version);
      }
      const edition = await this.editions.edition(tx, application.edition);
      const steps = decide(edition, application, request, this.clock.today());
      if (request.documents) await checkAccompanying(this.documents, tx, id, request.event.type, request.documents);
      await request.alongside?.(tx, steps.at(-1)!, application.version + steps.length);
      let answer!: StepAnswer;
      told.expiries = steps.slice(0, -1).filter(({ correction }) => !correction).length;
      recordSteps(tx, edition, application, steps, this.clock.now(), (after) => {
        answer = stepAnswer(after, application.version, steps);
        return request.key === undefined ? undefined : { key: request.key, fingerprint, answer };
      });
      return answer;
    });
  }

  /**
   * Lets the house take the automatic expiries that are due; a file that somebody is working on is left for later.
   * @returns how many it took
   */
  letTimePass(administrationId: number, id: string, day: string): Promise<number> {
    return this.meters.step('expiry', async (told) => {
      told.expiries = await this.unitOfWork.run(administrationId, (tx) => this.passTime(tx, id, day));
      return told.expiries;
    });
  }

  private async passTime(tx: Transaction, id: string, day: string): Promise<number> {
    const row = await lockIfFree(tx, id);
    if (!row) return 0;
    const application = storedApplication(row, this.editions.calendarHash);
    const edition = await this.editions.edition(tx, application.edition);
    const corrected = calendarCorrection(edition, application, day);
    const due = expiries(edition, corrected.at(-1)?.snapshot ?? application.snapshot, day);
    const steps = [...corrected, ...due];
    if (steps.length > 0) recordSteps(tx, edition, application, steps, this.clock.now());
    return due.length;
  }
}

function decide(
  edition: Edition,
  application: StoredApplication,
  { event, actor, judge, documents }: StepRequest,
  today: string,
): TakenStep[] {
  try {
    const corrected = calendarCorrection(edition, application, today);
    const dated = corrected.at(-1)?.snapshot ?? application.snapshot;
    const before = [...corrected, ...expiries(edition, dated, event.on)];
    const now = before.at(-1)?.snapshot ?? dated;
    judge?.({ procedure: edition.id, competent: positionOf(edition, now).competent, by: event.payload?.['by'] });
    const offered = { ...event, facts: application.facts };
    const answer = advance(edition, now, offered);
    if (answer.kind === 'impediment') throw impeded(answer);
    return [...before, { ...stepOf(withNamedFacts(offered, answer), actor, answer), ...(documents && { documents }) }];
  } catch (error) {
    throw error instanceof MalformedEvent ? malformed(error) : error;
  }
}

/** Of the facts that other registers observed, the journal keeps those that the guards named. */
export function withNamedFacts(event: ProcedureEvent, { facts: named }: Advance): ProcedureEvent {
  const facts = Object.fromEntries(Object.entries(event.facts ?? {}).filter(([name]) => name in named));
  const { facts: _all, ...rest } = event;
  return Object.keys(facts).length > 0 ? { ...rest, facts } : rest;
}

function expiries(edition: Edition, snapshot: Snapshot, day: string): TakenStep[] {
  return elapse(edition, snapshot, day).map(({ event, taken }) => stepOf(event, HOUSE, taken));
}

export function stepOf(event: ProcedureEvent, actor: Actor, taken: Advance): TakenStep {
  const { snapshot, effects, facts, effectiveOn, articles } = taken;
  return { event, actor, snapshot, effects, facts, effectiveOn, articles };
}

function fingerprintOf(id: string, { event, undated, documents }: StepRequest): Buffer {
  const { on, ...rest } = event;
  const said = undated ? rest : { ...rest, on };
  return createHash('sha256')
    .update(canonicalJson({ id, event: said, ...(documents && { documents }) }))
    .digest();
}

function repeat(previous: PreviousAnswer, fingerprint: Buffer, key: string, told: ToldOfStep): StepAnswer {
  if (!previous.fingerprint.equals(fingerprint)) throw keyReused(key);
  told.repeated = true;
  return previous.answer as StepAnswer;
}

async function lockIfFree(tx: Transaction, id: string): Promise<LockedRow | undefined> {
  const [row] = await tx.query<LockedRow>(
    `SELECT ${LOCKED_COLUMNS} FROM applications a WHERE a.administration_id = $1 AND a.id = $2 FOR UPDATE SKIP LOCKED`,
    [tx.administrationId, id],
  );
  return row;
}
