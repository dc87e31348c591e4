import { fill, type Language } from '../core/language/index.js';
import type { Reason } from '../core/procedure/index.js';
import { citationIn } from './citation.js';
import { dateInWords } from './dates.js';
import type { Texts } from './texts.js';

const SAYINGS = {
  notHere: {
    fr: 'La situation du dossier n’admet pas cet acte.',
    de: 'Die Lage der Akte lässt diese Handlung nicht zu.',
    nl: 'De stand van het dossier laat deze handeling niet toe.',
    en: 'The situation of the file does not admit this step.',
  },
  facts: {
    fr: 'Les conditions de cet acte ne sont pas réunies.',
    de: 'Die Voraussetzungen dieser Handlung sind nicht erfüllt.',
    nl: 'De voorwaarden voor deze handeling zijn niet vervuld.',
    en: 'The conditions for this step are not met.',
  },
  notExpired: {
    fr: 'Le délai « {clock} » court jusqu’au {day} inclus.',
    de: 'Die Frist „{clock}“ läuft bis einschließlich {day}.',
    nl: 'De termijn „{clock}” loopt tot en met {day}.',
    en: 'The time limit “{clock}” runs until {day} included.',
  },
  standingStill: {
    fr: 'Le délai « {clock} » est suspendu depuis le {day}.',
    de: 'Die Frist „{clock}“ steht seit dem {day} still.',
    nl: 'De termijn „{clock}” staat stil sinds {day}.',
    en: 'The time limit “{clock}” has stood still since {day}.',
  },
  notRunning: {
    fr: 'Le délai « {clock} » ne court pas dans ce dossier.',
    de: 'Die Frist „{clock}“ läuft in dieser Akte nicht.',
    nl: 'De termijn „{clock}” loopt niet in dit dossier.',
    en: 'The time limit “{clock}” does not run in this file.',
  },
  noEdition: {
    fr: 'Aucun texte connu ne régit « {procedure} » pour une demande déposée le {day}.',
    de: 'Kein bekannter Text regelt „{procedure}“ für einen am {day} eingereichten Antrag.',
    nl: 'Geen bekende tekst regelt „{procedure}” voor een aanvraag van {day}.',
    en: 'No known law governs “{procedure}” for an application submitted on {day}.',
  },
} satisfies Record<string, Record<Language, string>>;

/** Why a step cannot be taken, in one sentence with its article. */
export function reasonInWords(texts: Texts, reason: Reason, language: Language): string {
  const say = (saying: keyof typeof SAYINGS, values: Record<string, string> = {}) => fill(SAYINGS[saying][language], values);
  switch (reason.kind) {
    case 'rule':
      return `${texts.sentence(reason.sentence, language)} (${citationIn(reason.article, language)})`;
    case 'not-here':
      return say('notHere');
    case 'facts':
      return `${say('facts')} (${citationIn(reason.article, language)})`;
    case 'not-expired':
      return `${say('notExpired', { clock: texts.clock(reason.clock, language), day: dateInWords(reason.legal, language) })} (${citationIn(reason.article, language)})`;
    case 'standing-still':
      return `${say('standingStill', { clock: texts.clock(reason.clock, language), day: dateInWords(reason.since, language) })} (${citationIn(reason.article, language)})`;
    case 'not-running':
      return say('notRunning', { clock: texts.clock(reason.clock, language) });
    case 'no-edition':
      return say('noEdition', { procedure: reason.procedure, day: dateInWords(reason.on, language) });
  }
}
