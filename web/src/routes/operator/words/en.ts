import { plural as n } from '../../../words/plural';
import type { OperatorWords } from './fr';

export const en: OperatorWords = {
  title: 'Operations',
  lead: 'The service and its administrations, in numbers. No file is read from here.',
  health: 'The service',
  version: 'Version',
  since: (version, moment) => `${version}, running since ${moment}`,
  database: 'Database',
  databaseIs: (version, megabytes, migrations) =>
    `PostgreSQL ${version}, ${megabytes} MB, ${n(migrations, 'one migration run', `${migrations} migrations run`)}`,
  rounds: {
    ticker: 'Automatic expiries',

    'post office': 'Outgoing messages',
    courier: 'Requests for opinions',
  },
  round: (moment) => `last round on ${moment}`,
  roundFailed: 'failed, see the log of the service',
  administrations: 'Administrations',
  none: 'No administration yet.',
  well: 'all well',
  troubled: 'to look at',
  suspended: 'suspended',
  types: {
    municipality: 'Municipality',
    province: 'Province',
    region: 'Region',
    cpas: 'Social welfare centre',
    police: 'Police zone',
    fire: 'Fire zone',
  },
  keeps: (accounts, files, open) =>
    `${n(accounts, 'one account', `${accounts} accounts`, 'no account')}, ${n(files, 'one file', `${files} files`, 'no file')}${files > 0 ? `, ${open} of them open` : ''}`,
  late: (count, day) =>
    n(
      count,
      `One automatic expiry has not been taken, since ${day}.`,
      `${count} automatic expiries have not been taken, the first since ${day}.`,
    ),
  effectsFailed: (count) =>
    n(count, 'What follows from one act could not be written.', `What follows from ${count} acts could not be written.`),
  dead: (count) => n(count, 'One message was given up.', `${count} messages were given up.`),
  failed: (count) => n(count, 'One message failed and will be tried again.', `${count} messages failed and will be tried again.`),
  waitingLong: (count, minutes) =>
    `${n(count, 'One message waits', `${count} messages wait`)}, the oldest for ${minutes} minutes.`,
  suspend: (name) => `Suspend ${name}`,
  suspendLead: 'Nothing is recorded in it any more. Its files can be read, and its legal time limits run on.',
  why: 'Why',
  whyHint: 'The people of the administration will read it.',
  suspendedSince: (moment, why) => `Suspended since ${moment}: “${why}”`,
  resume: (name) => `Open ${name} again`,
  create: 'Create an administration',
  type: 'Type',
  name: 'Name',
  slug: 'Short name in addresses',
  slugHint: 'For example: la-roche',
  badSlug: 'Write lower-case letters, digits and hyphens, such as la-roche.',
  nis: 'NIS code',
  nisHint: 'Five digits, for a municipality.',
  badNis: 'A NIS code has five digits, such as 83031.',
  languages: 'Languages',
  administratorName: 'Who will keep its accounts',
  administratorHint: 'This person will open the other accounts.',
  administratorEmail: 'Their e-mail address',
  badEmail: 'Write an address such as first.last@town.be.',
  code: 'Invitation code of its administrator',
  codeOnce: (moment) =>
    `The administration is created. Give this code to the person yourself, before ${moment}: it will not be shown again.`,
  actsTitle: 'Latest acts of operators',
  because: (why) => `Reason: “${why}”.`,
  acts: {
    named: (name) => `${name} was named an operator.`,
    ended: (name) => `${name} is no longer an operator.`,
    created: (name, which) => `${name} created ${which}.`,
    suspended: (name, which) => `${name} suspended ${which}.`,
    resumed: (name, which) => `${name} opened ${which} again.`,
    territory: (name, which) => `${name} declared the territory of ${which}.`,
  },
};
