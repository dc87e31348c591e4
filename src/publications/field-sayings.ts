import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  source: {
    fr: '« {property} » est le texte YAML de la procédure.',
    de: '„{property}“ ist der YAML-Text des Verfahrens.',
    nl: '„{property}” is de YAML-tekst van de procedure.',
    en: '“{property}” is the YAML text of the procedure.',
  },
  note: {
    fr: '« {property} » dit la décision sur laquelle l’édition repose.',
    de: '„{property}“ nennt den Beschluss, auf dem die Ausgabe beruht.',
    nl: '„{property}” noemt de beslissing waarop de uitgave berust.',
    en: '“{property}” tells the decision on which the edition rests.',
  },
} as const satisfies Record<string, Words>;
