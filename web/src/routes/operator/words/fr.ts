import { french as n } from '../../../words/plural';

/** The words of the room of who runs the service. */
export const fr = {
  title: 'Exploitation',
  lead: 'Le service et ses administrations, en nombres. Aucun dossier ne se lit d’ici.',
  health: 'Le service',
  version: 'Version',
  since: (version: string, moment: string) => `${version}, en marche depuis le ${moment}`,
  database: 'Base de données',
  databaseIs: (version: string, megabytes: string, migrations: number) =>
    `PostgreSQL ${version}, ${megabytes} Mo, ${n(migrations, 'une migration faite', `${migrations} migrations faites`)}`,
  rounds: { ticker: 'Échéances automatiques', 'post office': 'Envois', courier: 'Demandes d’avis' } as Record<string, string>,
  round: (moment: string) => `dernier tour le ${moment}`,
  roundFailed: 'en échec, voyez le journal du service',
  administrations: 'Administrations',
  none: 'Aucune administration encore.',
  well: 'tout va',
  troubled: 'à voir',
  suspended: 'suspendue',
  types: {
    municipality: 'Commune',
    province: 'Province',
    region: 'Région',
    cpas: 'CPAS',
    police: 'Zone de police',
    fire: 'Zone de secours',
  },
  keeps: (accounts: number, files: number, open: number) =>
    `${n(accounts, 'un compte', `${accounts} comptes`, 'aucun compte')}, ${n(files, 'un dossier', `${files} dossiers`, 'aucun dossier')}${files > 0 ? ` dont ${open} en cours` : ''}`,
  late: (count: number, day: string) =>
    n(
      count,
      `Une échéance automatique n’a pas été prise, depuis le ${day}.`,
      `${count} échéances automatiques n’ont pas été prises, la première depuis le ${day}.`,
    ),
  effectsFailed: (count: number) =>
    n(count, 'Une suite d’un acte n’a pas pu être écrite.', `${count} suites d’actes n’ont pas pu être écrites.`),
  dead: (count: number) => n(count, 'Un envoi est abandonné.', `${count} envois sont abandonnés.`),
  failed: (count: number) => n(count, 'Un envoi a échoué et sera retenté.', `${count} envois ont échoué et seront retentés.`),
  waitingLong: (count: number, minutes: number) =>
    `${n(count, 'Un envoi attend', `${count} envois attendent`)}, le plus ancien depuis ${minutes} minutes.`,
  suspend: (name: string) => `Suspendre ${name}`,
  suspendLead: 'Rien ne s’y enregistre plus. Ses dossiers restent lisibles, et ses délais légaux courent.',
  why: 'Pourquoi',
  whyHint: 'Les personnes de l’administration le liront.',
  suspendedSince: (moment: string, why: string) => `Suspendue depuis le ${moment}\u00A0: «\u00A0${why}\u00A0»`,
  resume: (name: string) => `Rouvrir ${name}`,
  create: 'Créer une administration',
  type: 'Type',
  name: 'Nom',
  slug: 'Nom court dans les adresses',
  slugHint: 'Par exemple\u00A0: la-roche',
  badSlug: 'Écrivez des minuscules, des chiffres et des traits d’union, comme la-roche.',
  nis: 'Code INS',
  nisHint: 'Cinq chiffres, pour une commune.',
  badNis: 'Un code INS a cinq chiffres, comme 83031.',
  languages: 'Langues',
  administratorName: 'Qui gérera ses comptes',
  administratorHint: 'Cette personne ouvrira les autres comptes.',
  administratorEmail: 'Son adresse électronique',
  badEmail: 'Écrivez une adresse comme prenom.nom@commune.be.',
  code: 'Code d’invitation de son administrateur',
  codeOnce: (moment: string) =>
    `L’administration est créée. Donnez ce code vous-même à la personne, avant le ${moment}\u00A0: il ne sera plus montré.`,
  actsTitle: 'Derniers actes d’exploitation',
  because: (why: string) => `Motif\u00A0: «\u00A0${why}\u00A0».`,
  acts: {
    named: (name: string, _which: string) => `${name} a été nommé exploitant.`,
    ended: (name: string, _which: string) => `${name} n’est plus exploitant.`,
    created: (name: string, which: string) => `${name} a créé ${which}.`,
    suspended: (name: string, which: string) => `${name} a suspendu ${which}.`,
    resumed: (name: string, which: string) => `${name} a rouvert ${which}.`,
    territory: (name: string, which: string) => `${name} a déclaré le territoire de ${which}.`,
  },
};

export type OperatorWords = typeof fr;
