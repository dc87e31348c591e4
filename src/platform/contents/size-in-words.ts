import type { Language } from '../../core/language/index.js';

const UNITS: [bytes: number, french: string, others: string][] = [
  [1024 ** 3, 'Go', 'GB'],
  [1024 ** 2, 'Mo', 'MB'],
  [1024, 'ko', 'kB'],
];

/** How much a content weighs, as people say it: « 1,4 Mo ». */
export function sizeInWords(bytes: number, language: Language): string {
  const [unit, french, others] = UNITS.find(([least]) => bytes >= least * 0.9995) ?? UNITS.at(-1)!;
  const count = Math.max(bytes / unit, 0.1);
  const said = count.toLocaleString(language === 'en' ? 'en-GB' : `${language}-BE`, {
    maximumFractionDigits: count < 10 ? 1 : 0,
  });
  return `${said}\u00A0${language === 'fr' ? french : others}`;
}
