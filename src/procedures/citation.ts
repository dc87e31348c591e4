import { dateInWords } from './dates.js';
import { typeset, type Language } from '../core/language/index.js';

/** The procedures cite the law in French; what joins its numbers is said in the language of the reader, its names are kept. */
export function citationIn(article: string, language: Language): string {
  const printed = typeset(article);
  if (language === 'fr') return printed;
  const said = printed.replaceAll(DECREE, (_whole, day: string, month: string, year: string) => {
    const date = `${year}-${twoDigits(MONTHS.indexOf(month) + 1)}-${twoDigits(Number(day))}`;
    return `${DECREE_OF[language]} ${dateInWords(date, language)}`;
  });
  return Object.entries(JOINTS).reduce((text, [joint, { [language]: other }]) => text.replaceAll(joint, other), said);
}

const MONTHS = Array.from({ length: 12 }, (_, month) => dateInWords(`2000-${twoDigits(month + 1)}-02`, 'fr').split(' ')[1]!);
const DECREE = new RegExp(`décret du (\\d{1,2})(?:er)? (${MONTHS.join('|')}) (\\d{4})`, 'g');

type Other = Exclude<Language, 'fr'>;
const DECREE_OF: Record<Other, string> = { de: 'Dekret vom', nl: 'decreet van', en: 'decree of' };
const JOINTS: Record<string, Record<Other, string>> = {
  ' et suivants': { de: '\u00A0ff.', nl: ' e.v.', en: ' et seq.' },
  ' et ': { de: ' und ', nl: ' en ', en: ' and ' },
  ' à ': { de: ' bis ', nl: ' tot ', en: ' to ' },
  ' ; ': { de: '; ', nl: '; ', en: '; ' },
  ' art. ': { de: ' Art. ', nl: ' art. ', en: ' art. ' },
};

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
