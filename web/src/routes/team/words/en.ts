import { plural as n } from '../../../words/plural';
import type { TeamWords } from './fr';

export const en: TeamWords = {
  title: 'Team',
  lead: 'In whose hands the files are, who is away, and who takes over.',
  load: 'Open files of each',
  who: 'Person',
  openFiles: 'Open files',
  today: 'Today',
  here: 'present',
  away: (deputy) => `away, ${deputy} stands in`,
  absences: {
    title: 'Absences',
    lead: 'During an absence the deputy also sees the files of whoever is away among their own. No deadline changes.',
    none: 'No absence is noted.',
    line: (who, from, until, deputy) => `${who}, from ${from} to ${until} included; ${deputy} stands in.`,
    withdraw: (who) => `Withdraw the absence of ${who}`,
    withdrawTitle: (who) => `Withdraw the absence of ${who}?`,
    withdrawLead: 'The files are no longer shown to the deputy. The history keeps that the absence was noted.',
    note: 'Note an absence',
    noted: 'The absence is noted.',
    account: 'Who is away',
    deputy: 'Who stands in',
    deputyHint: 'Their rights stay their own: standing in gives no role.',
    from: 'First day',
    until: 'Last day, included',
    backwards: 'The end comes before the beginning.',
  },
  handover: {
    title: 'Handover of all files',
    lead: 'When somebody leaves or changes office: all their open files go to another together.',
    from: 'The files of',
    to: 'Go to',
    reason: 'Reason',
    reasonHint: 'It is kept in the history of each file.',
    action: 'Hand the files over',
    give: (files) => n(files, 'Hand this file over', `Hand these ${files} files over`, 'Hand the files over'),
    done: (files, from, to) =>
      n(
        files,
        `The file of ${from} is now with ${to}.`,
        `The ${files} files of ${from} are now with ${to}.`,
        `${from} had no open file left.`,
      ),
  },
};
