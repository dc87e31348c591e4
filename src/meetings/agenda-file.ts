import type { Language } from '../core/language/index.js';
import {
  applicationView,
  onDay,
  stepsView,
  type ApplicationView,
  type DeadlineView,
  type FieldView,
  type OpenedApplication,
} from '../applications/index.js';
import { dateInWords, type Texts } from '../procedures/index.js';
import { positionOf } from '../core/procedure/index.js';
import type { Meeting } from './meeting.js';
import { calls, decides, votes, type Organ } from './organ.js';
import { SAY } from './sayings.js';

export interface Warning {
  kind: 'meeting-too-late' | 'meeting-after-safe-day' | 'next-meeting-too-late' | 'no-next-meeting' | 'only-extension';
  text: string;
}

/** A file as the secretary sees it on an agenda, or before it is put there. */
export interface AgendaFile {
  id: string;
  reference: string;
  title: string;
  address: string | null;
  applicantName: string;
  procedure: string;
  procedureTitle: string;
  version: number;
  closed: boolean;
  /** Acts that the organ can vote now, each with its form. */
  verdicts: { name: string; label: string; decides: boolean; fields: FieldView[]; example: object }[];
  /** Whether the organ can end its decision now; on the day of the meeting, when silences have passed until then. */
  ready: { now: boolean; onTheDay: boolean };
  /** The last legal date on which the organ can decide, or null when none runs. */
  last: { clock: string; label: string; safe: string; legal: string; inWords: string; follows: string | null } | null;
  warnings: Warning[];
}

/**
 * What the meeting must know of a file.
 * @param next the first meeting of the same organ after this one
 */
export function agendaFile(
  texts: Texts,
  opened: OpenedApplication,
  meeting: Pick<Meeting, 'organ' | 'day' | 'state'>,
  next: string | undefined,
  today: string,
  language: Language,
): AgendaFile {
  const { application, edition } = opened;
  const { id, reference, title, address, applicantName, procedure, version, closed } = application;
  const view = applicationView(texts, opened, today, language);
  const possible = votable(texts, opened, meeting.organ, today, language);
  const later = meeting.day > today ? votable(texts, opened, meeting.organ, meeting.day, language) : possible;
  const ready = {
    now: possible.some(({ decides: ends }) => ends),
    onTheDay: later.some(({ decides: ends }) => ends),
  };
  const last = lastDay(view, meeting.organ);
  const onlyExtension = !ready.now && !ready.onTheDay && possible.some(({ name }) => name === 'decision.extended');
  return {
    id,
    reference,
    title,
    address,
    applicantName,
    procedure,
    version,
    closed,
    procedureTitle: texts.sentence(edition.title, language),
    verdicts: possible,
    ready,
    last:
      last === undefined
        ? null
        : {
            clock: last.name,
            label: last.label,
            safe: last.safe,
            legal: last.legal,
            inWords: last.inWords,
            follows: last.follows?.label ?? null,
          },
    warnings: [
      ...(last && meeting.state !== 'closed' ? lateness(last, meeting.day, next, language) : []),
      ...(onlyExtension ? [{ kind: 'only-extension' as const, text: SAY.onlyExtension[language] }] : []),
    ],
  };
}

/** Whether a file belongs among the candidates of the organ: it can decide or extend, today or on the day of the meeting. */
export function isCandidate({ ready, verdicts }: AgendaFile, organ: Organ): boolean {
  return ready.now || ready.onTheDay || verdicts.some(({ name }) => calls(organ, name));
}

function votable(texts: Texts, opened: OpenedApplication, organ: Organ, day: string, language: Language): AgendaFile['verdicts'] {
  const { competent } = positionOf(opened.edition, onDay(opened, day).snapshot);
  return stepsView(texts, opened, day, language)
    .possible.filter(({ name }) => votes(organ, name, competent))
    .map(({ name, label, fields, example }) => ({ name, label, decides: decides(organ, name), fields, example }));
}

/** The first running date that asks the organ to act; a date that only bounds an act counts when no other runs. */
function lastDay({ deadlines }: ApplicationView, organ: Organ): DeadlineView | undefined {
  const ours = deadlines.filter(({ holder, suspended }) => holder.name === organ && !suspended);
  return ours.find(({ expiry }) => expiry !== 'shown') ?? ours.find(({ name }) => name !== 'decision-extension');
}

function lateness({ safe, legal }: DeadlineView, day: string, next: string | undefined, language: Language): Warning[] {
  const sayOf = (kind: keyof typeof SAY, date: string) => SAY[kind][language].replace('{day}', dateInWords(date, language, true));
  if (day > legal) return [{ kind: 'meeting-too-late', text: sayOf('tooLate', legal) }];
  const warnings: Warning[] = [];
  if (day > safe) warnings.push({ kind: 'meeting-after-safe-day', text: sayOf('afterSafe', safe) });
  if (next === undefined) warnings.push({ kind: 'no-next-meeting', text: sayOf('noNext', legal) });
  else if (next > legal) warnings.push({ kind: 'next-meeting-too-late', text: sayOf('nextTooLate', next) });
  return warnings;
}
