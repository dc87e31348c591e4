import { Injectable } from '@nestjs/common';
import { inEachLanguage, type Language } from '../core/language/index.js';
import { impeded, malformed, onDay, type OpenedApplication } from '../applications/index.js';
import { MalformedEvent, simulate, type Payload, type Snapshot } from '../core/procedure/index.js';
import { Problem } from '../platform/http/index.js';
import { brokenRules, planInquiry, type BrokenRule, type InquiryPlan, type InquiryWish } from './plan-inquiry.js';
import { brokenInWords, planInWords, type DecisionDates } from './plan-in-words.js';

/** A plan that may be held, and what is said against it. */
export interface CheckedPlan {
  plan: InquiryPlan;
  warnings: (BrokenRule & { detail: string })[];
}

/** Says when the publicity of a file would run, with the reason of each date; the engine has the last word on the file. */
@Injectable()
export class ProposeInquiry {
  /** @throws Problem 409 when a rule or the procedure forbids it, with the articles */
  propose(opened: OpenedApplication, day: string, wish: InquiryWish, language: Language) {
    const { edition, facts } = opened;
    const { snapshot } = onDay(opened, day);
    const { plan, warnings } = this.checked(opened, day, wish, language);
    const event = { type: 'publicity.scheduled', on: day, payload: payloadOf(plan), facts };
    const after = simulated(edition, snapshot, event);
    const decision = decisionDates(plan, snapshot, after);
    return { plan, decision, warnings, dates: planInWords(edition.calendar, plan, decision, language) };
  }

  /** @throws Problem 409 naming each rule that the wish breaks, with its article; those that are not sure come as warnings */
  checked(opened: OpenedApplication, day: string, wish: InquiryWish, language: Language): CheckedPlan {
    const { calendar } = opened.edition;
    const plan = planInquiry(calendar, onDay(opened, day).snapshot.memory, day, wish);
    const told = brokenRules(calendar, day, plan).map((rule) => ({ ...rule, detail: brokenInWords(rule, plan, language) }));
    const reasons = told.filter(({ confidence }) => confidence !== 'low');
    if (reasons.length === 0) return { plan, warnings: told };
    const inWords = (said: Language) => reasons.map((rule) => `${brokenInWords(rule, plan, said)} (${rule.article})`).join(' ');
    throw new Problem(409, 'impediment', inEachLanguage(inWords), { event: 'publicity.scheduled', reasons });
  }
}

export function payloadOf({ kind, opensOn, days, voluntary }: InquiryPlan): Payload {
  return { kind, opensOn, days, ...(voluntary && { voluntary }) };
}

function simulated(
  edition: OpenedApplication['edition'],
  snapshot: Snapshot,
  event: Parameters<typeof simulate>[2][number],
): Snapshot {
  try {
    const [step] = simulate(edition, snapshot, [event]).steps;
    if (step!.impediment) throw impeded(step!.impediment);
    return step!.snapshot;
  } catch (error) {
    throw error instanceof MalformedEvent ? malformed(error) : error;
  }
}

/** What is gained is not the distance of the two ends: either may be carried from a day off. */
function decisionDates({ suspended, carried }: InquiryPlan, before: Snapshot, after: Snapshot): DecisionDates | undefined {
  const [was, is] = [before.clocks['decision'], after.clocks['decision']];
  const lengthens = is?.addends.some(({ name }) => name === 'publicity') ?? false;
  return was && is && { before: was.legal, after: is.legal, gained: lengthens ? suspended + carried : 0 };
}
