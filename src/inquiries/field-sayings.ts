import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  days: {
    fr: '« {property} » est un nombre de jours de 1 à 120.',
    de: '„{property}“ ist eine Zahl von Tagen von 1 bis 120.',
    nl: '„{property}” is een aantal dagen van 1 tot 120.',
    en: '“{property}” is a number of days from 1 to 120.',
  },
  documents: {
    fr: '« {property} » est la liste des documents montrés au public.',
    de: '„{property}“ ist die Liste der Dokumente, die der Öffentlichkeit gezeigt werden.',
    nl: '„{property}” is de lijst van de documenten die aan het publiek worden getoond.',
    en: '“{property}” is the list of the documents shown to the public.',
  },
  after: {
    fr: '« {property} » est le numéro d’une réclamation.',
    de: '„{property}“ ist die Nummer einer Beschwerde.',
    nl: '„{property}” is het nummer van een bezwaar.',
    en: '“{property}” is the number of a comment.',
  },
  language: {
    fr: '« {property} » est une langue : fr, de, nl ou en.',
    de: '„{property}“ ist eine Sprache: fr, de, nl oder en.',
    nl: '„{property}” is een taal: fr, de, nl of en.',
    en: '“{property}” is a language: fr, de, nl or en.',
  },
} as const satisfies Record<string, Words>;
