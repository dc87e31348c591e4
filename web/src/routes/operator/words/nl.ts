import { plural as n } from '../../../words/plural';
import type { OperatorWords } from './fr';

export const nl: OperatorWords = {
  title: 'Exploitatie',
  lead: 'De dienst en zijn administraties, in cijfers. Geen enkel dossier wordt van hieruit gelezen.',
  health: 'De dienst',
  version: 'Versie',
  since: (version, moment) => `${version}, in werking sinds ${moment}`,
  database: 'Databank',
  databaseIs: (version, megabytes, migrations) =>
    `PostgreSQL ${version}, ${megabytes} MB, ${n(migrations, 'één migratie uitgevoerd', `${migrations} migraties uitgevoerd`)}`,
  rounds: { ticker: 'Automatische vervaldagen', 'post office': 'Zendingen', courier: 'Adviesvragen' },
  round: (moment) => `laatste ronde ${moment}`,
  roundFailed: 'mislukt, zie het logboek van de dienst',
  administrations: 'Administraties',
  none: 'Nog geen administratie.',
  well: 'in orde',
  troubled: 'te bekijken',
  suspended: 'opgeschort',
  types: {
    municipality: 'Gemeente',
    province: 'Provincie',
    region: 'Gewest',
    cpas: 'OCMW',
    police: 'Politiezone',
    fire: 'Hulpverleningszone',
  },
  keeps: (accounts, files, open) =>
    `${n(accounts, 'één account', `${accounts} accounts`, 'geen account')}, ${n(files, 'één dossier', `${files} dossiers`, 'geen dossier')}${files > 0 ? `, waarvan ${open} lopend` : ''}`,
  late: (count, day) =>
    n(
      count,
      `Eén automatische vervaldag is niet genomen, sinds ${day}.`,
      `${count} automatische vervaldagen zijn niet genomen, de eerste sinds ${day}.`,
    ),
  effectsFailed: (count) =>
    n(
      count,
      'Eén gevolg van een handeling kon niet geschreven worden.',
      `${count} gevolgen van handelingen konden niet geschreven worden.`,
    ),
  dead: (count) => n(count, 'Eén zending is opgegeven.', `${count} zendingen zijn opgegeven.`),
  failed: (count) => n(count, 'Eén zending mislukte en wordt herhaald.', `${count} zendingen mislukten en worden herhaald.`),
  waitingLong: (count, minutes) =>
    `${n(count, 'Eén zending wacht', `${count} zendingen wachten`)}, de oudste sinds ${minutes} minuten.`,
  suspend: (name) => `${name} opschorten`,
  suspendLead: 'Er wordt niets meer geregistreerd. De dossiers blijven leesbaar, en de wettelijke termijnen lopen door.',
  why: 'Waarom',
  whyHint: 'De mensen van de administratie zullen het lezen.',
  suspendedSince: (moment, why) => `Opgeschort sinds ${moment}: “${why}”`,
  resume: (name) => `${name} heropenen`,
  create: 'Administratie aanmaken',
  type: 'Type',
  name: 'Naam',
  slug: 'Korte naam in adressen',
  slugHint: 'Bijvoorbeeld: la-roche',
  badSlug: 'Schrijf kleine letters, cijfers en koppeltekens, zoals la-roche.',
  nis: 'NIS-code',
  nisHint: 'Vijf cijfers, voor een gemeente.',
  badNis: 'Een NIS-code heeft vijf cijfers, zoals 83031.',
  languages: 'Talen',
  administratorName: 'Wie haar accounts zal beheren',
  administratorHint: 'Die persoon opent de andere accounts.',
  administratorEmail: 'E-mailadres',
  badEmail: 'Schrijf een adres zoals voornaam.naam@gemeente.be.',
  code: 'Uitnodigingscode van haar beheerder',
  codeOnce: (moment) =>
    `De administratie is aangemaakt. Geef deze code zelf aan de persoon, vóór ${moment}: hij wordt niet meer getoond.`,
  actsTitle: 'Laatste handelingen van de exploitatie',
  because: (why) => `Reden: “${why}”.`,
  acts: {
    named: (name) => `${name} werd exploitant.`,
    ended: (name) => `${name} is geen exploitant meer.`,
    created: (name, which) => `${name} heeft ${which} aangemaakt.`,
    suspended: (name, which) => `${name} heeft ${which} opgeschort.`,
    resumed: (name, which) => `${name} heeft ${which} heropend.`,
  },
};
