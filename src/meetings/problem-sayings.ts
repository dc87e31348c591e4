import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  notOnAgenda: {
    fr: 'Ce dossier n’est pas à l’ordre du jour de la séance.',
    de: 'Diese Akte steht nicht auf der Tagesordnung der Sitzung.',
    nl: 'Dit dossier staat niet op de agenda van de vergadering.',
    en: 'This file is not on the agenda of the meeting.',
  },
  closedNoMoreVotes: {
    fr: 'La séance est levée : on n’y délibère plus.',
    de: 'Die Sitzung ist geschlossen: Darin wird nicht mehr beraten.',
    nl: 'De vergadering is gesloten: er wordt niet meer beraadslaagd.',
    en: 'The sitting is closed: nothing is deliberated in it any more.',
  },
  takenAlready: {
    fr: 'La décision de ce point est déjà enregistrée au dossier.',
    de: 'Die Entscheidung zu diesem Punkt ist schon in der Akte eingetragen.',
    nl: 'De beslissing over dit punt is al in het dossier opgenomen.',
    en: 'The decision on this item is recorded in the file already.',
  },
  openFirst: {
    fr: 'On ne vote que dans une séance ouverte.',
    de: 'Abgestimmt wird nur in einer offenen Sitzung.',
    nl: 'Er wordt alleen in een geopende vergadering gestemd.',
    en: 'One votes in an open sitting only.',
  },
  notVotable: {
    fr: '« {event} » n’est pas un acte que cette assemblée vote sur ce dossier.',
    de: '„{event}“ ist keine Handlung, über die dieses Gremium bei dieser Akte abstimmt.',
    nl: '„{event}” is geen handeling waarover deze vergadering voor dit dossier stemt.',
    en: '“{event}” is no step on which this assembly votes for this file.',
  },
  noMeeting: {
    fr: 'Aucune séance de votre administration ne porte cet identifiant.',
    de: 'Keine Sitzung Ihrer Verwaltung hat diese Kennung.',
    nl: 'Geen enkele vergadering van uw bestuur heeft deze identificatie.',
    en: 'No meeting of your administration has this identifier.',
  },
  neverOpened: {
    fr: 'La séance n’a pas été ouverte : rien n’y a été décidé.',
    de: 'Die Sitzung wurde nicht eröffnet: Darin wurde nichts entschieden.',
    nl: 'De vergadering werd niet geopend: er werd niets beslist.',
    en: 'The sitting was not opened: nothing was decided in it.',
  },
  dayOfDecisions: {
    fr: 'Les décisions s’envoient du jour de la séance, {day}, à aujourd’hui, {today}.',
    de: 'Entscheidungen werden vom Tag der Sitzung, {day}, bis heute, {today}, versandt.',
    nl: 'Beslissingen worden verzonden van de dag van de vergadering, {day}, tot vandaag, {today}.',
    en: 'Decisions are sent from the day of the meeting, {day}, to today, {today}.',
  },
  plannedAlready: {
    fr: 'Une séance est déjà prévue le {day} à {hour}.',
    de: 'Am {day} um {hour} ist schon eine Sitzung geplant.',
    nl: 'Op {day} om {hour} is al een vergadering gepland.',
    en: 'A meeting is planned on {day} at {hour} already.',
  },
  agendaSettled: {
    fr: 'La séance est levée : son ordre du jour ne change plus.',
    de: 'Die Sitzung ist geschlossen: Ihre Tagesordnung ändert sich nicht mehr.',
    nl: 'De vergadering is gesloten: de agenda wijzigt niet meer.',
    en: 'The sitting is closed: its agenda changes no more.',
  },
  noFile: {
    fr: 'Aucun dossier de votre administration ne porte cet identifiant.',
    de: 'Keine Akte Ihrer Verwaltung hat diese Kennung.',
    nl: 'Geen enkel dossier van uw bestuur heeft deze identificatie.',
    en: 'No file of your administration has this identifier.',
  },
  fileTwice: {
    fr: 'Le dossier {reference} est inscrit deux fois.',
    de: 'Die Akte {reference} ist zweimal eingetragen.',
    nl: 'Het dossier {reference} is twee keer ingeschreven.',
    en: 'The file {reference} is entered twice.',
  },
  fileClosed: {
    fr: 'Le dossier {reference} est clôturé : plus rien n’y est à décider.',
    de: 'Die Akte {reference} ist abgeschlossen: Darin ist nichts mehr zu entscheiden.',
    nl: 'Het dossier {reference} is afgesloten: er valt niets meer te beslissen.',
    en: 'The file {reference} is closed: nothing is left to decide in it.',
  },
  voted: {
    fr: 'Le dossier {file} a été voté : il reste à l’ordre du jour.',
    de: 'Über die Akte {file} wurde abgestimmt: Sie bleibt auf der Tagesordnung.',
    nl: 'Over het dossier {file} werd gestemd: het blijft op de agenda.',
    en: 'The file {file} was voted on: it stays on the agenda.',
  },
  openedAlready: {
    fr: 'La séance est déjà ouverte ou levée.',
    de: 'Die Sitzung ist schon eröffnet oder geschlossen.',
    nl: 'De vergadering is al geopend of gesloten.',
    en: 'The sitting is opened or closed already.',
  },
  tooEarly: {
    fr: 'La séance ne s’ouvre pas avant son jour, le {day}.',
    de: 'Die Sitzung wird nicht vor ihrem Tag, dem {day}, eröffnet.',
    nl: 'De vergadering wordt niet voor haar dag, {day}, geopend.',
    en: 'The sitting is not opened before its day, {day}.',
  },
  notOpen: {
    fr: 'Seule une séance ouverte se lève.',
    de: 'Nur eine offene Sitzung wird geschlossen.',
    nl: 'Alleen een geopende vergadering wordt gesloten.',
    en: 'Only an open sitting is closed.',
  },
  staleAgenda: {
    fr: 'Vous avez lu la version {expected} ; l’ordre du jour en est à la version {actual}. Relisez-le avant d’agir.',
    de: 'Sie haben die Version {expected} gelesen; die Tagesordnung steht bei der Version {actual}. Lesen Sie sie neu, bevor Sie handeln.',
    nl: 'U las versie {expected}; de agenda is aan versie {actual} toe. Lees hem opnieuw voor u handelt.',
    en: 'You read version {expected}; the agenda is at version {actual}. Read it again before you act.',
  },
  noSuchAssembly: {
    fr: 'Votre administration n’a pas cette assemblée.',
    de: 'Ihre Verwaltung hat dieses Gremium nicht.',
    nl: 'Uw bestuur heeft deze vergadering niet.',
    en: 'Your administration does not have this assembly.',
  },
  noMinutes: {
    fr: 'Une séance qui n’a pas été ouverte n’a pas de procès-verbal.',
    de: 'Eine Sitzung, die nicht eröffnet wurde, hat kein Protokoll.',
    nl: 'Een vergadering die niet werd geopend, heeft geen notulen.',
    en: 'A sitting that was not opened has no minutes.',
  },
} as const satisfies Record<string, Words>;
