import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../core/canonical/index.js';
import { advance, elapse, MalformedEvent, type Advance, type ProcedureEvent, type Snapshot } from '../core/procedure/index.js';
import type { Actor } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { keyReused, notFound, staleVersion } from '../platform/http/index.js';
import type { Edition } from '../procedures/index.js';
import { futureDay, impeded, malformed } from './application-problems.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { recordSteps, type TakenStep } from './record-steps.js';
import { stepAnswer, type StepAnswer } from './step-answer.js';
import {
  lockApplication,
  lockedApplication,
  previousAnswer,
  type LockedRow,
  type PreviousAnswer,
  type StoredApplication,
} from './stored-application.js';

/** A step that somebody wants to take on a file. */
export interface StepRequest {
  event: ProcedureEvent;
  expectedVersion: number;
  key?: string;
  actor: Actor;
}

const HOUSE: Actor = { kind: 'house', id: 'house', name: 'Perron' };

/** Takes steps on files: one transaction each, decided by the engine on the locked row, and on nothing else. */
@Injectable()
export class AdvanceApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
  ) {}

  /**
   * @throws Problem 404 unknown file, 409 impediment, 412 stale version, 422 malformed event or reused key
   */
  async take(administrationId: number, id: string, request: StepRequest): Promise<StepAnswer> {
    if (request.event.on > this.clock.today()) throw futureDay(request.event.on, this.clock.today());
    const lock = lockApplication(administrationId, id, request.key);
    return this.unitOfWork.runFrom(administrationId, lock, async (tx, [row]: LockedRow[]) => {
      const locked = lockedApplication(row);
      if (!locked) throw notFound('Aucun dossier de votre administration ne porte cet identifiant.');
      const fingerprint = fingerprintOf(id, request);
      if (locked.previous) return repeat(locked.previous, fingerprint, request.key!);
      const { application } = locked;
      if (application.version !== request.expectedVersion) {
        const meanwhile = request.key === undefined ? undefined : await previousAnswer(tx, request.key);
        if (meanwhile) return repeat(meanwhile, fingerprint, request.key!);
        throw staleVersion(request.expectedVersion, application.version);
      }
      const edition = await this.editions.edition(tx, application.edition);
      const steps = decide(edition, application, request);
      let answer!: StepAnswer;
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
  async letTimePass(administrationId: number, id: string, day: string): Promise<number> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const application = await lockIfFree(tx, id);
      if (!application) return 0;
      const edition = await this.editions.edition(tx, application.edition);
      const steps = expiries(edition, application.snapshot, day);
      if (steps.length > 0) recordSteps(tx, edition, application, steps, this.clock.now());
      return steps.length;
    });
  }
}

function decide(edition: Edition, application: StoredApplication, { event, actor }: StepRequest): TakenStep[] {
  try {
    const before = expiries(edition, application.snapshot, event.on);
    const now = before.at(-1)?.snapshot ?? application.snapshot;
    const offered = { ...event, facts: application.siteFacts };
    const answer = advance(edition, now, offered);
    if (answer.kind === 'impediment') throw impeded(answer);
    return [...before, stepOf(withNamedFacts(offered, answer), actor, answer)];
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

function fingerprintOf(id: string, { event }: StepRequest): Buffer {
  return createHash('sha256').update(canonicalJson({ id, event })).digest();
}

function repeat(previous: PreviousAnswer, fingerprint: Buffer, key: string): StepAnswer {
  if (!previous.fingerprint.equals(fingerprint)) throw keyReused(key);
  return previous.answer as StepAnswer;
}

async function lockIfFree(tx: Transaction, id: string): Promise<StoredApplication | undefined> {
  const [row] = await tx.query<Omit<StoredApplication, 'journalHead' | 'siteFacts'> & { head: Buffer }>(
    `SELECT id, edition, version, snapshot, journal_head AS head
       FROM applications WHERE administration_id = $1 AND id = $2 FOR UPDATE SKIP LOCKED`,
    [tx.administrationId, id],
  );
  return row && { ...row, journalHead: row.head, siteFacts: {} };
}
