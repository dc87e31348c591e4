import { plural as n } from '../../../words/plural';
import type { MessageWords } from './fr';

export const nl: MessageWords = {
  title: 'Zendingen',
  filter: 'Tonen',
  filters: {
    all: 'Alles',
    imprimer: 'Af te drukken',
    waiting: 'Wachtend',
    failed: 'Mislukt',
    dead: 'Opgegeven',
    sent: 'Vertrokken',
  },
  summary: (waiting, toPrint) =>
    `${n(waiting, 'Eén zending wacht', `${waiting} zendingen wachten`, 'Niets wacht om te vertrekken')}${n(toPrint, ', één brief is af te drukken.', `, ${toPrint} brieven zijn af te drukken.`, '.')}`,
  dead: (count) =>
    n(count, 'Eén zending is na te veel mislukkingen opgegeven.', `${count} zendingen zijn na te veel mislukkingen opgegeven.`),
  failed: (count) => n(count, 'Eén andere mislukte en wordt herhaald.', `${count} mislukten en worden herhaald.`),
  unwritten: (count) =>
    n(
      count,
      'Eén brief kon niet geschreven worden; de beheerder van de dienst moet het zien.',
      `${count} brieven konden niet geschreven worden; de beheerder van de dienst moet het zien.`,
    ),
  noMailServer: 'Deze dienst heeft geen mailserver: alles wordt afgedrukt.',
  none: 'Hier is niets.',
  more: 'Meer tonen',
  channels: { mail: 'E-mail', post: 'Brief', webhook: 'Oproep' },
  to: (channel, who) => `${channel} aan ${who}`,
  states: { waiting: 'wacht', failed: 'mislukt, wordt herhaald', dead: 'opgegeven', sent: 'vertrokken' },
  toHandOver: 'af te drukken en te overhandigen',
  onPaperBecause: {
    registered: 'Af te drukken: aangetekende zending, of overhandigd tegen ontvangstbewijs.',
    'no-address': 'Af te drukken of te overhandigen: er is geen e-mailadres bekend.',
    'no-mail-server': 'Af te drukken of te overhandigen: deze dienst heeft geen mailserver.',
    displayed: 'Af te drukken en aan te plakken.',
  },
  written: (moment) => `Geschreven op ${moment}.`,
  sent: (moment) => `Vertrokken op ${moment}.`,
  handedOn: (day, noted) => `Overhandigd op ${day}, genoteerd op ${noted}.`,
  actOn: (day) => `De termijnen worden geteld vanaf de dag van de handeling, ${day}, en niet vanaf die van de overhandiging.`,
  by: (name) => `Door ${name}.`,
  failure: (attempts, why) => `${n(attempts, 'Eén poging', `${attempts} pogingen`)}: ${why}`,
  page: 'Brief bekijken',
  replay: 'Opnieuw verzenden',
  handedOver: 'Als overhandigd noteren',
  together: 'Meerdere brieven tegelijk',
  tickAll: (count) => `De getoonde te overhandigen brieven aanvinken (${count})`,
  printTogether: (count) =>
    n(count, 'De aangevinkte brief bekijken en afdrukken', `De ${count} aangevinkte brieven bekijken en afdrukken`),
  noteTogether: (count) =>
    n(count, 'De aangevinkte brief als overhandigd noteren', `De ${count} aangevinkte brieven als overhandigd noteren`),
  day: 'Dag van de overhandiging',
  future: 'Die dag is nog niet gekomen.',
  noteLead: (day) =>
    `Elke brief wordt genoteerd als op ${day} gepost, overhandigd of aangeplakt, door u. Dat kan niet worden teruggenomen.`,
  noting: 'Wordt genoteerd…',
  noted: (count) =>
    n(
      count,
      'Eén brief is als overhandigd genoteerd.',
      `${count} brieven zijn als overhandigd genoteerd.`,
      'Geen brief werd genoteerd.',
    ),
  notNoted: (subject, who, why) => `Niet genoteerd: “${subject}” aan ${who}: ${why}.`,
  because: {
    'not-waiting': 'hij moet niet meer worden overhandigd',
    'written-later': 'hij werd na die dag geschreven',
    'not-found': 'hij bestaat niet meer',
  },
  tooMany: (most) => `Ten hoogste ${most} brieven tegelijk.`,
};
