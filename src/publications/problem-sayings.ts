import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  pastDay: {
    fr: 'Une édition régit les dossiers à venir : elle n’entre pas en vigueur le {inForceFrom}, avant aujourd’hui ({today}).',
    de: 'Eine Ausgabe regelt künftige Akten: Sie tritt nicht am {inForceFrom} in Kraft, vor heute ({today}).',
    nl: 'Een uitgave regelt de komende dossiers: ze treedt niet op {inForceFrom} in werking, voor vandaag ({today}).',
    en: 'An edition governs files to come: it does not come into force on {inForceFrom}, before today ({today}).',
  },
  comparedBefore: {
    fr: 'Une autre édition de « {procedure} » régit désormais les dossiers du {day} : ce n’est plus celle à laquelle vous avez comparé la vôtre. Contrôlez votre texte de nouveau.',
    de: 'Eine andere Ausgabe von „{procedure}“ regelt jetzt die Akten vom {day}: Es ist nicht mehr die, mit der Sie die Ihre verglichen haben. Prüfen Sie Ihren Text neu.',
    nl: 'Een andere uitgave van „{procedure}” regelt nu de dossiers van {day}: het is niet meer die waarmee u de uwe hebt vergeleken. Kijk uw tekst opnieuw na.',
    en: 'Another edition of “{procedure}” now governs the files of {day}: it is no longer the one with which you compared yours. Review your text again.',
  },
  otherEdition: {
    fr: 'Une autre édition de « {procedure} » entre déjà en vigueur le {day} ; une édition publiée ne change plus de sens. Choisissez un autre jour.',
    de: 'Eine andere Ausgabe von „{procedure}“ tritt schon am {day} in Kraft; eine veröffentlichte Ausgabe ändert ihren Sinn nicht mehr. Wählen Sie einen anderen Tag.',
    nl: 'Een andere uitgave van „{procedure}” treedt al op {day} in werking; een bekendgemaakte uitgave verandert niet meer van betekenis. Kies een andere dag.',
    en: 'Another edition of “{procedure}” comes into force on {day} already; a published edition never changes meaning. Choose another day.',
  },
  notProved: {
    fr: 'L’édition n’est pas prouvée. {claims}',
    de: 'Die Ausgabe ist nicht bewiesen. {claims}',
    nl: 'De uitgave is niet bewezen. {claims}',
    en: 'The edition is not proved. {claims}',
  },
  noEdition: {
    fr: 'Aucune édition de votre administration ne porte cette empreinte.',
    de: 'Keine Ausgabe Ihrer Verwaltung hat diesen Fingerabdruck.',
    nl: 'Geen enkele uitgave van uw bestuur heeft deze vingerafdruk.',
    en: 'No edition of your administration has this hash.',
  },
} as const satisfies Record<string, Words>;
