import type { Language, Words } from '../core/language/index.js';
import type { ClockDeclaration, Confidence } from '../core/procedure/index.js';
import { conditionInWords } from './condition-in-words.js';
import { lengthInWords } from './dates.js';
import type { Texts } from './texts.js';

const EXPIRY: Record<ClockDeclaration['expiry'], Words> = {
  automatic: { fr: 'prise d’office', de: 'von Amts wegen', nl: 'ambtshalve genomen', en: 'taken by the house' },
  offered: { fr: 'offerte à la main', de: 'zur Auswahl angeboten', nl: 'aangeboden', en: 'offered to a hand' },
  shown: { fr: 'montrée seulement', de: 'nur angezeigt', nl: 'alleen getoond', en: 'only shown' },
};

const CONFIDENCE: Record<Confidence, Words> = {
  high: { fr: 'sûr', de: 'sicher', nl: 'zeker', en: 'sure' },
  medium: { fr: '⚠ à confirmer', de: '⚠ zu bestätigen', nl: '⚠ te bevestigen', en: '⚠ to be confirmed' },
  low: { fr: '⚠⚠ incertain', de: '⚠⚠ unsicher', nl: '⚠⚠ onzeker', en: '⚠⚠ uncertain' },
};

const SAY = {
  years: {
    fr: '{} ans, ou comme décidé',
    de: '{} Jahre, oder wie entschieden',
    nl: '{} jaar, of zoals beslist',
    en: '{} years, or as decided',
  },
  months: {
    fr: 'le nombre de mois fixé',
    de: 'die festgesetzte Zahl von Monaten',
    nl: 'het vastgestelde aantal maanden',
    en: 'the number of months that was set',
  },
  base: { fr: 'comme le délai « {} »', de: 'wie die Frist „{}“', nl: 'zoals de termijn „{}”', en: 'like the time limit “{}”' },
  follows: {
    fr: 'mêmes jours que « {} »',
    de: 'dieselben Tage wie „{}“',
    nl: 'dezelfde dagen als „{}”',
    en: 'the same days as “{}”',
  },
  before: { fr: ' avant : {}', de: ' vor: {}', nl: ' vóór: {}', en: ' before: {}' },
  or: {
    fr: 'jour convenu, sinon {}',
    de: 'vereinbarter Tag, sonst {}',
    nl: 'overeengekomen dag, anders {}',
    en: 'the agreed day, else {}',
  },
  else: { fr: 'sinon', de: 'sonst', nl: 'anders', en: 'otherwise' },
} satisfies Record<string, Words>;

/** Who takes an expiry: the house, a hand, or nobody. */
export function expiryInWords(expiry: ClockDeclaration['expiry'], language: Language): string {
  return EXPIRY[expiry][language];
}

/** How sure the law is; medium and low are marked. */
export function confidenceInWords(confidence: Confidence, language: Language): string {
  return CONFIDENCE[confidence][language];
}

/** How long a clock runs, one line for each circumstance. */
export function lengthOfClock(texts: Texts, clock: ClockDeclaration, language: Language): string[] {
  if (clock.follows !== undefined) return [SAY.follows[language].replace('{}', texts.clock(clock.follows, language))];
  const lines = limitInWords(texts, clock.limit, language);
  const { before, agreed } = clock;
  if (agreed !== undefined) return [SAY.or[language].replace('{}', lines.join(' ; '))];
  if (before === undefined) return lines;
  const { clock: other, field, period } = before;
  const what = other === undefined ? texts.word('fields', field ?? period ?? '', language) : texts.clock(other, language);
  return lines.map((line) => `${line}${SAY.before[language].replace('{}', what)}`);
}

/** A length, or the lines of a table of lengths. */
export function limitInWords(texts: Texts, limit: ClockDeclaration['limit'], language: Language): string[] {
  if (limit === undefined) return [];
  if (typeof limit === 'string') return [lengthInWords(limit, language)];
  if (Array.isArray(limit)) {
    return limit.map(({ when, limit: length }, index) => {
      const last = when === undefined && index > 0 ? `, ${SAY.else[language]}` : '';
      const condition = conditionInWords(texts, when, language);
      return `${limitInWords(texts, length, language).join()}${condition ? `, ${condition}` : last}`;
    });
  }
  if ('base' in limit) return [SAY.base[language].replace('{}', texts.clock(limit.base, language))];
  if ('months' in limit) return [SAY.months[language]];
  return [SAY.years[language].replace('{}', String(limit.default))];
}
