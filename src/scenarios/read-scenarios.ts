import { parse } from 'yaml';
import { CLOCKS, MILESTONES, eventDefinition, nearest } from '../core/procedure/index.js';
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

/** The file is not a list of scenarios in the words of FORMAT.md. */
export class BadScenario extends Error {}

/** Reads a YAML file of scenarios. @throws BadScenario naming the scenario and the nearest right word */
export function readScenarios(text: string): Scenario[] {
  const list: unknown = parse(text);
  if (!Array.isArray(list)) throw new BadScenario('A scenario file is a list of scenarios.');
  return list.map(readScenario);
}

function readScenario(raw: Record<string, unknown>, index: number): Scenario {
  const id = String(raw?.['id'] ?? `number ${index + 1}`);
  const complain = (what: string): never => {
    throw new BadScenario(`Scenario « ${id} »: ${what}`);
  };
  known(Object.keys(raw), SCENARIO_KEYS, complain);
  for (const key of ['id', 'title', 'procedure', 'history']) {
    if (raw[key] === undefined) complain(`« ${key} » is missing.`);
  }
  const history = (raw['history'] as Record<string, unknown>[]).map((entry): ScenarioEntry => {
    const { on, event, impeded, because: _because, expect, ...payload } = entry;
    if (!eventDefinition(String(event))) complain(`there is no event « ${String(event)} ».`);
    return {
      on: String(on),
      event: String(event),
      payload,
      impeded: impeded === true,
      ...(expect !== undefined && { expect: readExpectation(expect as Expectation, complain) }),
    };
  });
  const expectation = raw['expect'] === undefined ? {} : { expect: readExpectation(raw['expect'] as Expectation, complain) };
  return { ...(raw as unknown as Scenario), id, history, ...expectation };
}

function readExpectation(expectation: Expectation, complain: (what: string) => never): Expectation {
  known(Object.keys(expectation), EXPECTATION_KEYS, complain);
  known([...(expectation.state ?? []), ...(expectation.notState ?? [])], MILESTONES, complain);
  known(Object.keys(expectation.periods ?? {}), ['publicity', 'poster', 'decision-display'], complain);
  for (const event of [...(expectation.available ?? []), ...(expectation.notAvailable ?? [])]) {
    if (!eventDefinition(event)) complain(`there is no event « ${event} ».`);
  }
  for (const clock of Object.keys(expectation.deadlines ?? {})) {
    const family = clock.split('.')[0]!;
    if (![clock, family].some((name) => (CLOCKS as readonly string[]).includes(name))) {
      known([clock], CLOCKS, complain);
    }
  }
  return expectation;
}

function known(words: string[], vocabulary: readonly string[], complain: (what: string) => never): void {
  for (const word of words) {
    if (vocabulary.includes(word)) continue;
    const close = nearest(word, vocabulary);
    complain(`« ${word} » is not known here${close ? `; did you mean « ${close} »?` : '.'}`);
  }
}
