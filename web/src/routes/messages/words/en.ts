import { plural as n } from '../../../words/plural';
import type { MessageWords } from './fr';

export const en: MessageWords = {
  title: 'Outgoing messages',
  filter: 'Show',
  filters: { all: 'All', imprimer: 'To print', waiting: 'Waiting', failed: 'Failed', dead: 'Given up', sent: 'Sent' },
  summary: (waiting, toPrint) =>
    `${n(waiting, 'One message waits', `${waiting} messages wait`, 'Nothing waits to leave')}${n(toPrint, ', one letter is to be printed.', `, ${toPrint} letters are to be printed.`, '.')}`,
  dead: (count) =>
    n(count, 'One message was given up after too many failures.', `${count} messages were given up after too many failures.`),
  failed: (count) => n(count, 'Another failed and will be tried again.', `${count} failed and will be tried again.`),
  unwritten: (count) =>
    n(
      count,
      'One letter could not be written; the operator of the service has to see it.',
      `${count} letters could not be written; the operator of the service has to see it.`,
    ),
  noMailServer: 'This service has no mail server: everything is printed.',
  none: 'Nothing here.',
  more: 'Show more',
  channels: { mail: 'E-mail', post: 'Letter', webhook: 'Call' },
  to: (channel, who) => `${channel} to ${who}`,
  states: { waiting: 'waiting', failed: 'failed, will be tried again', dead: 'given up', sent: 'sent' },
  toHandOver: 'to be printed and handed over',
  onPaperBecause: {
    registered: 'To print: sent by registered post, or handed over against a receipt.',
    'no-address': 'To print or hand over: no e-mail address is known.',
    'no-mail-server': 'To print or hand over: this service has no mail server.',
    displayed: 'To print and put up.',
  },
  written: (moment) => `Written on ${moment}.`,
  sent: (moment) => `Sent on ${moment}.`,
  handedOn: (day, noted) => `Handed over on ${day}, noted on ${noted}.`,
  actOn: (day) => `Time limits are counted from the day of the act, ${day}, and not from that of handing over.`,
  by: (name) => `By ${name}.`,
  failure: (attempts, why) => `${n(attempts, 'One attempt', `${attempts} attempts`)}: ${why}`,
  page: 'See the letter',
  replay: 'Send again',
  handedOver: 'Note as handed over',
  together: 'Several letters at once',
  tickAll: (count) => `Tick the letters shown that are to be handed over (${count})`,
  printTogether: (count) => n(count, 'See and print the ticked letter', `See and print the ${count} ticked letters`),
  noteTogether: (count) => n(count, 'Note the ticked letter as handed over', `Note the ${count} ticked letters as handed over`),
  day: 'Day of handing over',
  future: 'That day has not come yet.',
  noteLead: (day) => `Each is noted as posted, handed over or put up on ${day}, by you. That cannot be taken back.`,
  noting: 'Noting…',
  noted: (count) =>
    n(count, 'One letter is noted as handed over.', `${count} letters are noted as handed over.`, 'No letter was noted.'),
  notNoted: (subject, who, why) => `Not noted: “${subject}”, to ${who}: ${why}.`,
  because: {
    'not-waiting': 'it waits to be handed over no longer',
    'written-later': 'it was written after that day',
    'not-found': 'it is no longer there',
  },
  tooMany: (most) => `At most ${most} letters at once.`,
};
