import { Injectable } from '@nestjs/common';
import { told, type Words } from '../core/language/index.js';
import type { Actor } from '../journal/index.js';
import { TriggerLibrary } from '../parcels/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { notFound, Problem, staleVersion, unprocessable } from '../platform/http/index.js';
import { didYouMean } from '../core/procedure/index.js';
import { readCheckedFile, recordSiteChange, type CheckedFile } from './checked-file.js';
import { calendarCorrection } from './correct-calendar.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import type { TakenStep } from './record-steps.js';
import { effectiveFacts, machineAnswer, overridesAfter } from './site-overrides.js';
import { stepAnswer, type StepAnswer } from './step-answer.js';
import { storedApplication } from './stored-application.js';
import { SAY } from './problem-sayings.js';

/** An officer answers one question of the law in the place of the map, or gives the word back to it. */
export interface OverrideRequest {
  /** The spatial trigger. */
  trigger: string;
  /** `as-found`: the map's answer counts again. */
  answer: 'yes' | 'no' | 'as-found';
  /** Why; the journal keeps it. */
  reason: string;
  expectedVersion: number;
  actor: Actor;
}

export const CHECK_OVERRIDDEN = 'check.overridden';

/** Lets an officer answer in the place of the map, with a reason; what the map said then stays beside it. */
@Injectable()
export class OverrideCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly triggers: TriggerLibrary,
  ) {}

  /**
   * @throws Problem 404 unknown file, 409 closed file or one without a checked site, 412 stale version, 422 unknown trigger, or
   * an answer that is the one that counts already
   */
  override(administrationId: number, id: string, request: OverrideRequest): Promise<StepAnswer> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const file = await readCheckedFile(tx, id, 'FOR UPDATE OF a');
      if (!file) throw notFound(SAY.noFile);
      const application = storedApplication(file, this.editions.calendarHash);
      if (application.version !== request.expectedVersion) throw staleVersion(request.expectedVersion, application.version);
      const edition = await this.editions.edition(tx, application.edition);
      const [on, now] = [this.clock.today(), this.clock.now()];
      const corrected = calendarCorrection(edition, application, on);
      const step: TakenStep = {
        event: { type: CHECK_OVERRIDDEN, on },
        actor: request.actor,
        snapshot: corrected.at(-1)?.snapshot ?? application.snapshot,
        effects: [],
        facts: {},
        effectiveOn: on,
        articles: [],
        correction: this.correctionOf(file, request, now),
      };
      const steps = [...corrected, step];
      let answer!: StepAnswer;
      await recordSiteChange(tx, edition, file, application, steps, now, (after) => {
        answer = stepAnswer(after, application.version, steps);
        return undefined;
      });
      return answer;
    });
  }

  private correctionOf(
    { evidence, closed, ...file }: CheckedFile,
    { trigger, answer, reason, actor }: OverrideRequest,
    now: Date,
  ) {
    if (closed) throw refused('file-closed', SAY.mapDecidesNoMore);
    if (!evidence) throw refused('site-unchecked', SAY.siteUnchecked);
    const known = this.triggers.list().map(({ id }) => id);
    if (!known.includes(trigger)) throw invalid('trigger', told(SAY.unknownCheck, { trigger, hint: didYouMean(trigger, known) }));
    const machine = machineAnswer(evidence, trigger);
    const overrides = file.site_overrides;
    if (answer === 'as-found' && !overrides[trigger]) throw invalid('answer', SAY.mapCountsAlready);
    if (answer === machine.answer)
      throw invalid('answer', told(overrides[trigger] ? SAY.letMapSpeak : SAY.mapSaysSo, { answer: SAY[answer] }));
    const from = file.site_facts;
    const correction = { kind: 'override' as const, trigger, answer, reason, machine, from };
    const after = overridesAfter(overrides, {
      correction: { ...correction, to: from },
      actor,
      recordedAt: now.toISOString(),
    });
    return { ...correction, to: effectiveFacts(this.triggers, evidence, after) };
  }
}

function refused(code: 'file-closed' | 'site-unchecked', detail: Words): Problem {
  return new Problem(409, code, detail);
}

function invalid(field: string, detail: Words): Problem {
  return unprocessable(detail, [{ pointer: `/${field}`, code: field, detail }]);
}
