import { fill, type Language, type Words } from '../core/language/index.js';
import type { Answer, TellingHit } from '../parcels/index.js';

/** « Natura 2000 : « Vallée du Perron » couvre 12,5 % du bien (120,4 m²). » */
export function findingInWords(
  title: string,
  { answer, hits }: { answer: Answer; hits: readonly TellingHit[] },
  language: Language,
): string {
  const colon = language === 'fr' ? ' : ' : ': ';
  return `${capital(title)}${colon}${saying(answer, hits, language)}`;
}

/** Features told one by one; the rest are counted. */
const TOLD = 3;

function saying(answer: Answer, hits: readonly TellingHit[], language: Language): string {
  if (answer === 'untested') return SAY.untested[language];
  if (answer === 'no') return SAY.no[language];
  const told = hits.slice(0, TOLD).map((hit) => hitInWords(hit, language));
  const rest = hits.length > TOLD ? fill(SAY.rest[language], { count: String(hits.length - TOLD) }) : '';
  const list = `${told.join(language === 'fr' ? '\u00A0; ' : '; ')}${rest}.`;
  if (answer === 'yes') return list;
  const atLimit = hits.filter(({ setAside }) => setAside === undefined);
  if (atLimit.length < hits.length) return `${list} ${SAY.setAside[language]}`;
  const accuracy = Math.max(0, ...atLimit.map((hit) => hit.accuracy));
  // Limits that count as exact leave one thing open: which of two zones holds the most, when both hold as much.
  if (accuracy === 0) return `${list} ${SAY.tied[language]}`;
  return `${list} ${fill(SAY.uncertain[language], { accuracy: number(accuracy, 1, language) })}`;
}

function hitInWords({ name, key, area, share, distance, feature, setAside }: TellingHit, language: Language): string {
  const what = fill(SAY.quoted[language], { name: name ?? key ?? fill(SAY.numbered[language], { feature }) });
  if (setAside) return fill(SAY.aside[language], { what });
  const percent = number(share * 100, share < 0.1 ? 1 : 0, language);
  if (area > 0) return fill(SAY.covers[language], { what, share: percent, area: number(area, 1, language) });
  if (distance === 0) return fill(SAY.meets[language], { what });
  return fill(SAY.lies[language], { what, distance: number(distance, 1, language) });
}

function number(value: number, decimals: number, language: Language): string {
  return value.toLocaleString(language === 'en' ? 'en-GB' : `${language}-BE`, { maximumFractionDigits: decimals });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SAY = {
  quoted: { fr: '«\u00A0{name}\u00A0»', de: '„{name}“', nl: '„{name}”', en: '“{name}”' },
  numbered: { fr: 'n°\u00A0{feature}', de: 'Nr. {feature}', nl: 'nr. {feature}', en: 'no. {feature}' },
  covers: {
    fr: '{what} couvre {share} % du bien ({area} m²)',
    de: '{what} bedeckt {share} % des Gutes ({area} m²)',
    nl: '{what} beslaat {share}% van het goed ({area} m²)',
    en: '{what} covers {share}% of the site ({area} m²)',
  },
  meets: {
    fr: '{what} rencontre le bien',
    de: '{what} trifft auf das Gut',
    nl: '{what} raakt het goed',
    en: '{what} meets the site',
  },
  lies: {
    fr: '{what} est à {distance} m du bien',
    de: '{what} liegt {distance} m vom Gut entfernt',
    nl: '{what} ligt op {distance} m van het goed',
    en: '{what} lies {distance} m from the site',
  },
  rest: { fr: '\u00A0; et {count} autres', de: '; und {count} weitere', nl: '; en nog {count}', en: '; and {count} more' },
  uncertain: {
    fr: 'C’est dans l’incertitude de la limite (± {accuracy} m).',
    de: 'Das liegt in der Unsicherheit der Grenze (± {accuracy} m).',
    nl: 'Dat valt binnen de onzekerheid van de grens (± {accuracy} m).',
    en: 'This is within the uncertainty of the limit (± {accuracy} m).',
  },
  tied: {
    fr: 'Aucune ne l’emporte nettement : c’est à trancher.',
    de: 'Keine überwiegt deutlich: Das ist zu entscheiden.',
    nl: 'Geen ervan overweegt duidelijk: dat moet beslist worden.',
    en: 'None clearly prevails: this is to be decided.',
  },
  aside: {
    fr: '{what}, mis de côté à la livraison de la couche, est peut-être ici',
    de: '{what}, bei der Lieferung der Ebene beiseitegelegt, liegt vielleicht hier',
    nl: '{what}, bij de levering van de laag apart gezet, ligt misschien hier',
    en: '{what}, set aside when the layer was delivered, may lie here',
  },
  setAside: {
    fr: 'La couche y est incomplète : la réponse n’est pas certaine.',
    de: 'Die Ebene ist dort unvollständig: Die Antwort ist nicht sicher.',
    nl: 'De laag is er onvolledig: het antwoord is niet zeker.',
    en: 'The layer is incomplete there: the answer is not certain.',
  },
  no: {
    fr: 'contrôlé, le bien n’est pas concerné.',
    de: 'geprüft, das Gut ist nicht betroffen.',
    nl: 'nagekeken, het goed is niet betrokken.',
    en: 'checked, the site is not concerned.',
  },
  untested: {
    fr: 'non contrôlé, aucune couche en vigueur.',
    de: 'nicht geprüft, keine Karte in Kraft.',
    nl: 'niet nagekeken, geen kaartlaag van kracht.',
    en: 'not checked, no layer in force.',
  },
} satisfies Record<string, Words>;
