import { parse } from 'yaml';
import { isCivilDate } from '../core/calendar/index.js';
import {
  BODIES,
  CLOCKS,
  EVENTS,
  expiredClock,
  expiryOf,
  FIELDS,
  MILESTONES,
  eventDefinition,
  garbledAt,
  nearest,
  SHOWN_CLOCKS,
} from '../core/procedure/index.js';
import { ENTRY_KEYS } from './malformed.js';
import type { Expectation, Scenario, ScenarioEntry } from './scenario.js';

const SCENARIO_KEYS = ['id', 'title', 'case', 'procedure', 'confidence', 'articles', 'note', 'history', 'asOf', 'expect'];
const EXPECTATION_KEYS = [
  'law',
  'state',
  'notState',
  'deadlines',
  'periods',
  'extensionDays',
  'baseDays',
  'suspendedDays',
  'opinions',
  'effectiveOn',
  'executableFrom',
  'available',
  'notAvailable',
];

const LISTS = ['state', 'notState', 'available', 'notAvailable'] as const;
/** Clocks by their full names; a phase names its own `lapse`. */
const CLOCK_NAMES: readonly string[] = [
  ...CLOCKS.filter((clock) => clock !== 'opinion'),
  ...BODIES.map((body) => `opinion.${body}`),
];
const EXPIRIES = CLOCK_NAMES.filter((clock) => !(SHOWN_CLOCKS as readonly string[]).includes(clock)).map(expiryOf);
const OPINIONS = ['pending', 'deemed-favourable', ...FIELDS.verdict.values];

type Complain = (what: string) => never;

/** The file is not a list of scenarios, or one that was wanted is none. */
export class BadScenario extends Error {}

/** A scenario that is not in the words of FORMAT.md, and why. */
export interface UnreadableScenario {
  id: string;
  fault: string;
}

class Unreadable extends Error {}

/**
 * Reads a YAML file of scenarios; one that cannot be read leaves the others as they are.
 * @throws BadScenario when the file is no list, or not in UTF-8
 */
export function readScenarios(text: string): (Scenario | UnreadableScenario)[] {
  const garbled = garbledAt(text);
  if (garbled) throw new BadScenario(`line ${garbled.line} holds a character that is no UTF-8; save the file as UTF-8.`);
  const list: unknown = parse(text);
  if (!Array.isArray(list)) throw new BadScenario('A scenario file is a list of scenarios.');
  const seen = new Set<string>();
  return list.map((raw: unknown, index) => {
    const id = isMapping(raw) && raw['id'] !== undefined ? String(raw['id']) : `number ${index + 1}`;
    try {
      const scenario = readScenario(raw, id, (what) => {
        throw new Unreadable(what);
      });
      if (seen.has(id)) throw new Unreadable('another scenario of this file has the same « id ».');
      seen.add(id);
      return scenario;
    } catch (error) {
      if (error instanceof Unreadable) return { id, fault: error.message };
      throw error;
    }
  });
}

/** The scenario itself. @throws BadScenario when it cannot be read */
export function readable(one: Scenario | UnreadableScenario): Scenario {
  if ('fault' in one) throw new BadScenario(`Scenario « ${one.id} »: ${one.fault}`);
  return one;
}

function readScenario(raw: unknown, id: string, complain: Complain): Scenario {
  if (!isMapping(raw)) return complain('it is not a list of keys and values.');
  known(Object.keys(raw), SCENARIO_KEYS, complain);
  for (const key of ['id', 'title', 'procedure', 'history']) {
    if (raw[key] === undefined) complain(`« ${key} » is missing.`);
  }
  const entries = raw['history'];
  if (!Array.isArray(entries) || entries.length === 0) return complain('« history » is a list of at least one entry.');
  const history = entries.map((entry: unknown) => readEntry(entry, complain));
  const { asOf } = raw;
  if (asOf !== undefined && !isCivilDate(asOf)) complain(`« asOf » is a day YYYY-MM-DD, not « ${String(asOf)} ».`);
  const last = history.at(-1)!.on;
  if (isCivilDate(asOf) && asOf < last) complain(`« asOf » (${asOf}) lies before the last entry (${last}).`);
  const expectation = raw['expect'] === undefined ? {} : { expect: readExpectation(raw['expect'], complain) };
  return { ...(raw as unknown as Scenario), id, history, ...expectation };
}

