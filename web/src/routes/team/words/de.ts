import { plural as n } from '../../../words/plural';
import type { TeamWords } from './fr';

export const de: TeamWords = {
  title: 'Team',
  lead: 'Wer welche Akten bearbeitet, wer abwesend ist und wer übernimmt.',
  load: 'Offene Akten je Person',
  who: 'Person',
  openFiles: 'Offene Akten',
  today: 'Heute',
  here: 'anwesend',
  away: (deputy) => `abwesend, vertreten durch ${deputy}`,
  absences: {
    title: 'Abwesenheiten',
    lead: 'Während einer Abwesenheit sieht die Vertretung auch die Akten der abwesenden Person unter den eigenen. Keine Frist ändert sich.',
    none: 'Keine Abwesenheit ist eingetragen.',
    line: (who, from, until, deputy) => `${who}, vom ${from} bis einschließlich ${until}; vertreten durch ${deputy}.`,
    withdraw: (who) => `Abwesenheit von ${who} zurückziehen`,
    withdrawTitle: (who) => `Abwesenheit von ${who} zurückziehen?`,
    withdrawLead: 'Die Akten werden der Vertretung nicht mehr gezeigt. Der Verlauf behält, dass die Abwesenheit eingetragen war.',
    note: 'Abwesenheit eintragen',
    noted: 'Die Abwesenheit ist eingetragen.',
    account: 'Wer abwesend ist',
    deputy: 'Wer vertritt',
    deputyHint: 'Die eigenen Rechte bleiben: Vertreten verleiht keine Rolle.',
    from: 'Erster Tag',
    until: 'Letzter Tag, einschließlich',
    backwards: 'Das Ende liegt vor dem Anfang.',
  },
  handover: {
    title: 'Übergabe aller Akten',
    lead: 'Wenn jemand geht oder die Dienststelle wechselt: alle offenen Akten gehen zusammen an eine andere Person.',
    from: 'Die Akten von',
    to: 'Gehen an',
    reason: 'Grund',
    reasonHint: 'Er bleibt im Verlauf jeder Akte.',
    action: 'Akten übergeben',
    give: (files) => n(files, 'Diese Akte übergeben', `Diese ${files} Akten übergeben`, 'Akten übergeben'),
    done: (files, from, to) =>
      n(
        files,
        `Die Akte von ${from} ist jetzt bei ${to}.`,
        `Die ${files} Akten von ${from} sind jetzt bei ${to}.`,
        `${from} hatte keine offene Akte mehr.`,
      ),
  },
};
