import { plural as n } from '../../../words/plural';
import type { OperatorWords } from './fr';

export const de: OperatorWords = {
  title: 'Betrieb',
  lead: 'Der Dienst und seine Verwaltungen, in Zahlen. Keine Akte wird von hier gelesen.',
  health: 'Der Dienst',
  version: 'Version',
  since: (version, moment) => `${version}, in Betrieb seit ${moment}`,
  database: 'Datenbank',
  databaseIs: (version, megabytes, migrations) =>
    `PostgreSQL ${version}, ${megabytes} MB, ${n(migrations, 'eine Migration ausgeführt', `${migrations} Migrationen ausgeführt`)}`,
  rounds: {
    ticker: 'Automatische Fristabläufe',

    'post office': 'Sendungen',
    courier: 'Bitten um Gutachten',
  },
  round: (moment) => `letzte Runde ${moment}`,
  roundFailed: 'gescheitert, siehe das Protokoll des Dienstes',
  administrations: 'Verwaltungen',
  none: 'Noch keine Verwaltung.',
  well: 'in Ordnung',
  troubled: 'anzusehen',
  suspended: 'ausgesetzt',
  types: {
    municipality: 'Gemeinde',
    province: 'Provinz',
    region: 'Region',
    cpas: 'ÖSHZ',
    police: 'Polizeizone',
    fire: 'Hilfeleistungszone',
  },
  keeps: (accounts, files, open) =>
    `${n(accounts, 'ein Konto', `${accounts} Konten`, 'kein Konto')}, ${n(files, 'eine Akte', `${files} Akten`, 'keine Akte')}${files > 0 ? `, davon ${open} offen` : ''}`,
  late: (count, day) =>
    n(
      count,
      `Ein automatischer Fristablauf wurde nicht erfasst, seit ${day}.`,
      `${count} automatische Fristabläufe wurden nicht erfasst, der erste seit ${day}.`,
    ),
  effectsFailed: (count) =>
    n(
      count,
      'Eine Folge einer Handlung konnte nicht geschrieben werden.',
      `${count} Folgen von Handlungen konnten nicht geschrieben werden.`,
    ),
  dead: (count) => n(count, 'Eine Sendung ist aufgegeben.', `${count} Sendungen sind aufgegeben.`),
  failed: (count) =>
    n(count, 'Eine Sendung ist gescheitert und wird wiederholt.', `${count} Sendungen sind gescheitert und werden wiederholt.`),
  waitingLong: (count, minutes) =>
    `${n(count, 'Eine Sendung wartet', `${count} Sendungen warten`)}, die älteste seit ${minutes} Minuten.`,
  suspend: (name) => `${name} aussetzen`,
  suspendLead: 'Nichts wird dort mehr erfasst. Ihre Akten bleiben lesbar, und ihre gesetzlichen Fristen laufen.',
  why: 'Warum',
  whyHint: 'Die Personen der Verwaltung werden es lesen.',
  suspendedSince: (moment, why) => `Ausgesetzt seit ${moment}: „${why}“`,
  resume: (name) => `${name} wieder öffnen`,
  create: 'Verwaltung anlegen',
  type: 'Art',
  name: 'Name',
  slug: 'Kurzname in Adressen',
  slugHint: 'Zum Beispiel: la-roche',
  badSlug: 'Schreiben Sie Kleinbuchstaben, Ziffern und Bindestriche, wie la-roche.',
  nis: 'NIS-Code',
  nisHint: 'Fünf Ziffern, für eine Gemeinde.',
  badNis: 'Ein NIS-Code hat fünf Ziffern, wie 83031.',
  languages: 'Sprachen',
  administratorName: 'Wer ihre Konten führen wird',
  administratorHint: 'Diese Person eröffnet die übrigen Konten.',
  administratorEmail: 'Ihre E-Mail-Adresse',
  badEmail: 'Schreiben Sie eine Adresse wie vorname.name@gemeinde.be.',
  code: 'Einladungscode ihres Administrators',
  codeOnce: (moment) =>
    `Die Verwaltung ist angelegt. Geben Sie der Person diesen Code selbst, vor dem ${moment}: Er wird nicht wieder gezeigt.`,
  actsTitle: 'Letzte Handlungen des Betriebs',
  because: (why) => `Grund: „${why}“.`,
  acts: {
    named: (name) => `${name} wurde zum Betreiber ernannt.`,
    ended: (name) => `${name} ist nicht mehr Betreiber.`,
    created: (name, which) => `${name} hat ${which} angelegt.`,
    suspended: (name, which) => `${name} hat ${which} ausgesetzt.`,
    resumed: (name, which) => `${name} hat ${which} wieder geöffnet.`,
    territory: (name, which) => `${name} hat das Gebiet von ${which} erklärt.`,
  },
};
