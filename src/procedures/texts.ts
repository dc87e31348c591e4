import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { typeset, type Language, type Words } from '../core/language/index.js';
import { expiredClock } from '../core/procedure/index.js';

const SECTIONS = [
  'events',
  'clocks',
  'milestones',
  'bodies',
  'parties',
  'opinions',
  'addends',
  'plain',
  'silence',
  'expected',
  'outcomes',
  'consequences',
  'fields',
  'values',
  'facts',
  'bounds',
  'effects',
  'documents',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * The words people read: `workflows/vocabulary.yaml` for the words of the vocabulary, `workflows/translations.yaml` for
 * the French sentences of the procedures.
 */
export class Texts {
  private readonly sentences: Map<string, Words>;

  private constructor(
    sentences: Words[],
    private readonly vocabulary: Record<Section, Record<string, Words>>,
  ) {
    this.sentences = new Map(sentences.map((words) => [words.fr, words]));
  }

  static load(folder: string): Texts {
    const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
    return new Texts(read('translations.yaml') as Words[], read('vocabulary.yaml') as Record<Section, Record<string, Words>>);
  }

  /** A French sentence of a procedure in another language; in French when nobody translated it. */
  sentence(french: string, language: Language): string {
    return typeset(this.sentences.get(french)?.[language] ?? french);
  }

  /** The word for a name of the vocabulary, or undefined. */
  find(section: Section, name: string, language: Language): string | undefined {
    const words = this.vocabulary[section];
    return Object.hasOwn(words, name) ? typeset(words[name]![language]) : undefined;
  }

  /** The names that a section knows, in its order. */
  names(section: Section): string[] {
    return Object.keys(this.vocabulary[section]);
  }

  /** The same, each with its word: a choice among them. */
  named(section: Section, language: Language): { name: string; label: string }[] {
    return this.names(section).map((name) => ({ name, label: this.word(section, name, language) }));
  }

  /** What a procedure says of a word in its own way, else what all say; or undefined. */
  findFor(procedure: string, section: Section, name: string, language: Language): string | undefined {
    return this.find(section, `${procedure}.${name}`, language) ?? this.find(section, name, language);
  }

  word(section: Section, name: string, language: Language): string {
    return this.find(section, name, language) ?? name;
  }

  /** The name of an event, an expiry included. */
  event(name: string, language: Language): string {
    const clock = expiredClock(name);
    if (clock === undefined) return this.word('events', name, language);
    const expiry: Words = { fr: 'délai écoulé', de: 'Frist abgelaufen', nl: 'termijn verstreken', en: 'time limit passed' };
    const colon = language === 'fr' ? ' : ' : ': ';
    return `${expiry[language]}${colon}${this.clock(clock, language)}`;
  }

  /** The name of a clock; of one of a family with its member: « avis (zone de secours) ». */
  clock(name: string, language: Language): string {
    const own = this.find('clocks', name, language);
    if (own !== undefined) return own;
    const [family, ...rest] = name.split('.');
    const member = rest.join('.');
    return `${this.word('clocks', family!, language)} (${this.word('bodies', member, language)})`;
  }
}
