import { told, type Words } from '../language/index.js';
import { didYouMean } from './did-you-mean.js';
import { SAY } from './event-sayings.js';
import { isCounted, type CivilDate } from '../calendar/index.js';
import { CLOCKS } from './vocabulary/clock-names.js';
import { EVENTS, eventDefinition, expiredClock } from './vocabulary/events.js';
import { FIELDS, type FieldName, type FieldType } from './vocabulary/fields.js';
import { splitClock } from './memory.js';
import type { ProcedureEvent } from './snapshot.js';

/** One thing wrong with an event, with a JSON pointer to it and what would be right. */
export interface EventFault {
  code: 'unknown-event' | 'unknown-field' | 'missing-field' | 'bad-value' | 'bad-date' | 'before-last-event';
  pointer: string;
  detail: Words;
}

/** The event is not in the vocabulary or carries what it may not; the file was not even asked. */
export class MalformedEvent extends Error {
  constructor(readonly faults: EventFault[]) {
    super(faults.map(({ detail }) => detail.fr).join(' '));
  }
}

/**
 * Checks an event against the vocabulary.
 * @param last the day of the file's last event, before which nothing can happen any more
 * @throws MalformedEvent with every fault found
 */
export function validateEvent(event: ProcedureEvent, last?: CivilDate): void {
  const faults = [...typeFaults(event.type), ...dayFaults(event.on, last)];
  if (faults.length === 0) faults.push(...payloadFaults(event));
  if (faults.length > 0) throw new MalformedEvent(faults);
}

function typeFaults(type: string): EventFault[] {
  const clock = expiredClock(type);
  const known = clock === undefined ? Object.hasOwn(EVENTS, type) : isClock(clock);
  if (known) return [];
  const candidates = clock === undefined ? Object.keys(EVENTS) : CLOCKS.map((name) => `clock.${name}.expired`);
  const detail = told(SAY.unknownEvent, { type, hint: didYouMean(type, candidates) });
  return [{ code: 'unknown-event', pointer: '/type', detail }];
}

function isClock(clock: string): boolean {
  const [family, instance] = splitClock(clock);
  if ((CLOCKS as readonly string[]).includes(clock)) return family !== 'opinion' || instance !== undefined;
  return instance !== undefined && (family === 'opinion' || family === 'lapse');
}

function dayFaults(on: unknown, last: CivilDate | undefined): EventFault[] {
  if (!isCounted(on)) {
    return [{ code: 'bad-date', pointer: '/on', detail: told(SAY.noDay, { said: String(on) }) }];
  }
  if (last !== undefined && on < last) {
    const detail = told(SAY.beforeLast, { last, on });
    return [{ code: 'before-last-event', pointer: '/on', detail }];
  }
  return [];
}

function payloadFaults({ type, on, payload = {} }: ProcedureEvent): EventFault[] {
  const { fields, required = [] } = eventDefinition(type)!;
  const faults: EventFault[] = [];
  for (const [name, value] of Object.entries(payload)) {
    const pointer = `/payload/${name}`;
    if (!(fields as readonly string[]).includes(name)) {
      const detail = told(SAY.unknownField, { type, name, hint: didYouMean(name, fields) });
      faults.push({ code: 'unknown-field', pointer, detail });
      continue;
    }
    const detail = valueFault(name, FIELDS[name as FieldName], value);
    if (detail) faults.push({ code: 'bad-value', pointer, detail });
    else if ((name === 'sentOn' || name === 'decidedOn') && (value as string) > on) {
      const later = told(SAY.later, { name, said: String(value), on });
      faults.push({ code: 'bad-value', pointer, detail: later });
    }
  }
  for (const name of required) {
    if (payload[name as keyof typeof payload] !== undefined) continue;
    const detail = told(SAY.missingField, { type, name });
    faults.push({ code: 'missing-field', pointer: `/payload/${name}`, detail });
  }
  return faults;
}

function valueFault(name: string, type: FieldType, value: unknown): Words | undefined {
  const said = JSON.stringify(value);
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : told(SAY.boolean, { name, said });
    case 'date':
      return isCounted(value) ? undefined : told(SAY.date, { name, said });
    case 'integer':
      return Number.isInteger(value) && (value as number) >= type.minimum && (value as number) <= type.maximum
        ? undefined
        : told(SAY.integer, { name, minimum: type.minimum, maximum: type.maximum, said });
    case 'choice':
      return type.values.includes(value as string) ? undefined : choiceFault(name, type.values, value);
    case 'choices': {
      if (!Array.isArray(value)) return told(SAY.list, { name, said });
      const stranger = value.find((item) => !type.values.includes(item));
      if (stranger !== undefined) return choiceFault(name, type.values, stranger);
      return new Set(value).size === value.length ? undefined : told(SAY.twice, { name });
    }
    case 'phases':
      return phasesFault(name, value);
  }
}

function choiceFault(name: string, values: readonly string[], value: unknown): Words {
  const known = values.join(', ');
  return typeof value === 'string'
    ? told(SAY.unknownWord, { name, said: value, hint: didYouMean(value, values), values: known })
    : told(SAY.unknownValue, { name, said: JSON.stringify(value), values: known });
}

function phasesFault(name: string, value: unknown): Words | undefined {
  if (!Array.isArray(value)) return told(SAY.phases, { name, shape: '{ name, startsOn }' });
  const names = new Set<string>();
  for (const phase of value as { name?: unknown; startsOn?: unknown }[]) {
    if (typeof phase?.name !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(phase.name)) {
      return told(SAY.phaseName, { said: JSON.stringify(phase?.name) });
    }
    if (!isCounted(phase.startsOn)) return told(SAY.phaseDay, { phase: phase.name });
    if (names.has(phase.name)) return told(SAY.phaseTwice, { phase: phase.name });
    names.add(phase.name);
  }
  return undefined;
}
