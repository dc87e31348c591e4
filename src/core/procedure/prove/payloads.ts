import type { CivilDate } from '../../calendar/index.js';
import { addDays } from '../../calendar/index.js';
import { answers } from '../chart.js';
import type { Procedure } from '../procedure.js';
import type { Snapshot } from '../snapshot.js';
import { carriesAnnouncement } from '../vocabulary/events.js';
import { BODIES, FIELDS, PARTIES, type Body, type FieldName, type Payload } from '../vocabulary/fields.js';
import type { Condition, StateConfig } from '../workflow-file.js';
import { witnesses } from '../witnesses.js';
import { liveFacts } from './live-facts.js';

/** The payloads with which an event is tried on a file on that day. */
export type PayloadsToTry = (type: string, snapshot: Snapshot, day: CivilDate) => Iterable<Payload>;

/**
 * The witnesses of the engine, less those that no rule of the procedure can tell apart: when no rule names the province,
 * an opinion of the province goes the way of any other body's.
 */
export function payloadsToTry(procedure: Procedure): PayloadsToTry {
  const kept = new Map<string, Kept>();
  const keptFor = (type: string): Kept => {
    let values = kept.get(type);
    if (!values) kept.set(type, (values = toldApart(procedure, type)));
    return values;
  };
  const areas = aroundBounds('retailNetArea', procedure);
  const bodies = toldApart(procedure, 'opinion.requested').from!;
  const other = BODIES.find((body) => bodies.has(body) && body !== 'delegated-official' && body !== 'college')!;
  const inPhases = [...procedure.states.values()].some(({ meta }) =>
    Object.values(meta.clocks ?? {}).some(({ each }) => each === 'phases'),
  );
  const datesRead = new Set(
    [...procedure.states.values()].flatMap(({ meta }) => Object.values(meta.clocks ?? {}).map(({ before }) => before?.field)),
  );
  // A day from which no clock counts would only be noise in a counter-example.
  const datesReadOnly = ({ deedOn, ...payload }: Payload): Payload =>
    deedOn !== undefined && datesRead.has('deedOn') ? { deedOn, ...payload } : payload;
  return function* (type, snapshot, day) {
    if (carriesAnnouncement(type)) return yield* announcements(other, areas);
    const values = Object.entries(keptFor(type));
    for (const payload of witnesses(type, snapshot, day)) {
      const alike = values.some(([field, known]) => {
        const value = payload[field as keyof Payload];
        return typeof value === 'string' && !known.has(value);
      });
      if (!alike) yield datesReadOnly(payload);
    }
    if (inPhases && type === 'decision.granted') {
      yield {
        phases: [
          { name: 'first', startsOn: addDays(day, 30) },
          { name: 'second', startsOn: addDays(day, 400) },
        ],
      };
    }
  };
}

type Kept = Partial<Record<keyof Payload, Set<string>>>;

/** The values worth trying of the fields that have many; what the memory tells apart is always kept. */
function toldApart(procedure: Procedure, type: string): Kept {
  const conditions = conditionsOn(type, procedure.file);
  return {
    by: distinguished(PARTIES, conditions, 'by.', ['applicant', 'third-parties']),
    to: distinguished(PARTIES, conditions, 'to.', ['applicant']),
    from: distinguished(BODIES, conditions, 'from.', ['delegated-official', ...ownClocks(procedure)]),
    ground: distinguished(FIELDS.ground.values, conditions, 'ground.', type === 'permit.suspended' ? ['unlawful'] : []),
  };
}

/**
 * What an acknowledgement may announce, one thing at a time and all together; the least first. Each of them without a word
 * of the retail area, and with every area that a rule tells apart.
 */
function announcements(other: Body, areas: number[]): Payload[] {
  const inquiry = { publicity: 'inquiry', publicityDays: 30 } as const;
  const said: Payload[] = [
    {},
    { delegatedOfficialOpinion: 'mandatory' },
    { opinions: [other] },
    { publicity: 'inquiry' },
    { publicity: 'notice' },
    { municipalRoad: true, ...inquiry },
    { ...inquiry, delegatedOfficialOpinion: 'binding', opinions: [other] },
  ];
  return [...said, ...areas.flatMap((retailNetArea) => said.map((payload) => ({ ...payload, retailNetArea })))];
}

/** Amounts of a field below and above each bound that the rules name: `retailNetArea.over.2500` gives 2499 and 2501. */
function aroundBounds(field: FieldName, procedure: Procedure): number[] {
  const named = [...liveFacts(procedure).all].filter((fact) => fact.startsWith(`${field}.`));
  const bounds = new Set(named.map((fact) => Number(fact.split('.').at(-1))));
  return [...bounds]
    .toSorted((a, b) => a - b)
    .flatMap((bound) => [bound - 1, bound + 1])
    .filter((amount) => amount > 0);
}

/** One value of each kind that the conditions tell apart: two values named in the same places are alike. */
function distinguished(values: readonly string[], conditions: Condition[], prefix: string, own: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const kept = values.filter((value) => {
    const places = conditions.flatMap((condition, index) =>
      (['all', 'any', 'none'] as const)
        .filter((part) => condition[part]?.includes(prefix + value))
        .map((part) => `${index}${part}`),
    );
    const signature = own.includes(value) ? value : places.join();
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
  return new Set(kept);
}

/** Bodies that have a clock of their own beside the family: `opinion.college`. */
function ownClocks(procedure: Procedure): string[] {
  return [...procedure.states.values()]
    .flatMap(({ meta }) => Object.keys(meta.clocks ?? {}))
    .filter((name) => name.startsWith('opinion.'))
    .map((name) => name.slice('opinion.'.length));
}

/** The conditions that an event's payload can meet: of its steps, and of the clocks it may start or stop. */
function conditionsOn(type: string, state: StateConfig): Condition[] {
  const steps = Object.entries(state.on ?? {})
    .filter(([descriptor]) => answers(descriptor, type))
    .flatMap(([, config]) => config)
    .map(({ guard }) => guard?.params);
  const clocks = Object.values(state.meta?.clocks ?? {}).flatMap(({ on, when, stoppedBy }) => [
    on === undefined || on === type ? when : undefined,
    ...(stoppedBy ?? []).map((stopper) => (typeof stopper === 'object' && stopper.event === type ? stopper.when : undefined)),
  ]);
  const own = [...steps, ...clocks].filter((condition) => condition !== undefined);
  return [...own, ...Object.values(state.states ?? {}).flatMap((child) => conditionsOn(type, child))];
}
