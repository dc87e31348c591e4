import type { Consequence } from '../core/procedure/index.js';
import type { Assignee, AssigneeFilter } from './assignees.js';
import type { Due, Sort } from './worklist.dto.js';

/** What a row of the worklist shows; nothing of it needs the file to be opened. */
export interface WorklistRow {
  id: string;
  reference: string;
  procedure: string;
  law: string;
  title: string;
  address: string | null;
  applicantName: string;
  submittedOn: string;
  milestones: string[];
  nextClock: string | null;
  nextSafe: string | null;
  nextLegal: string | null;
  nextOutcome: string | null;
  nextRank: number;
  nextHolder: string | null;
  closed: boolean;
  assignee: Assignee | null;
}

export interface WorklistQuery {
  milestone?: string;
  search?: string;
  procedure?: string;
  consequence?: Consequence;
  due?: Due;
  dueBy?: string;
  assignee?: AssigneeFilter;
  closed: boolean;
  sort: Sort;
  limit: number;
  after?: string;
}

/** Today, and the authorities as which the administration itself must act. */
export interface Standpoint {
  today: string;
  ours: readonly string[];
}

export interface WorklistCounts {
  open: number;
  late: number;
  today: number;
  week: number;
  others: number;
}
