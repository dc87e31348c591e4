import { LANGUAGES } from '../../src/core/language/index.js';
import {
  BODIES,
  CLOCKS,
  CONSEQUENCES,
  EVENTS,
  factNames,
  FIELDS,
  MILESTONES,
  OUTCOMES,
  PARTIES,
} from '../../src/core/procedure/index.js';
import { conditionInWords, dateInWords, farInWords, lengthInWords, reasonInWords } from '../../src/procedures/index.js';
import { library, texts } from './procedures.js';

/** Every French text of a workflow file: titles, labels and impediments. */
function textsOf(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) node.forEach((item) => textsOf(item, found));
  else if (node !== null && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) {
      if (['label', 'impediment', 'title'].includes(key) && typeof value === 'string') found.add(value);
      else textsOf(value, found);
    }
  }
  return found;
}

/** Every fact that the rules of a procedure ask for, numbers and days with their bounds. */
function factsOf(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) node.forEach((item) => factsOf(item, found));
  else if (node !== null && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) {
      const names = ['all', 'any', 'none'].includes(key) && Array.isArray(value) ? value : [];
      for (const name of names) if (typeof name === 'string') found.add(name);
      factsOf(value, found);
    }
  }
  return found;
}

describe('the words people read', () => {
  it('says every sentence of every procedure in four languages', () => {
    const missing = library
      .list()
      .flatMap(({ file }) => [...textsOf(file)])
      .filter((french) =>
        LANGUAGES.some((language) => language !== 'fr' && texts.sentence(french, language) === french && !SAME.includes(french)),
      );
    expect([...new Set(missing)]).toEqual([]);
  });

  it.each([
    ['events', Object.keys(EVENTS)],
    ['clocks', CLOCKS],
    ['milestones', MILESTONES],
    ['bodies', BODIES],
    ['parties', PARTIES],
    ['outcomes', Object.keys(OUTCOMES)],
    ['consequences', CONSEQUENCES],
    ['fields', Object.keys(FIELDS)],
  ] as const)('names all %s in four languages', (section, names) => {
    const missing = names
      .flatMap((name) => LANGUAGES.map((language) => [name, language] as const))
      .filter(([name, language]) => !texts.find(section, name, language)?.trim());
    expect(missing).toEqual([]);
  });

  it('says every fact of the vocabulary and of every procedure in four languages', () => {
    const used = library.list().flatMap(({ file }) => [...factsOf(file)]);
    expect(used).toContain('inhabitants.under.10000');
    const missing = [...new Set([...factNames(), ...used])].filter((fact) =>
      LANGUAGES.some((language) => /`|\{\}|\(\)/.test(conditionInWords(texts, { all: [fact] }, language))),
    );
    expect(missing).toEqual([]);
  });

  it('says a condition as one sentence', () => {
    const condition = { all: ['by.competent', 'listed.opinion.college'], none: ['effective.from.2024-08-01', 'ground.soil'] };
    expect(conditionInWords(texts, condition, 'fr')).toBe(
      'si l’auteur est l’autorité compétente et délai existant : avis (collège communal), sauf si l’acte a effet le 1er août 2024 ou plus tard ou motif : pollution du sol',
    );
    expect(conditionInWords(texts, { any: ['inhabitants.under.10000', 'verdict.conditional'] }, 'en')).toBe(
      'if one of: inhabitants of the municipality: under 10,000 or verdict: favourable with conditions',
    );
  });

  it('names a member of a family, and an expiry', () => {
    expect(texts.clock('opinion.fire-zone', 'nl')).toBe('advies (hulpverleningszone)');
    expect(texts.event('clock.decision.expired', 'fr')).toBe('délai écoulé : décision');
  });

  it('says of one procedure what holds of it alone', () => {
    const silence = (procedure: string) => texts.findFor(procedure, 'silence', 'decision', 'en');
    expect(silence('environmental-permit-class-2')).toContain('synthesis report');
    expect(silence('urban-permit')).toContain('delegated official');
  });

  it('puts dates, distances and lengths into words', () => {
    expect(dateInWords('2026-12-01', 'fr', true)).toBe('mardi 1er décembre 2026');
    expect(farInWords('2026-12-01', '2026-11-28', 'de')).toBe('in 3 Tagen');
    expect(lengthInWords('P5Y', 'nl')).toBe('5 jaar');
    expect(lengthInWords('P1Y30D', 'en')).toBe('1 year 30 days');
  });

  it('says why not in the reader’s language, with the article', () => {
    const reason = { kind: 'not-expired', clock: 'decision', legal: '2026-12-01', article: 'CoDT D.IV.46' } as const;
    expect(reasonInWords(texts, reason, 'en')).toBe(
      'The time limit “decision” runs until 1 December 2026 included. (CoDT D.IV.46)',
    );
  });
});

/** French words that another language shares. */
const SAME = ['Suspension'];
