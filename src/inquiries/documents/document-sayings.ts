import type { Words } from '../../core/language/index.js';

/** What the documents to print say around the inquiry itself. */
export const PRINT = {
  inquiry: { fr: 'Enquête publique', de: 'Öffentliche Untersuchung', nl: 'Openbaar onderzoek', en: 'Public inquiry' },
  notice: { fr: 'Annonce de projet', de: 'Projektankündigung', nl: 'Projectaankondiging', en: 'Project notice' },
  intro: {
    fr: 'Le collège communal fait savoir que la demande suivante est soumise à publicité.',
    de: 'Das Gemeindekollegium gibt bekannt, dass folgender Antrag öffentlich gemacht wird.',
    nl: 'Het gemeentecollege deelt mee dat de volgende aanvraag openbaar wordt gemaakt.',
    en: 'The municipal college announces that the following application is made public.',
  },
  days: {
    fr: 'Du {from} au {until} inclus',
    de: 'Vom {from} bis einschließlich {until}',
    nl: 'Van {from} tot en met {until}',
    en: 'From {from} to {until}, both included',
  },
  subject: { fr: 'Objet', de: 'Gegenstand', nl: 'Voorwerp', en: 'Subject' },
  place: { fr: 'Situation du bien', de: 'Lage des Gutes', nl: 'Ligging van het goed', en: 'Site' },
  reference: { fr: 'Référence', de: 'Aktenzeichen', nl: 'Referentie', en: 'Reference' },
  consultation: {
    fr: 'Où consulter le dossier',
    de: 'Einsicht in die Akte',
    nl: 'Inzage van het dossier',
    en: 'Where to see the file',
  },
  writeTo: {
    fr: 'Où adresser réclamations et observations',
    de: 'Wohin Beschwerden und Bemerkungen zu richten sind',
    nl: 'Waar bezwaren en opmerkingen indienen',
    en: 'Where to send claims and remarks',
  },
  closingSession: { fr: 'Séance de clôture', de: 'Abschlusssitzung', nl: 'Sluitingszitting', en: 'Closing session' },
  onLastDay: {
    fr: 'Le dernier jour, {until}. Une réclamation envoyée ce jour-là est dans le délai.',
    de: 'Am letzten Tag, {until}. Eine an diesem Tag versandte Beschwerde ist rechtzeitig.',
    nl: 'Op de laatste dag, {until}. Een bezwaar dat die dag wordt verzonden, is op tijd.',
    en: 'On the last day, {until}. A claim sent on that day is in time.',
  },
  askOffice: {
    fr: 'Au service de l’urbanisme : {town}.',
    de: 'Beim Städtebaudienst: {town}.',
    nl: 'Bij de dienst stedenbouw: {town}.',
    en: 'At the planning office: {town}.',
  },
  report: {
    fr: 'Procès-verbal de clôture',
    de: 'Abschlussprotokoll',
    nl: 'Proces-verbaal van sluiting',
    en: 'Closing report',
  },
  draft: {
    fr: 'PROJET : la publicité n’est pas close ; ce qui suit peut encore changer.',
    de: 'ENTWURF: Die Öffentlichkeitsmaßnahme ist nicht abgeschlossen; das Folgende kann sich noch ändern.',
    nl: 'ONTWERP: de openbaarmaking is niet gesloten; wat volgt kan nog veranderen.',
    en: 'DRAFT: the publicity is not closed; what follows may still change.',
  },
  closed: {
    fr: 'Publicité close le {day}.',
    de: 'Abgeschlossen am {day}.',
    nl: 'Gesloten op {day}.',
    en: 'Closed on {day}.',
  },
  count: {
    fr: 'Nombre de réclamations et observations',
    de: 'Anzahl der Beschwerden und Bemerkungen',
    nl: 'Aantal bezwaren en opmerkingen',
    en: 'Number of claims and remarks',
  },
  inTime: { fr: 'dans le délai', de: 'rechtzeitig', nl: 'op tijd', en: 'in time' },
  early: { fr: 'avant l’ouverture', de: 'vor der Eröffnung', nl: 'vóór de opening', en: 'before the opening' },
  late: { fr: 'hors délai', de: 'verspätet', nl: 'buiten de termijn', en: 'late' },
  withdrawn: { fr: 'retirées', de: 'zurückgezogen', nl: 'ingetrokken', en: 'withdrawn' },
  total: { fr: 'au total', de: 'insgesamt', nl: 'in totaal', en: 'in all' },
  comments: {
    fr: 'Réclamations et observations, sans leurs auteurs',
    de: 'Beschwerden und Bemerkungen, ohne ihre Verfasser',
    nl: 'Bezwaren en opmerkingen, zonder hun auteurs',
    en: 'Claims and remarks, without their authors',
  },
  none: {
    fr: 'Aucune réclamation ni observation n’a été reçue.',
    de: 'Es ist keine Beschwerde oder Bemerkung eingegangen.',
    nl: 'Er werd geen bezwaar of opmerking ontvangen.',
    en: 'No claim or remark was received.',
  },
  number: { fr: 'N° {number}', de: 'Nr. {number}', nl: 'Nr. {number}', en: 'No. {number}' },
  received: {
    fr: 'reçue le {day} ({channel})',
    de: 'eingegangen am {day} ({channel})',
    nl: 'ontvangen op {day} ({channel})',
    en: 'received on {day} ({channel})',
  },
  takenBack: {
    fr: 'Retirée par son auteur le {day}.',
    de: 'Von ihrem Verfasser am {day} zurückgezogen.',
    nl: 'Door de auteur ingetrokken op {day}.',
    en: 'Withdrawn by its author on {day}.',
  },
  unread: {
    fr: 'Attention : {count} texte(s) n’ont pas été relus par un agent ; relisez-les avant de publier ce document.',
    de: 'Achtung: {count} Text(e) wurden nicht von einem Beamten gelesen; lesen Sie sie vor der Veröffentlichung.',
    nl: 'Opgelet: {count} tekst(en) zijn niet nagelezen door een ambtenaar; lees ze na vóór publicatie.',
    en: 'Mind: {count} text(s) were not read by an officer; read them before this document is published.',
  },
  signature: {
    fr: 'Pour le collège, l’agent délégué',
    de: 'Für das Kollegium, der beauftragte Beamte',
    nl: 'Voor het college, de gemachtigde ambtenaar',
    en: 'For the college, the delegated officer',
  },
  date: { fr: 'Fait le', de: 'Am', nl: 'Opgemaakt op', en: 'Done on' },
} satisfies Record<string, Words>;

export const CHANNEL_NAMES = {
  post: { fr: 'par courrier', de: 'per Post', nl: 'per post', en: 'by post' },
  counter: { fr: 'au guichet', de: 'am Schalter', nl: 'aan het loket', en: 'at the counter' },
  email: { fr: 'par courriel', de: 'per E-Mail', nl: 'per e-mail', en: 'by e-mail' },
  web: { fr: 'par la page publique', de: 'über die öffentliche Seite', nl: 'via de openbare pagina', en: 'by the public page' },
} satisfies Record<string, Words>;
