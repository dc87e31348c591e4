import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  administration: {
    fr: '« {property} » est le numéro d’une administration.',
    de: '„{property}“ ist die Nummer einer Verwaltung.',
    nl: '„{property}” is het nummer van een bestuur.',
    en: '“{property}” is the number of an administration.',
  },
} as const satisfies Record<string, Words>;
