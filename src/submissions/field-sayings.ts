import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  kind: {
    fr: '« {property} » nomme une sorte de document.',
    de: '„{property}“ nennt eine Art von Dokument.',
    nl: '„{property}” noemt een soort document.',
    en: '“{property}” names a kind of document.',
  },
  tooManyPieces: {
    fr: 'Au plus {most} pièces demandées par procédure.',
    de: 'Höchstens {most} verlangte Unterlagen je Verfahren.',
    nl: 'Hoogstens {most} gevraagde stukken per procedure.',
    en: 'At most {most} pieces asked for by procedure.',
  },
  procedures: {
    fr: '« {property} » est la liste des procédures ouvertes au dépôt en ligne.',
    de: '„{property}“ ist die Liste der Verfahren, die für das Einreichen online geöffnet sind.',
    nl: '„{property}” is de lijst van de procedures die open zijn voor online indienen.',
    en: '“{property}” is the list of the procedures open to submissions online.',
  },
  procedure: {
    fr: 'Chaque procédure est citée par son nom.',
    de: 'Jedes Verfahren wird mit seinem Namen genannt.',
    nl: 'Elke procedure wordt met haar naam genoemd.',
    en: 'Each procedure is cited by its name.',
  },
} as const satisfies Record<string, Words>;
