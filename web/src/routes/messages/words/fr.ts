import { french as n } from '../../../words/plural';

/** The words of the room of what leaves the house. */
export const fr = {
  title: 'Envois',
  filter: 'Montrer',
  filters: {
    all: 'Tout',
    imprimer: 'À imprimer',
    waiting: 'En attente',
    failed: 'En échec',
    dead: 'Abandonnés',
    sent: 'Partis',
  },
  summary: (waiting: number, toPrint: number) =>
    `${n(waiting, 'Un envoi attend', `${waiting} envois attendent`, 'Rien n’attend de partir')}${n(toPrint, ', une lettre est à imprimer.', `, ${toPrint} lettres sont à imprimer.`, '.')}`,
  dead: (count: number) =>
    n(count, 'Un envoi est abandonné après trop d’échecs.', `${count} envois sont abandonnés après trop d’échecs.`),
  failed: (count: number) => n(count, 'Un autre a échoué et sera retenté.', `${count} ont échoué et seront retentés.`),
  unwritten: (count: number) =>
    n(
      count,
      'Une lettre n’a pas pu être écrite ; l’exploitant du service doit le voir.',
      `${count} lettres n’ont pas pu être écrites ; l’exploitant du service doit le voir.`,
    ),
  noMailServer: 'Ce service n’a pas de serveur de courrier\u00A0: tout s’imprime.',
  none: 'Rien ici.',
  more: 'Montrer la suite',
  channels: { mail: 'Courriel', post: 'Lettre', webhook: 'Appel' },
  to: (channel: string, who: string) => `${channel} à ${who}`,
  states: { waiting: 'en attente', failed: 'en échec, sera retenté', dead: 'abandonné', sent: 'parti' },
  toHandOver: 'à imprimer et remettre',
  onPaperBecause: {
    registered: 'À imprimer\u00A0: envoi recommandé, ou remis contre récépissé.',
    'no-address': 'À imprimer ou à remettre\u00A0: aucune adresse électronique n’est connue.',
    'no-mail-server': 'À imprimer ou à remettre\u00A0: ce service n’a pas de serveur de courrier.',
    displayed: 'À imprimer et à afficher.',
  },
  written: (moment: string) => `Écrit le ${moment}.`,
  sent: (moment: string) => `Parti le ${moment}.`,
  handedOn: (day: string, noted: string) => `Remise le ${day}, notée le ${noted}.`,
  actOn: (day: string) => `Les délais sont comptés du jour de l’acte, le ${day}, et non de celui de la remise.`,
  by: (name: string) => `Par ${name}.`,
  failure: (attempts: number, why: string) => `${n(attempts, 'Une tentative', `${attempts} tentatives`)}\u00A0: ${why}`,
  page: 'Voir la lettre',
  replay: 'Renvoyer',
  handedOver: 'Noter comme remise',
  together: 'Plusieurs lettres à la fois',
  tickAll: (count: string) => `Cocher les lettres à remettre affichées (${count})`,
  printTogether: (count: number) =>
    n(count, 'Voir et imprimer la lettre cochée', `Voir et imprimer les ${count} lettres cochées`),
  noteTogether: (count: number) =>
    n(count, 'Noter la lettre cochée comme remise', `Noter les ${count} lettres cochées comme remises`),
  day: 'Jour de la remise',
  future: 'Ce jour n’est pas encore venu.',
  noteLead: (day: string) => `Chacune est notée comme postée, remise ou affichée le ${day}, par vous. Cela ne se reprend pas.`,
  noting: 'Notation en cours…',
  noted: (count: number) =>
    n(count, 'Une lettre est notée comme remise.', `${count} lettres sont notées comme remises.`, 'Aucune lettre n’a été notée.'),
  notNoted: (subject: string, who: string, why: string) => `Non notée\u00A0: « ${subject} », à ${who}\u00A0: ${why}.`,
  because: {
    'not-waiting': 'elle n’attend plus d’être remise',
    'written-later': 'elle a été écrite après ce jour',
    'not-found': 'elle n’existe plus',
  },
  tooMany: (most: string) => `Au plus ${most} lettres à la fois.`,
};

export type MessageWords = typeof fr;
