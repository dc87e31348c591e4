import { canonicalJson } from '../core/canonical/index.js';
import type { Correction, JournalEntry } from '../journal/index.js';
import { factsOf, type Answer, type SiteEvidence, type TriggerEvidence, type TriggerLibrary } from '../parcels/index.js';

/** The answer of an officer in the place of the map's, with what the map said at that moment. */
export interface SiteOverride {
  answer: 'yes' | 'no';
  reason: string;
  by: string;
  /** Instant at which the journal recorded it. */
  at: string;
  machine: MachineAnswer;
  /** The map says something else since, and nobody has looked at it again. */
  toReview: boolean;
}

export type MachineAnswer = Extract<Correction, { kind: 'override' }>['machine'];

/** By the trigger. They follow from the journal alone. */
export type SiteOverrides = Record<string, SiteOverride>;

/** The overrides after one more entry of the journal. Pure. */
export function overridesAfter(
  overrides: SiteOverrides,
  { correction, actor, recordedAt }: Pick<JournalEntry, 'correction' | 'actor' | 'recordedAt'>,
): SiteOverrides {
  if (correction?.kind === 'override') {
    const { trigger, answer, reason, machine } = correction;
    const { [trigger]: _former, ...others } = overrides;
    if (answer === 'as-found') return others;
    return { ...others, [trigger]: { answer, reason, by: actor.name, at: recordedAt, machine, toReview: false } };
  }
  if (correction?.kind !== 'site') return overrides;
  const reviewed = (correction.review ?? []).filter(({ trigger }) => overrides[trigger]);
  const changed = reviewed.map(({ trigger, toReview }) => [trigger, { ...overrides[trigger]!, toReview }] as const);
  return { ...overrides, ...Object.fromEntries(changed) };
}

export function effectiveAnswer(
  { trigger, answer }: Pick<TriggerEvidence, 'trigger' | 'answer'>,
  overrides: SiteOverrides,
): Answer {
  return overrides[trigger]?.answer ?? answer;
}

/** The facts of a check, with what officers decided otherwise. */
export function effectiveFacts(
  triggers: TriggerLibrary,
  evidence: SiteEvidence,
  overrides: SiteOverrides,
): Record<string, boolean> {
  if (Object.keys(overrides).length === 0) return evidence.facts;
  const answers = (evidence.triggers ?? []).map((one) => ({ ...one, answer: effectiveAnswer(one, overrides) }));
  return factsOf(triggers, answers);
}

/** What a check says to a trigger, as the journal keeps it. */
export function machineAnswer(evidence: SiteEvidence, trigger: string): MachineAnswer {
  const found = evidence.triggers?.find((one) => one.trigger === trigger);
  const hits = (found?.hits ?? []).map(({ layer, edition, key, name, verdict, area, share, distance, accuracy }) => ({
    layer,
    edition,
    key,
    name,
    verdict,
    area,
    share,
    distance,
    accuracy,
  }));
  return { answer: found?.answer ?? 'untested', hits };
}

/** Overrides to be looked at again, or no longer: those whose evidence is another than when the officer decided. */
export function reviews(overrides: SiteOverrides, evidence: SiteEvidence): { trigger: string; toReview: boolean }[] {
  return Object.entries(overrides)
    .map(([trigger, { machine, toReview }]) => {
      const same = meaning(machine) === meaning(machineAnswer(evidence, trigger));
      return { trigger, toReview: !same, was: toReview };
    })
    .filter(({ toReview, was }) => toReview !== was)
    .map(({ trigger, toReview }) => ({ trigger, toReview }));
}

/** What evidence says, whatever the edition in which it stands and the order of its features. */
function meaning({ answer, hits }: MachineAnswer): string {
  const told = hits.map(({ edition: _edition, ...hit }) => canonicalJson(hit)).toSorted();
  return canonicalJson({ answer, told });
}
