import { plural as n } from '../../../words/plural';
import type { MessageWords } from './fr';

export const de: MessageWords = {
  title: 'Sendungen',
  filter: 'Zeigen',
  filters: {
    all: 'Alles',
    imprimer: 'Zu drucken',
    waiting: 'Wartend',
    failed: 'Gescheitert',
    dead: 'Aufgegeben',
    sent: 'Abgegangen',
  },
  summary: (waiting, toPrint) =>
    `${n(waiting, 'Eine Sendung wartet', `${waiting} Sendungen warten`, 'Nichts wartet auf den Versand')}${n(toPrint, ', ein Brief ist zu drucken.', `, ${toPrint} Briefe sind zu drucken.`, '.')}`,
  dead: (count) =>
    n(
      count,
      'Eine Sendung ist nach zu vielen Fehlschlägen aufgegeben.',
      `${count} Sendungen sind nach zu vielen Fehlschlägen aufgegeben.`,
    ),
  failed: (count) =>
    n(count, 'Eine weitere ist gescheitert und wird wiederholt.', `${count} sind gescheitert und werden wiederholt.`),
  unwritten: (count) =>
    n(
      count,
      'Ein Brief konnte nicht geschrieben werden; der Betreiber des Dienstes muss es sehen.',
      `${count} Briefe konnten nicht geschrieben werden; der Betreiber des Dienstes muss es sehen.`,
    ),
  noMailServer: 'Dieser Dienst hat keinen Mailserver: Alles wird gedruckt.',
  none: 'Hier ist nichts.',
  more: 'Weitere zeigen',
  channels: { mail: 'E-Mail', post: 'Brief', webhook: 'Aufruf' },
  to: (channel, who) => `${channel} an ${who}`,
  states: { waiting: 'wartet', failed: 'gescheitert, wird wiederholt', dead: 'aufgegeben', sent: 'abgegangen' },
  toHandOver: 'zu drucken und zu übergeben',
  onPaperBecause: {
    registered: 'Zu drucken: als Einschreiben oder gegen Empfangsbestätigung.',
    'no-address': 'Zu drucken oder zu übergeben: Es ist keine E-Mail-Adresse bekannt.',
    'no-mail-server': 'Zu drucken oder zu übergeben: Dieser Dienst hat keinen Mailserver.',
    displayed: 'Zu drucken und auszuhängen.',
  },
  written: (moment) => `Geschrieben am ${moment}.`,
  sent: (moment) => `Abgegangen am ${moment}.`,
  handedOn: (day, noted) => `Am ${day} übergeben, vermerkt am ${noted}.`,
  actOn: (day) => `Die Fristen zählen vom Tag der Handlung an, dem ${day}, und nicht von dem der Übergabe.`,
  by: (name) => `Von ${name}.`,
  failure: (attempts, why) => `${n(attempts, 'Ein Versuch', `${attempts} Versuche`)}: ${why}`,
  page: 'Brief ansehen',
  replay: 'Erneut senden',
  handedOver: 'Als übergeben vermerken',
  together: 'Mehrere Briefe auf einmal',
  tickAll: (count) => `Die angezeigten Briefe, die zu übergeben sind, ankreuzen (${count})`,
  printTogether: (count) => n(count, 'Angekreuzten Brief ansehen und drucken', `${count} angekreuzte Briefe ansehen und drucken`),
  noteTogether: (count) =>
    n(count, 'Angekreuzten Brief als übergeben vermerken', `${count} angekreuzte Briefe als übergeben vermerken`),
  day: 'Tag der Übergabe',
  future: 'Dieser Tag ist noch nicht gekommen.',
  noteLead: (day) =>
    `Jeder wird als am ${day} aufgegeben, übergeben oder ausgehängt vermerkt, von Ihnen. Das lässt sich nicht zurücknehmen.`,
  noting: 'Wird vermerkt…',
  noted: (count) =>
    n(
      count,
      'Ein Brief ist als übergeben vermerkt.',
      `${count} Briefe sind als übergeben vermerkt.`,
      'Kein Brief wurde vermerkt.',
    ),
  notNoted: (subject, who, why) => `Nicht vermerkt: „${subject}“ an ${who}: ${why}.`,
  because: {
    'not-waiting': 'er ist nicht mehr zu übergeben',
    'written-later': 'er wurde nach diesem Tag geschrieben',
    'not-found': 'es gibt ihn nicht mehr',
  },
  tooMany: (most) => `Höchstens ${most} Briefe auf einmal.`,
};
