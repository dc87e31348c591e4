import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  notOnline: {
    fr: '« {unknown} » ne s’ouvre pas au dépôt en ligne.{hint}',
    de: '„{unknown}“ wird nicht für das Einreichen online geöffnet.{hint}',
    nl: '„{unknown}” wordt niet voor online indienen geopend.{hint}',
    en: '“{unknown}” is not opened to submissions online.{hint}',
  },
  notListed: {
    fr: '« {procedure} » n’est pas dans la liste « procedures ».',
    de: '„{procedure}“ steht nicht in der Liste „procedures“.',
    nl: '„{procedure}” staat niet in de lijst „procedures”.',
    en: '“{procedure}” is not in the list “procedures”.',
  },
  unknownKind: {
    fr: '« {kind} » n’est pas une sorte de document.{hint}',
    de: '„{kind}“ ist keine Art von Dokument.{hint}',
    nl: '„{kind}” is geen soort document.{hint}',
    en: '“{kind}” is no kind of document.{hint}',
  },
  pieceWithoutTitle: {
    fr: 'Une pièce demandée a un titre.',
    de: 'Eine verlangte Unterlage hat einen Titel.',
    nl: 'Een gevraagd stuk heeft een titel.',
    en: 'A piece that is asked for has a title.',
  },
  askedTwice: {
    fr: '« {title} » est demandé deux fois.',
    de: '„{title}“ wird zweimal verlangt.',
    nl: '„{title}” wordt twee keer gevraagd.',
    en: '“{title}” is asked for twice.',
  },
} as const satisfies Record<string, Words>;
