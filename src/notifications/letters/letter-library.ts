import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language/index.js';
import {
  didYouMean,
  EFFECTS,
  eventDefinition,
  nearest,
  readYaml,
  shapeCheck,
  type EffectName,
  type Fault,
  type Finding,
  type Path,
} from '../../core/procedure/index.js';
import { BadWorkflow } from '../../procedures/index.js';
import type { LetterTemplate, MessageFile, Paragraph } from './letter.js';
import { kindOf, PLACEHOLDERS } from './placeholders.js';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The letters of every effect, proofread once: `workflows/messages/*.yaml`. */
export class LetterLibrary {
  private constructor(private readonly letters: ReadonlyMap<EffectName, LetterTemplate[]>) {}

  /**
   * @param folder `workflows`: the schema lies there, the letters in `messages`
   * @throws BadWorkflow with every fault and its line
   */
  static load(folder: string, procedures: readonly string[]): LetterLibrary {
    const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
    const names = readdirSync(join(folder, 'messages')).filter((name) => name.endsWith('.yaml'));
    const sources = names.sort().map((name) => ({ name: `messages/${name}`, source: read('messages', name) }));
    return LetterLibrary.of(sources, JSON.parse(read('message.schema.json')) as object, procedures);
  }

  /** The same from sources at hand. @throws BadWorkflow */
  static of(sources: { name: string; source: string }[], schema: object, procedures: readonly string[]): LetterLibrary {
    const check = shapeCheck(schema);
    const letters = new Map<EffectName, LetterTemplate[]>();
    const faults: Fault[] = [];
    for (const { name, source } of sources) {
      const known = new Set(letters.keys());
      const result = readYaml<MessageFile>(source, name, check, (file) => checkFile(file, known, procedures));
      if ('faults' in result) faults.push(...result.faults);
      else
        for (const [effect, { letters: own }] of Object.entries(result.content.effects)) letters.set(effect as EffectName, own);
    }
    if (faults.length > 0) throw new BadWorkflow(faults);
    return new LetterLibrary(letters);
  }

  /** Effects that letters are written for, those that need none included. */
  effects(): EffectName[] {
    return [...this.letters.keys()];
  }

  /** The letters to write when a step of that procedure with that event has the effect. */
  lettersFor(effect: string, event: string, procedure: string): LetterTemplate[] {
    const letters = this.letters.get(effect as EffectName) ?? [];
    return letters.filter(({ on, procedures }) => (on?.includes(event) ?? true) && (procedures?.includes(procedure) ?? true));
  }
}

function* checkFile(file: MessageFile, known: Set<EffectName>, procedures: readonly string[]): Generator<Finding> {
  for (const [effect, { letters, because }] of Object.entries(file.effects)) {
    const path = ['effects', effect];
    if (!(EFFECTS as readonly string[]).includes(effect)) {
      yield { path, atKey: true, ...unknown('L’effet', effect, EFFECTS) };
    } else if (known.has(effect as EffectName)) {
      yield { path, atKey: true, message: `Les lettres de « ${effect} » sont déjà écrites dans un autre fichier.` };
    }
    if (letters.length === 0 && because === undefined)
      yield { path, message: 'Un effet sans lettre dit pourquoi, dans « because ».' };
    for (const [index, letter] of letters.entries()) yield* checkLetter(letter, [...path, 'letters', index], procedures);
  }
}

function* checkLetter(letter: LetterTemplate, path: Path, procedures: readonly string[]): Generator<Finding> {
  for (const [index, event] of (letter.on ?? []).entries())
    if (!eventDefinition(event)) yield { path: [...path, 'on', index], message: `« ${event} » n’est pas un événement.` };
  for (const [index, procedure] of (letter.procedures ?? []).entries())
    if (!procedures.includes(procedure))
      yield { path: [...path, 'procedures', index], ...unknown('La procédure', procedure, procedures) };
  yield* checkWords(letter.subject, [...path, 'subject']);
  for (const [index, paragraph] of letter.paragraphs.entries()) {
    const at = [...path, 'paragraphs', index];
    if (paragraph.when !== undefined && !kindOf(paragraph.when))
      yield { path: [...at, 'when'], ...unknown('L’élément', paragraph.when, PLACEHOLDERS) };
    yield* checkWords(paragraph, at);
  }
}

/** Each placeholder is known, has a value whenever the paragraph stands, and appears in every language. */
function* checkWords(words: Paragraph, path: Path): Generator<Finding> {
  const expected = new Set(placeholdersIn(words.fr));
  for (const language of LANGUAGES) {
    const at = [...path, language];
    const used = new Set(placeholdersIn(words[language]));
    for (const name of used) {
      const kind = kindOf(name);
      if (!kind) yield { path: at, ...unknown('L’élément', name, PLACEHOLDERS) };
      else if (kind === 'sometimes' && words.when !== name)
        yield { path: at, message: `« {${name}} » peut manquer : le paragraphe dit « when: ${name} ».` };
      if (!expected.has(name)) yield { path: at, message: `« {${name}} » n’est pas dans le texte français.` };
    }
    for (const name of expected)
      if (!used.has(name)) yield { path: at, message: `Il manque « {${name}} », que le texte français contient.` };
  }
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!);
}

function unknown(what: string, word: string, known: readonly string[]): Pick<Finding, 'message' | 'suggestion'> {
  const suggestion = nearest(word, known);
  return {
    message: `${what} « ${word} » n’existe pas.${didYouMean(word, known).fr}`,
    ...(suggestion !== undefined && { suggestion }),
  };
}
