/** What the service answers of the hands in which files are; the shapes of `src/office`. */

export interface Colleague {
  id: string;
  name: string;
  kind: 'person' | 'service';
  openFiles: number;
  /** Who stands in today, by identifier. */
  deputyToday: string | null;
}

export interface Team {
  /** Today, by the clock of the procedures. */
  on: string;
  /** The account that asks. */
  me: string;
  items: Colleague[];
}

type Person = Pick<Colleague, 'id' | 'name'>;

export interface Absence {
  id: string;
  account: Person;
  deputy: Person;
  from: string;
  until: string;
  recordedBy: string;
  withdrawnAt: string | null;
}

export interface Handover {
  id: string;
  from: Person;
  to: Person;
  files: number;
}

export interface Hands {
  assignee: string | null;
  history: { from: Person | null; to: Person | null; reason: string | null; at: string; by: string }[];
}
