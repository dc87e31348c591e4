import type { Words } from '../../core/language/index.js';

/** What every letter says around its own paragraphs. */
export const SAY = {
  salutation: {
    fr: 'Madame, Monsieur,',
    de: 'Sehr geehrte Damen und Herren,',
    nl: 'Geachte mevrouw, geachte heer,',
    en: 'Dear Sir or Madam,',
  },
  closing: {
    fr: 'Veuillez agréer nos salutations distinguées.',
    de: 'Mit freundlichen Grüßen',
    nl: 'Met vriendelijke groeten',
    en: 'Yours faithfully,',
  },
  reference: { fr: 'Notre référence :', de: 'Unser Zeichen:', nl: 'Onze referentie:', en: 'Our reference:' },
  registered: {
    fr: 'Envoi recommandé, ou remis contre récépissé',
    de: 'Einschreiben, oder Abgabe gegen Empfangsbescheinigung',
    nl: 'Aangetekende zending, of afgifte tegen ontvangstbewijs',
    en: 'Registered post, or handed over against a receipt',
  },
  copy: {
    fr: 'Copie pour information : seul l’envoi qui vous parvient par ailleurs fait courir les délais.',
    de: 'Kopie zur Kenntnisnahme: nur die Sendung, die Sie getrennt erhalten, lässt die Fristen laufen.',
    nl: 'Kopie ter informatie: alleen de zending die u afzonderlijk ontvangt, doet de termijnen lopen.',
    en: 'Copy for information: only the dispatch that reaches you separately starts the time limits.',
  },
  office: { fr: 'service de l’urbanisme', de: 'Städtebauamt', nl: 'dienst stedenbouw', en: 'planning office' },
  prosecutor: { fr: 'procureur du Roi', de: 'Prokurator des Königs', nl: 'procureur des Konings', en: 'public prosecutor' },
  inquiry: { fr: 'enquête publique', de: 'öffentliche Untersuchung', nl: 'openbaar onderzoek', en: 'public inquiry' },
  notice: { fr: 'annonce de projet', de: 'Projektankündigung', nl: 'projectaankondiging', en: 'project notice' },
} satisfies Record<string, Words>;
