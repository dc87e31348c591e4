/** What the service answers an operator; the shapes of `src/operator/`. */

export const TYPES = ['municipality', 'province', 'region', 'cpas', 'police', 'fire'] as const;
export type Type = (typeof TYPES)[number];

export interface Counts {
  accounts: number;
  files: number;
  openFiles: number;
  late: number;
  oldestDue: string | null;
  waiting: number;
  failed: number;
  dead: number;
  toPrint: number;
  oldestWaitingSeconds: number | null;
  effectsWaiting: number;
  effectsFailed: number;
}

export interface Kept {
  id: number;
  slug: string;
  name: string;
  type: string;
  suspendedAt: string | null;
  suspendedBecause: string | null;
  counts: Counts;
}

export interface Health {
  version: string;
  today: string;
  startedAt: string;
  database: { version: string; bytes: number; migrations: number; lastMigration: string };
  rounds: { name: string; endedAt: string; failed: boolean }[];
}

export interface Act {
  at: string;
  name: string;
  act: 'named' | 'ended' | 'created' | 'suspended' | 'resumed' | 'territory';
  concerns: number | null;
  because: string | null;
}
