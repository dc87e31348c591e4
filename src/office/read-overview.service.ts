import { Injectable } from '@nestjs/common';
import { addMonths } from '../core/calendar/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';

/** Open files of a procedure, by days since they were deposited. */
export interface Ages {
  procedure: string;
  open: number;
  late: number;
  /** Fewer days than each of `AGES`, and the rest. */
  byAge: number[];
}

/** Files decided in a month of the year before. */
export interface DecidedMonth {
  month: string;
  /** By an authority, within its time. */
  acts: number;
  /** By silence. */
  silences: number;
}

/** For whom open files wait. */
export interface Waiting {
  holder: string;
  open: number;
  late: number;
  /** The first legal day among them. */
  first: string;
}

/** What became of the opinions asked of a body in files of the year before. */
export interface OpinionsOf {
  body: string;
  asked: number;
  pending: number;
  silent: number;
}

/** Open files in the hands of an officer; null: of nobody. */
export interface Hand {
  name: string | null;
  open: number;
  late: number;
}

export interface Overview {
  ages: Ages[];
  decided: DecidedMonth[];
  waiting: Waiting[];
  opinions: OpinionsOf[];
  hands: Hand[];
}

/** Upper bounds of the ages of files, in days. */
export const AGES = [30, 90, 180, 365] as const;

const DECIDED = `a.snapshot #>> '{memory,outcome,kind}'`;
const ON = `a.snapshot #>> '{memory,outcome,effectiveOn}'`;

/** Counts the files of an administration for whoever leads its office; no name of an applicant leaves the database. */
@Injectable()
export class ReadOverview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(administrationId: number, today: string): Promise<Overview> {
    const since = addMonths(today, -12);
    return this.unitOfWork.run(administrationId, async (tx) => ({
      ages: await ages(tx, today),
      decided: await decided(tx, since),
      waiting: await waiting(tx, today),
      opinions: await opinions(tx, since),
      hands: await hands(tx, today),
    }));
  }
}

async function ages(tx: Transaction, today: string): Promise<Ages[]> {
  const older = (days: number) => `a.submitted_on <= $2::date - ${days}`;
  const between = [0, ...AGES].map((from, at) => {
    const until = AGES[at];
    return `count(*) FILTER (WHERE ${older(from)} ${until === undefined ? '' : `AND NOT ${older(until)}`})::int`;
  });
  return tx.query<Ages>(
    `SELECT a.procedure, count(*)::int AS open, count(*) FILTER (WHERE a.next_legal < $2)::int AS late,
            ARRAY[${between.join(', ')}] AS "byAge"
       FROM applications a WHERE a.administration_id = $1 AND NOT a.closed GROUP BY a.procedure ORDER BY open DESC, a.procedure`,
    [tx.administrationId, today],
  );
}

/** The outcome that stands tells who decided: the vocabulary names each silence « deemed ». */
function decided(tx: Transaction, since: string): Promise<DecidedMonth[]> {
  return tx.query<DecidedMonth>(
    `SELECT left(${ON}, 7) AS month, count(*) FILTER (WHERE ${DECIDED} NOT LIKE 'deemed-%')::int AS acts,
            count(*) FILTER (WHERE ${DECIDED} LIKE 'deemed-%')::int AS silences
       FROM applications a WHERE a.administration_id = $1 AND ${ON} >= $2 GROUP BY month ORDER BY month`,
    [tx.administrationId, since],
  );
}

function waiting(tx: Transaction, today: string): Promise<Waiting[]> {
  return tx.query<Waiting>(
    `SELECT a.next_holder AS holder, count(*)::int AS open, count(*) FILTER (WHERE a.next_legal < $2)::int AS late,
            min(a.next_legal)::text AS first
       FROM applications a WHERE a.administration_id = $1 AND NOT a.closed AND a.next_holder IS NOT NULL
      GROUP BY holder ORDER BY open DESC, holder`,
    [tx.administrationId, today],
  );
}

function opinions(tx: Transaction, since: string): Promise<OpinionsOf[]> {
  return tx.query<OpinionsOf>(
    `SELECT o.key AS body, count(*)::int AS asked, count(*) FILTER (WHERE o.value ->> 'status' = 'pending')::int AS pending,
            count(*) FILTER (WHERE o.value ->> 'status' = 'deemed-favourable')::int AS silent
       FROM applications a CROSS JOIN LATERAL jsonb_each(a.snapshot #> '{memory,opinions}') o
      WHERE a.administration_id = $1 AND o.value ->> 'requestedOn' >= $2 GROUP BY o.key ORDER BY asked DESC, o.key`,
    [tx.administrationId, since],
  );
}

function hands(tx: Transaction, today: string): Promise<Hand[]> {
  return tx.query<Hand>(
    `SELECT p.name, count(*)::int AS open, count(*) FILTER (WHERE a.next_legal < $2)::int AS late
       FROM applications a LEFT JOIN accounts p ON p.administration_id = a.administration_id AND p.id = a.assignee
      WHERE a.administration_id = $1 AND NOT a.closed GROUP BY p.id, p.name ORDER BY open DESC, p.name`,
    [tx.administrationId, today],
  );
}
