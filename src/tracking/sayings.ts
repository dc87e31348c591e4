import type { Words } from '../procedures/index.js';

/** What the public pages say around the file itself. */
export const SAY = {
  service: {
    fr: 'Suivi de votre dossier d’urbanisme',
    de: 'Stand Ihrer Städtebauakte',
    nl: 'Opvolging van uw stedenbouwkundig dossier',
    en: 'Follow your planning file',
  },
  choose: {
    fr: 'Choisissez votre commune',
    de: 'Wählen Sie Ihre Gemeinde',
    nl: 'Kies uw gemeente',
    en: 'Choose your municipality',
  },
  none: {
    fr: 'Aucune commune n’est encore inscrite ici.',
    de: 'Hier ist noch keine Gemeinde eingetragen.',
    nl: 'Er is hier nog geen gemeente ingeschreven.',
    en: 'No municipality is registered here yet.',
  },
  intro: {
    fr: 'Entrez la référence et le code que la commune vous a remis avec le récépissé.',
    de: 'Geben Sie das Aktenzeichen und den Code ein, die Ihnen die Gemeinde mit der Quittung gegeben hat.',
    nl: 'Geef de referentie en de code in die u met het ontvangstbewijs hebt gekregen.',
    en: 'Enter the reference and the code that the municipality gave you with the receipt.',
  },
  reference: { fr: 'Référence du dossier', de: 'Aktenzeichen', nl: 'Referentie van het dossier', en: 'Reference of the file' },
  referenceHint: {
    fr: 'Par exemple PU/2026/0012',
    de: 'Zum Beispiel PU/2026/0012',
    nl: 'Bijvoorbeeld PU/2026/0012',
    en: 'For example PU/2026/0012',
  },
  code: { fr: 'Code secret', de: 'Geheimcode', nl: 'Geheime code', en: 'Secret code' },
  codeHint: {
    fr: 'Dix lettres et chiffres',
    de: 'Zehn Buchstaben und Ziffern',
    nl: 'Tien letters en cijfers',
    en: 'Ten letters and digits',
  },
  look: {
    fr: 'Voir où en est le dossier',
    de: 'Stand der Akte ansehen',
    nl: 'Bekijk de stand van het dossier',
    en: 'See where the file is',
  },
  wrong: {
    fr: 'Aucun dossier ne correspond à cette référence et à ce code. Vérifiez-les sur votre récépissé.',
    de: 'Keine Akte passt zu diesem Aktenzeichen und diesem Code. Prüfen Sie sie auf Ihrer Quittung.',
    nl: 'Geen dossier past bij deze referentie en deze code. Kijk ze na op uw ontvangstbewijs.',
    en: 'No file matches this reference and this code. Check them on your receipt.',
  },
  tooMany: {
    fr: 'Trop d’essais. Attendez un quart d’heure avant de recommencer.',
    de: 'Zu viele Versuche. Warten Sie eine Viertelstunde.',
    nl: 'Te veel pogingen. Wacht een kwartier.',
    en: 'Too many attempts. Wait a quarter of an hour.',
  },
  unknownTown: {
    fr: 'Cette commune n’est pas inscrite ici.',
    de: 'Diese Gemeinde ist hier nicht eingetragen.',
    nl: 'Deze gemeente is hier niet ingeschreven.',
    en: 'This municipality is not registered here.',
  },
  file: { fr: 'Dossier', de: 'Akte', nl: 'Dossier', en: 'File' },
  progress: { fr: 'Étapes', de: 'Schritte', nl: 'Stappen', en: 'Steps' },
  expected: {
    fr: 'Ce que l’on attend de vous',
    de: 'Was von Ihnen erwartet wird',
    nl: 'Wat van u wordt verwacht',
    en: 'What is expected of you',
  },
  nothingExpected: { fr: 'Rien pour le moment.', de: 'Im Moment nichts.', nl: 'Op dit moment niets.', en: 'Nothing for now.' },
  until: { fr: 'Jusqu’au {day}.', de: 'Bis zum {day}.', nl: 'Tot en met {day}.', en: 'Until {day}.' },
  dates: { fr: 'Les dates', de: 'Die Daten', nl: 'De data', en: 'The dates' },
  noDates: {
    fr: 'Aucun délai ne court.',
    de: 'Es läuft keine Frist.',
    nl: 'Er loopt geen termijn.',
    en: 'No time limit is running.',
  },
  why: { fr: 'Pourquoi cette date ?', de: 'Warum dieses Datum?', nl: 'Waarom die datum?', en: 'Why this date?' },
  stands: { fr: 'suspendu', de: 'ausgesetzt', nl: 'opgeschort', en: 'suspended' },
  publicity: {
    inquiry: { fr: 'Enquête publique', de: 'Öffentliche Untersuchung', nl: 'Openbaar onderzoek', en: 'Public inquiry' },
    notice: { fr: 'Annonce de projet', de: 'Projektankündigung', nl: 'Aankondiging van project', en: 'Project notice' },
  },
  period: {
    fr: 'Du {from} au {until} inclus.',
    de: 'Vom {from} bis einschließlich {until}.',
    nl: 'Van {from} tot en met {until}.',
    en: 'From {from} to {until} included.',
  },
  opinions: { fr: 'Les avis demandés', de: 'Die angefragten Gutachten', nl: 'De gevraagde adviezen', en: 'Opinions requested' },
  last: {
    fr: 'Dernier acte du dossier : {day}.',
    de: 'Letzte Handlung in der Akte: {day}.',
    nl: 'Laatste handeling in het dossier: {day}.',
    en: 'Last act in the file: {day}.',
  },
  asOf: { fr: 'Situation au {day}.', de: 'Stand vom {day}.', nl: 'Toestand op {day}.', en: 'As of {day}.' },
  contact: {
    fr: 'Une question ? Adressez-vous au service de l’urbanisme : {name}.',
    de: 'Fragen? Wenden Sie sich an den Städtebaudienst: {name}.',
    nl: 'Een vraag? Neem contact op met de dienst stedenbouw: {name}.',
    en: 'A question? Ask the planning office: {name}.',
  },
  again: {
    fr: 'Suivre un autre dossier',
    de: 'Eine andere Akte ansehen',
    nl: 'Een ander dossier opvolgen',
    en: 'Follow another file',
  },
  steps: {
    deposit: { fr: 'Dépôt', de: 'Einreichung', nl: 'Indiening', en: 'Submission' },
    completeness: {
      fr: 'Vérification du dossier',
      de: 'Prüfung der Vollständigkeit',
      nl: 'Nazicht van het dossier',
      en: 'Check of the file',
    },
    examination: { fr: 'Examen', de: 'Prüfung', nl: 'Onderzoek', en: 'Examination' },
    decision: { fr: 'Décision', de: 'Entscheidung', nl: 'Beslissing', en: 'Decision' },
    answer: { fr: 'Réponse', de: 'Antwort', nl: 'Antwoord', en: 'Answer' },
    finding: { fr: 'Constat', de: 'Feststellung', nl: 'Vaststelling', en: 'Finding' },
    warning: { fr: 'Avertissement', de: 'Verwarnung', nl: 'Waarschuwing', en: 'Warning' },
    report: { fr: 'Procès-verbal', de: 'Protokoll', nl: 'Proces-verbaal', en: 'Report' },
    closure: { fr: 'Clôture', de: 'Abschluss', nl: 'Afsluiting', en: 'Closure' },
    after: { fr: 'Après la décision', de: 'Nach der Entscheidung', nl: 'Na de beslissing', en: 'After the decision' },
  },
} satisfies Record<string, Words | Record<string, Words>>;

export function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}
