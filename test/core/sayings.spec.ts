import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { LANGUAGES, type Words } from '../../src/core/language/index.js';

const BUILT = join(import.meta.dirname, '../../dist/src');
const WORDED =
  /(problem|field|site|pattern|content|event|migration)-sayings\.js$|(parcels|filter)\/.*-sayings\.js$|problem-(catalogue|titles)\.js$/;
const files = (readdirSync(BUILT, { recursive: true }) as string[]).sort();

/** What a module of sayings says, by the name of each. */
async function sayingsOf(file: string): Promise<[string, Words][]> {
  const told = Object.values((await import(join(BUILT, file))) as Record<string, unknown>).filter(
    (one) => typeof one === 'object',
  );
  return told.flatMap((words) => Object.entries(words as Record<string, Words>));
}

const placesOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();

describe('what the service refuses with is said in every language of the house', () => {
  it.each(files.filter((file) => WORDED.test(file)))('%s', async (file) => {
    const sayings = await sayingsOf(file);
    expect(sayings.length).toBeGreaterThan(0);
    for (const [name, words] of sayings) {
      expect([name, Object.keys(words).sort()]).toEqual([name, [...LANGUAGES].sort()]);
      for (const language of LANGUAGES) {
        expect([name, language, words[language].trim()]).not.toEqual([name, language, '']);
        expect([name, language, placesOf(words[language])]).toEqual([name, language, placesOf(words.fr)]);
      }
    }
  });

  it.each(files.filter((file) => file.endsWith('.dto.js')))('each rule of a field in %s has words of ours', async (file) => {
    for (const one of Object.values((await import(join(BUILT, file))) as Record<string, unknown>)) {
      if (typeof one !== 'function' || !String(one).startsWith('class ')) continue;
      const rules = getMetadataStorage().getTargetValidationMetadatas(one, '', false, false);
      const mute = rules.filter(({ type, context }) => type !== 'conditionalValidation' && !(context as { say?: unknown })?.say);
      expect(mute.map(({ propertyName, name, type }) => `${one.name}.${propertyName}: ${name ?? type}`)).toEqual([]);
    }
  });
});
