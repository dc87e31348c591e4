import type { Words } from '../language/index.js';

/** What keeps a file from going over to another edition. */
export const SAY = {
  otherLaw: {
    fr: 'Le dossier suit {from} ({fromLaw}) ; cette édition est celle de {to} ({toLaw}). Le texte applicable ne change jamais.',
    de: 'Die Akte folgt {from} ({fromLaw}); diese Ausgabe ist die von {to} ({toLaw}). Der anwendbare Text ändert sich nie.',
    nl: 'Het dossier volgt {from} ({fromLaw}); deze uitgave is die van {to} ({toLaw}). De toepasselijke tekst wijzigt nooit.',
    en: 'The file follows {from} ({fromLaw}); this edition is that of {to} ({toLaw}). The law that applies never changes.',
  },
  stateGone: {
    fr: 'L’état « {path} » n’existe pas dans la nouvelle édition ; dites le sien dans « states ».',
    de: 'Den Zustand „{path}“ gibt es in der neuen Ausgabe nicht; nennen Sie den entsprechenden in „states“.',
    nl: 'De toestand „{path}” bestaat niet in de nieuwe uitgave; noem de overeenkomstige in „states”.',
    en: 'The state “{path}” does not exist in the new edition; tell its own in “states”.',
  },
  clockGone: {
    fr: 'Le délai « {name} » court, et la nouvelle édition ne le connaît pas dans « {path} ».',
    de: 'Die Frist „{name}“ läuft, und die neue Ausgabe kennt sie in „{path}“ nicht.',
    nl: 'De termijn „{name}” loopt, en de nieuwe uitgave kent hem niet in „{path}”.',
    en: 'The time limit “{name}” runs, and the new edition does not know it in “{path}”.',
  },
  stateNew: {
    fr: 'La nouvelle édition a l’état « {path} », auquel rien ne correspond dans l’ancienne.',
    de: 'Die neue Ausgabe hat den Zustand „{path}“, dem in der alten nichts entspricht.',
    nl: 'De nieuwe uitgave heeft de toestand „{path}”, waaraan in de oude niets beantwoordt.',
    en: 'The new edition has the state “{path}”, to which nothing corresponds in the old one.',
  },
} as const satisfies Record<string, Words>;
