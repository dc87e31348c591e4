import type { FieldView } from '../../api/answers';
import type { Named } from '../../api/named';

/** What the service answers about meetings; the shapes of `src/meetings/`. */

export type Organ = 'college' | 'council';

export interface MeetingHead {
  id: string;
  organ: Organ;
  day: string;
  hour: string;
  place: string;
  state: 'planned' | 'open' | 'closed';
  version: number;
  presidedBy: string | null;
  present: string[];
  excused: string[];
}

export interface MeetingRow extends MeetingHead {
  items: number;
  /** Decisions that were voted and stand in no file yet. */
  left: number;
}

export interface AgendaFile {
  id: string;
  reference: string;
  title: string;
  address: string | null;
  applicantName: string;
  procedureTitle: string;
  version: number;
  closed: boolean;
  verdicts: (Named & { fields: FieldView[] })[];
  ready: { now: boolean; onTheDay: boolean };
  last: { label: string; safe: string; legal: string; inWords: string; follows: string | null } | null;
  warnings: { kind: string; text: string }[];
}

export interface MeetingItem {
  file: string;
  deliberation: string;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  event: string | null;
  payload: Record<string, unknown> | null;
  fileVersion: number | null;
  takenOn: string | null;
  refusal: { code: string; detail: string } | null;
  verdictLabel: string | null;
  application: AgendaFile;
}

export interface Meeting extends MeetingHead {
  asOf: string;
  nextMeeting: string | null;
  items: MeetingItem[];
}

export interface Report {
  items: {
    file: string;
    reference: string;
    label: string;
    outcome: 'taken' | 'refused';
    on: string | null;
    refusal: { detail: string } | null;
  }[];
  taken: number;
  left: number;
  undecided: number;
}
