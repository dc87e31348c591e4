import { addDays, type CivilDate } from '../calendar/index.js';
import type { Reason } from './impediment.js';
import { publicityDue } from './memory.js';
import type { Snapshot } from './snapshot.js';
import { carriesAnnouncement, eventDefinition } from './vocabulary/events.js';
import { BODIES, FIELDS, type Body, type FieldName, type Payload } from './vocabulary/fields.js';

/**
 * Payloads worth trying when one asks whether an event could happen: together they reach every branch that a rule may
 * take on the fields of the event.
 */
export function* witnesses(type: string, snapshot: Snapshot, day: CivilDate): Generator<Payload> {
  if (carriesAnnouncement(type)) {
    yield {};
    yield FULLEST_ANNOUNCEMENT;
    return;
  }
  const { fields, required = [] } = eventDefinition(type)!;
  yield* combine([...fields], (field) =>
    valuesToTry(type, field, (required as readonly string[]).includes(field), snapshot, day),
  );
}

/** Everything that an acknowledgement can announce: if this is too little, nothing is enough. */
const FULLEST_ANNOUNCEMENT: Payload = {
  publicity: 'inquiry',
  publicityDays: 30,
  delegatedOfficialOpinion: 'binding',
  opinions: BODIES.filter((body) => body !== 'delegated-official' && body !== 'college'),
};

function* combine(fields: FieldName[], values: (field: FieldName) => unknown[]): Generator<Payload> {
  const [field, ...others] = fields;
  if (field === undefined) {
    yield {};
    return;
  }
  for (const value of values(field)) {
    for (const rest of combine(others, values)) yield value === undefined ? rest : { [field]: value, ...rest };
  }
}

function valuesToTry(type: string, field: FieldName, required: boolean, snapshot: Snapshot, day: CivilDate): unknown[] {
  const optional = required ? [] : [undefined];
  switch (field) {
    case 'from':
      return bodiesByInterest(snapshot);
    case 'kind': {
      // What the acknowledgement announces comes first, so that the example is the publicity that must be held.
      const announced = publicityDue(snapshot.memory).kind;
      return FIELDS.kind.values.toSorted((a, b) => Number(b === announced) - Number(a === announced));
    }
    case 'opensOn':
      return [addDays(day, 7)];
    case 'startOn':
    case 'deedOn':
      return [addDays(day, 30)];
    case 'sentOn':
      // An opinion that arrives late may have been sent in time.
      return [undefined, ...new Set(lastDaysToSend(snapshot).filter((due) => due <= day))];
    case 'by':
      return required ? [...FIELDS.by.values] : [undefined];
    case 'regularisationMonths':
      return [...optional, 6];
    case 'unmetComments':
      return [1_000_000];
    case 'decidedOn':
    case 'until':
    case 'days':
    case 'lapseYears':
    case 'phases':
    case 'inhabitants':
    case 'advisoryCommittee':
      return [undefined];
    default: {
      const shape = FIELDS[field];
      if (shape.kind === 'choice') return [...optional, ...shape.values];
      return shape.kind === 'boolean' ? [...optional, true] : [undefined];
    }
  }
}

/** Bodies that were asked come first, so that the example names one whose answer is awaited. */
function bodiesByInterest({ memory }: Snapshot): Body[] {
  const rank = (body: Body) => {
    const record = memory.opinions[body];
    return record === undefined ? 2 : record.status === 'pending' ? 0 : 1;
  };
  return [...BODIES].sort((a, b) => rank(a) - rank(b));
}

function lastDaysToSend({ memory, clocks }: Snapshot): CivilDate[] {
  return Object.entries(memory.opinions)
    .map(([body, { due }]) => due ?? clocks[`opinion.${body}`]?.legal)
    .filter((date) => date !== undefined);
}

/** Drops from an accepted payload all that it can do without, so that an example says only what is needed. */
export function minimise(type: string, payload: Payload, attempt: (payload: Payload) => Reason[] | undefined): Payload {
  const required: readonly string[] = eventDefinition(type)?.required ?? [];
  let kept: Record<string, unknown> = { ...payload };
  for (const field of Object.keys(payload)) {
    if (required.includes(field)) continue;
    const { [field]: _dropped, ...rest } = kept;
    if (!attempt(rest)) kept = rest;
  }
  for (const body of (kept['opinions'] as Body[] | undefined) ?? []) {
    const fewer = { ...kept, opinions: (kept['opinions'] as Body[]).filter((other) => other !== body) };
    if (!attempt(fewer)) kept = fewer;
  }
  return kept;
}
