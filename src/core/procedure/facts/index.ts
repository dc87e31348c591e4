import { ANNOUNCED, ANNOUNCEMENT } from './announcement.js';
import { APPEALS } from './appeals.js';
import { CLOCK_FACTS, FIRST_LIMIT } from './clocks.js';
import { DECISION, DECISIONS } from './decision.js';
import { EXAMINATION } from './examination.js';
import type { Fact, Facts, Family } from './fact.js';
import { MILESTONE_FACTS } from './milestones.js';
import { NUMBERS } from './numbers.js';
import { OBSERVED_FACTS } from './observed.js';
import { OPINIONS, OPINIONS_OF } from './opinions.js';
import { DELIVERIES, PARTIES_TO_THE_FILE } from './parties.js';
import { SAID, SAID_WORDS } from './payload.js';
import { PERMIT } from './permit.js';
import { PUBLICITY } from './publicity.js';

export type { FactContext } from './fact.js';
export { OBSERVED_FACTS } from './observed.js';

/** Facts that are one sentence about the file, by subject. */
const SUBJECTS: Facts[] = [
  ANNOUNCEMENT,
  EXAMINATION,
  OPINIONS,
  PUBLICITY,
  DECISION,
  DELIVERIES,
  APPEALS,
  PERMIT,
  FIRST_LIMIT,
  SAID,
];

const FACTS: Facts = Object.assign({}, ...SUBJECTS);

/** Families of facts. The first whose words fit answers, so that none may begin like another one's word. */
const FAMILIES: Family[] = [
  ...ANNOUNCED,
  ...OPINIONS_OF,
  ...DECISIONS,
  ...PARTIES_TO_THE_FILE,
  ...CLOCK_FACTS,
  ...MILESTONE_FACTS,
  ...SAID_WORDS,
  ...NUMBERS,
];

const known = new Map<string, Fact>();

/** The fact of that name, or undefined when the vocabulary has none. */
export function findFact(name: string): Fact | undefined {
  const cached = known.get(name);
  if (cached) return cached;
  const fact = resolve(name);
  if (fact) known.set(name, fact);
  return fact;
}

function resolve(name: string): Fact | undefined {
  if (Object.hasOwn(FACTS, name)) return FACTS[name];
  if ((OBSERVED_FACTS as readonly string[]).includes(name)) return ({ event }) => event.facts?.[name] ?? false;
  for (const { prefix, words, fact } of FAMILIES) {
    if (!name.startsWith(prefix)) continue;
    const word = name.slice(prefix.length);
    if (words instanceof RegExp ? words.test(word) : words.includes(word)) return fact(word);
  }
  return undefined;
}

/** Every name a workflow file may write, numbers aside: what a misspelt name is compared with. */
export function factNames(): string[] {
  const families = FAMILIES.flatMap(({ prefix, words }) => (words instanceof RegExp ? [] : words.map((word) => prefix + word)));
  return [...SUBJECTS.flatMap(Object.keys), ...OBSERVED_FACTS, ...families];
}