function readEntry(raw: unknown, complain: Complain): ScenarioEntry {
  if (!isMapping(raw)) return complain('an entry of « history » is not a list of keys and values.');
  const { on, event, impeded = false, because: _because, expect, ...payload } = raw;
  if (on === undefined || event === undefined) {
    known(Object.keys(payload), [...ENTRY_KEYS, ...Object.keys(FIELDS)], complain);
    complain(`an entry of « history » has no « ${on === undefined ? 'on' : 'event'} ».`);
  }
  knownEvent(String(event), complain);
  if (typeof impeded !== 'boolean') complain(`« impeded » is true or left out, not « ${String(impeded)} ».`);
  return {
    on: String(on),
    event: String(event),
    payload,
    impeded: impeded === true,
    ...(expect !== undefined && { expect: readExpectation(expect, complain) }),
  };
}

function readExpectation(raw: unknown, complain: Complain): Expectation {
  if (!isMapping(raw)) return complain('« expect » is not a list of keys and values.');
  known(Object.keys(raw), EXPECTATION_KEYS, complain);
  const expectation = raw as Expectation;
  saysSomething('expect', raw, complain);
  for (const [name, said] of Object.entries({ ...expectation.deadlines, ...expectation.periods }))
    saysSomething(name, said, complain);
  for (const key of LISTS) {
    if (expectation[key] !== undefined && !Array.isArray(expectation[key])) complain(`« ${key} » is a list.`);
  }
  known([...(expectation.state ?? []), ...(expectation.notState ?? [])], MILESTONES, complain);
  known(Object.keys(expectation.periods ?? {}), ['publicity', 'poster', 'decision-display'], complain);
  for (const period of Object.values(expectation.periods ?? {})) known(wordsOf(period), ['none', 'from', 'until'], complain);
  known(Object.keys(expectation.opinions ?? {}), BODIES, complain);
  known(Object.values(expectation.opinions ?? {}), OPINIONS, complain);
  for (const event of [...(expectation.available ?? []), ...(expectation.notAvailable ?? [])]) {
    knownEvent(event, complain);
    const clock = expiredClock(event);
    if (clock !== undefined && !isOfPhase(clock)) known([event], EXPIRIES, complain);
  }
  for (const [clock, dates] of Object.entries(expectation.deadlines ?? {})) {
    if (!isOfPhase(clock)) known([clock], CLOCK_NAMES, complain);
    if (!isCivilDate(dates)) known(wordsOf(dates), ['none', 'suspended', 'safe', 'legal'], complain);
  }
  return expectation;
}

/** An act, or the expiry of a clock that has a name; one that a clock only shown cannot have may be tried in a history. */
function knownEvent(event: string, complain: Complain): void {
  if (!eventDefinition(event)) known([event], Object.keys(EVENTS), complain);
  const clock = expiredClock(event);
  if (clock !== undefined && !isOfPhase(clock)) known([event], CLOCK_NAMES.map(expiryOf), complain);
}

function isOfPhase(clock: string): boolean {
  return /^lapse\.[a-z0-9]+(-[a-z0-9]+)*$/.test(clock);
}

function saysSomething(name: string, said: unknown, complain: Complain): void {
  if (isMapping(said) && Object.keys(said).length === 0) complain(`« ${name} » is empty: it expects nothing.`);
}

/** The word said in the place of dates, or the keys that name the dates. */
function wordsOf(said: unknown): string[] {
  return isMapping(said) ? Object.keys(said) : [String(said)];
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function known(words: string[], vocabulary: readonly string[], complain: Complain): void {
  for (const word of words) {
    if (vocabulary.includes(word)) continue;
    const close = nearest(word, vocabulary);
    complain(`« ${word} » is not known here${close ? `; did you mean « ${close} »?` : '.'}`);
  }
}
