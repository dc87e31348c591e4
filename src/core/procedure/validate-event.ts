import { isCounted, type CivilDate } from '../calendar/index.js';
import { CLOCKS } from './vocabulary/clock-names.js';
import { EVENTS, eventDefinition, expiredClock } from './vocabulary/events.js';
import { FIELDS, type FieldName, type FieldType } from './vocabulary/fields.js';
import { splitClock } from './memory.js';
import { nearest } from './nearest.js';
import type { ProcedureEvent } from './snapshot.js';

/** One thing wrong with an event, with a JSON pointer to it and what would be right. */
export interface EventFault {
  code: 'unknown-event' | 'unknown-field' | 'missing-field' | 'bad-value' | 'bad-date' | 'before-last-event';
  pointer: string;
  detail: string;
}

/** The event is not in the vocabulary or carries what it may not; the file was not even asked. */
export class MalformedEvent extends Error {
  constructor(readonly faults: EventFault[]) {
    super(faults.map(({ detail }) => detail).join(' '));
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
  const detail = `L'événement « ${type} » n'existe pas.${suggestion(type, candidates)}`;
  return [{ code: 'unknown-event', pointer: '/type', detail }];
}

function isClock(clock: string): boolean {
  const [family, instance] = splitClock(clock);
  if ((CLOCKS as readonly string[]).includes(clock)) return family !== 'opinion' || instance !== undefined;
  return instance !== undefined && (family === 'opinion' || family === 'lapse');
}

function dayFaults(on: unknown, last: CivilDate | undefined): EventFault[] {
  if (!isCounted(on)) {
    return [
      {
        code: 'bad-date',
        pointer: '/on',
        detail: `« ${String(on)} » n'est pas un jour ; écrivez AAAA-MM-JJ.`,
      },
    ];
  }
  if (last !== undefined && on < last) {
    const detail = `Le dernier acte du dossier est du ${last} ; un acte du ${on} ne peut plus y entrer.`;
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
      const detail = `« ${type} » n'a pas de champ « ${name} ».${suggestion(name, fields)}`;
      faults.push({ code: 'unknown-field', pointer, detail });
      continue;
    }
    const detail = valueFault(name, FIELDS[name as FieldName], value);
    if (detail) faults.push({ code: 'bad-value', pointer, detail });
    else if ((name === 'sentOn' || name === 'decidedOn') && (value as string) > on) {
      const later = `« ${name} » (${String(value)}) est postérieur au jour de l'acte (${on}).`;
      faults.push({ code: 'bad-value', pointer, detail: later });
    }
  }
  for (const name of required) {
    if (payload[name as keyof typeof payload] !== undefined) continue;
    const detail = `« ${type} » demande le champ « ${name} ».`;
    faults.push({ code: 'missing-field', pointer: `/payload/${name}`, detail });
  }
  return faults;
}

function valueFault(name: string, type: FieldType, value: unknown): string | undefined {
  const said = JSON.stringify(value);
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `« ${name} » est vrai ou faux, pas ${said}.`;
    case 'date':
      return isCounted(value) ? undefined : `« ${name} » est un jour AAAA-MM-JJ, pas ${said}.`;
    case 'integer':
      return Number.isInteger(value) && (value as number) >= type.minimum && (value as number) <= type.maximum
        ? undefined
        : `« ${name} » est un entier de ${type.minimum} à ${type.maximum}, pas ${said}.`;
    case 'choice':
      return type.values.includes(value as string) ? undefined : choiceFault(name, type.values, value);
    case 'choices': {
      if (!Array.isArray(value)) return `« ${name} » est une liste, pas ${said}.`;
      const stranger = value.find((item) => !type.values.includes(item));
      if (stranger !== undefined) return choiceFault(name, type.values, stranger);
      return new Set(value).size === value.length ? undefined : `« ${name} » cite deux fois la même valeur.`;
    }
    case 'phases':
      return phasesFault(name, value);
  }
}

function choiceFault(name: string, values: readonly string[], value: unknown): string {
  const [said, close] = typeof value === 'string' ? [`« ${value} »`, suggestion(value, values)] : [JSON.stringify(value), ''];
  return `« ${name} » ne connaît pas ${said}.${close} Valeurs : ${values.join(', ')}.`;
}

function phasesFault(name: string, value: unknown): string | undefined {
  if (!Array.isArray(value)) return `« ${name} » est une liste de phases { name, startsOn }.`;
  const names = new Set<string>();
  for (const phase of value as { name?: unknown; startsOn?: unknown }[]) {
    if (typeof phase?.name !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(phase.name)) {
      return `Le nom d'une phase s'écrit en minuscules, chiffres et traits d'union, pas ${JSON.stringify(phase?.name)}.`;
    }
    if (!isCounted(phase.startsOn)) return `La phase « ${phase.name} » demande « startsOn », un jour AAAA-MM-JJ.`;
    if (names.has(phase.name)) return `Deux phases s'appellent « ${phase.name} ».`;
    names.add(phase.name);
  }
  return undefined;
}

function suggestion(word: string, candidates: readonly string[]): string {
  const close = nearest(word, candidates);
  return close === undefined ? '' : ` Vouliez-vous dire « ${close} » ?`;
}
