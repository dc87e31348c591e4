import { LANGUAGES, type Language } from './language.js';

/** A text in every language of the house. */
export type Words = Readonly<Record<Language, string>>;

/** What is said to somebody: in every language, or, as a plain text, in French only. */
export type Saying = Words | string;

/** What stands in a place of a sentence: the same in every language, or a word of each. */
export type Place = string | number | Words | undefined;

/** Puts values in the places of a sentence: `{day}`; a place without a value stays empty. */
export function fill(sentence: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''));
}

export function inEachLanguage(say: (language: Language) => string): Words {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Words;
}

/** A sentence with its places filled, in every language. */
export function told(words: Words, values: Readonly<Record<string, Place>>): Words {
  return inEachLanguage((language) => {
    const named = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]);
    return fill(words[language], Object.fromEntries(named) as Record<string, string | number | undefined>);
  });
}

/** Words in a row, with what stands between them. */
export function joined(each: readonly Words[], between: Words): Words {
  return inEachLanguage((language) => each.map((words) => words[language]).join(between[language]));
}

/** What is in French only is said in French to everybody. */
export function inLanguage(saying: Saying, language: Language): string {
  return typeof saying === 'string' ? saying : saying[language];
}

/** Several sayings in a row, the same one once; in French only, if one of them is. */
export function together(sayings: readonly Saying[]): Saying {
  const joined = (language: Language) => [...new Set(sayings.map((saying) => inLanguage(saying, language)))].join(' ');
  return sayings.some((saying) => typeof saying === 'string') ? joined('fr') : inEachLanguage(joined);
}

/** A text of the workflow files as it is printed: they are typed on a keyboard, whose apostrophe is none. */
export function typeset(text: string): string {
  return text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
