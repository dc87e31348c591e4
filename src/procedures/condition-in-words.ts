import type { Language, Words } from '../core/language/index.js';
import { FIELDS, type Condition } from '../core/procedure/index.js';
import { dateInWords, numberInWords } from './dates.js';
import type { Section, Texts } from './texts.js';

/** Facts are worded as main clauses; in German and Dutch the verb would move to the end after a conjunction, so they stand after a colon. */
const JOIN: Record<'all' | 'any' | 'none', Words> = {
  all: { fr: 'si {}', de: 'wenn gilt: {}', nl: 'als geldt: {}', en: 'if {}' },
  any: { fr: 'si l’un de : {}', de: 'wenn eines gilt: {}', nl: 'als een van deze geldt: {}', en: 'if one of: {}' },
  none: { fr: 'sauf si {}', de: 'außer wenn gilt: {}', nl: 'tenzij geldt: {}', en: 'unless {}' },
};

const OR: Words = { fr: ' ou ', de: ' oder ', nl: ' of ', en: ' or ' };
const AND: Words = { fr: ' et ', de: ' und ', nl: ' en ', en: ' and ' };

/** A condition as one sentence; facts that have no words keep their names. Empty for no condition. */
export function conditionInWords(texts: Texts, condition: Condition | undefined, language: Language): string {
  return (['all', 'any', 'none'] as const)
    .filter((part) => (condition?.[part] ?? []).length > 0)
    .map((part) => {
      const facts = condition![part]!.map((fact) => factInWords(texts, fact, language));
      return JOIN[part][language].replace('{}', facts.join((part === 'all' ? AND : OR)[language]));
    })
    .join(', ');
}

/** A fact as a part of a sentence; one that has no words keeps its name, marked as code. */
export function factInWords(texts: Texts, fact: string, language: Language): string {
  return (
    texts.find('facts', fact, language) ??
    memberInWords(texts, fact, language) ??
    boundInWords(texts, fact, language) ??
    `\`${fact}\``
  );
}

/** What the members of each family of facts are called: by a section of the vocabulary, or as a number or a day is written. */
const MEMBERS: Record<string, Section | 'numbers' | 'days'> = {
  'announced.': 'bodies',
  'answered.': 'bodies',
  'asked.': 'bodies',
  'by.': 'parties',
  'certificate.': 'opinions',
  'decided.by.': 'parties',
  'decision.olderThan.': 'numbers',
  'effective.from.': 'days',
  'from.': 'bodies',
  'given.': 'fields',
  'ground.': 'values',
  'is.': 'milestones',
  'kind.': 'values',
  'listed.': 'clocks',
  'open.': 'clocks',
  'outcome.': 'values',
  'overdue.': 'clocks',
  'reached.': 'parties',
  'to.': 'parties',
  'unfavourable.': 'bodies',
  'verdict.': 'opinions',
};

function memberInWords(texts: Texts, fact: string, language: Language): string | undefined {
  for (const [prefix, section] of Object.entries(MEMBERS)) {
    if (!fact.startsWith(prefix)) continue;
    const word = wordOf(texts, section, fact, fact.slice(prefix.length), language);
    if (word !== undefined) return texts.find('facts', `${prefix}*`, language)?.replace('{}', word);
  }
  return undefined;
}

function wordOf(texts: Texts, section: Section | 'numbers' | 'days', fact: string, member: string, language: Language) {
  if (section === 'numbers') return numberInWords(Number(member), language);
  if (section === 'days') return dateInWords(member, language);
  // Clocks have families of their own; a value is called after its field.
  if (section === 'clocks') return texts.clock(member, language);
  return texts.find(section, section === 'values' ? fact : member, language);
}

/** `inhabitants.under.10000`: the field that a number stands in, and the bound it is held against. */
function boundInWords(texts: Texts, fact: string, language: Language): string | undefined {
  const [field = '', relation = '', bound = ''] = fact.split('.');
  const said = texts.find('bounds', relation, language);
  if (said === undefined || !Object.hasOwn(FIELDS, field)) return undefined;
  const colon = language === 'fr' ? ' : ' : ': ';
  return `${texts.word('fields', field, language)}${colon}${said.replace('{}', numberInWords(Number(bound), language))}`;
}
