import { fill, type Language } from '../core/language/index.js';

type Saying = Record<Language, string>;

/** What the pages and warnings of meetings say. */
export const SAY = {
  tooLate: {
    fr: 'Cette séance vient trop tard : le dernier jour pour décider est le {day}.',
    de: 'Diese Sitzung kommt zu spät: Letzter Tag für die Entscheidung ist der {day}.',
    nl: 'Deze vergadering komt te laat: de laatste dag om te beslissen is {day}.',
    en: 'This meeting comes too late: the last day to decide is {day}.',
  },
  afterSafe: {
    fr: 'Cette séance vient après le jour sûr, le {day} : la date peut être contestée.',
    de: 'Diese Sitzung kommt nach dem sicheren Tag, dem {day}: Das Datum kann angefochten werden.',
    nl: 'Deze vergadering komt na de veilige dag, {day}: de datum kan worden betwist.',
    en: 'This meeting comes after the safe day, {day}: the date can be disputed.',
  },
  nextTooLate: {
    fr: 'La séance suivante, le {day}, viendra trop tard : il faut décider à celle-ci.',
    de: 'Die nächste Sitzung am {day} kommt zu spät: Es muss in dieser entschieden werden.',
    nl: 'De volgende vergadering, op {day}, komt te laat: er moet in deze worden beslist.',
    en: 'The next meeting, on {day}, will come too late: decide in this one.',
  },
  noNext: {
    fr: 'Aucune autre séance n’est prévue ; le dernier jour pour décider est le {day}.',
    de: 'Keine weitere Sitzung ist geplant; letzter Tag für die Entscheidung ist der {day}.',
    nl: 'Er is geen andere vergadering gepland; de laatste dag om te beslissen is {day}.',
    en: 'No other meeting is planned; the last day to decide is {day}.',
  },
  onlyExtension: {
    fr: 'Le dossier n’est pas prêt : seule une prorogation peut être votée.',
    de: 'Die Akte ist nicht bereit: Nur eine Verlängerung kann beschlossen werden.',
    nl: 'Het dossier is niet klaar: alleen een verlenging kan worden gestemd.',
    en: 'The file is not ready: only an extension can be voted.',
  },
  college: { fr: 'Collège communal', de: 'Gemeindekollegium', nl: 'Gemeentecollege', en: 'Municipal college' },
  council: { fr: 'Conseil communal', de: 'Gemeinderat', nl: 'Gemeenteraad', en: 'Municipal council' },
  agenda: { fr: 'Ordre du jour', de: 'Tagesordnung', nl: 'Agenda', en: 'Agenda' },
  minutes: { fr: 'Procès-verbal', de: 'Protokoll', nl: 'Notulen', en: 'Minutes' },
  sitting: {
    fr: 'Séance du {day} à {hour}, {place}',
    de: 'Sitzung vom {day} um {hour}, {place}',
    nl: 'Vergadering van {day} om {hour}, {place}',
    en: 'Meeting of {day} at {hour}, {place}',
  },
  empty: {
    fr: 'Aucun point n’est inscrit.',
    de: 'Kein Punkt ist eingetragen.',
    nl: 'Er staat geen punt op de agenda.',
    en: 'No item is entered.',
  },
  applicant: { fr: 'Demandeur', de: 'Antragsteller', nl: 'Aanvrager', en: 'Applicant' },
  address: { fr: 'Bien', de: 'Grundstück', nl: 'Goed', en: 'Site' },
  last: {
    fr: 'Dernier jour pour décider',
    de: 'Letzter Tag für die Entscheidung',
    nl: 'Laatste dag om te beslissen',
    en: 'Last day to decide',
  },
  safeDay: { fr: 'jour sûr', de: 'sicherer Tag', nl: 'veilige dag', en: 'safe day' },
  presidedBy: { fr: 'Présidence', de: 'Vorsitz', nl: 'Voorzitter', en: 'Chair' },
  present: { fr: 'Présents', de: 'Anwesend', nl: 'Aanwezig', en: 'Present' },
  excused: { fr: 'Excusés', de: 'Entschuldigt', nl: 'Verontschuldigd', en: 'Excused' },
  votes: {
    fr: 'Vote : {for} pour, {against} contre, {abstained} abstentions',
    de: 'Abstimmung: {for} dafür, {against} dagegen, {abstained} Enthaltungen',
    nl: 'Stemming: {for} voor, {against} tegen, {abstained} onthoudingen',
    en: 'Vote: {for} for, {against} against, {abstained} abstained',
  },
  verdict: { fr: 'Décision', de: 'Entscheidung', nl: 'Beslissing', en: 'Decision' },
  undecided: {
    fr: 'Point sans décision.',
    de: 'Punkt ohne Entscheidung.',
    nl: 'Punt zonder beslissing.',
    en: 'No decision on this item.',
  },
  taken: {
    fr: 'Enregistrée au dossier le {day}.',
    de: 'Am {day} in der Akte eingetragen.',
    nl: 'Op {day} in het dossier opgenomen.',
    en: 'Recorded in the file on {day}.',
  },
  notTaken: {
    fr: 'Pas encore enregistrée au dossier.',
    de: 'Noch nicht in der Akte eingetragen.',
    nl: 'Nog niet in het dossier opgenomen.',
    en: 'Not yet recorded in the file.',
  },
  signatures: {
    fr: 'Signatures : la présidence, le secrétariat',
    de: 'Unterschriften: Vorsitz, Sekretariat',
    nl: 'Handtekeningen: voorzitter, secretaris',
    en: 'Signatures: chair, secretary',
  },
  draft: {
    fr: 'Projet : la séance n’est pas levée.',
    de: 'Entwurf: Die Sitzung ist nicht geschlossen.',
    nl: 'Ontwerp: de vergadering is niet gesloten.',
    en: 'Draft: the sitting is not closed.',
  },
} satisfies Record<string, Saying>;

/** Puts the values in their places. */
export function said(saying: Saying, language: Language, values: Record<string, string | number>): string {
  return fill(saying[language], values);
}
