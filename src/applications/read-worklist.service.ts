import { Injectable } from '@nestjs/common';
import { addDays, weekday } from '../core/calendar/index.js';
import { CONSEQUENCES } from '../core/procedure/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { ASSIGNEE, assignedTo, type AssigneeFilter } from './assignees.js';
import { wordsOf } from './words-of.js';
import { cursorOf, readCursor } from './worklist-cursor.js';
import type { Standpoint, WorklistCounts, WorklistQuery, WorklistRow } from './worklist-row.js';
import type { Sort } from './worklist.dto.js';

const COLUMNS = `a.id, a.reference, a.procedure, a.law, a.title, a.address, a.applicant_name AS "applicantName",
  a.submitted_on AS "submittedOn", a.milestones, a.next_clock AS "nextClock", a.next_safe AS "nextSafe", a.next_legal AS "nextLegal",
  a.next_outcome AS "nextOutcome", a.next_rank AS "nextRank", a.next_holder AS "nextHolder", a.closed, ${ASSIGNEE} AS assignee`;
const DAY = `coalesce(a.next_legal, 'infinity'::date)`;

const ORDERS: Record<Sort, { by: string; after: (rank: string, day: string, id: string) => string }> = {
  consequence: {
    by: `a.next_rank, ${DAY}, a.id`,
    after: (rank, day, id) => `(a.next_rank, ${DAY}, a.id) > (${rank}::smallint, ${day}::date, ${id}::uuid)`,
  },
  due: { by: `${DAY}, a.id`, after: (_rank, day, id) => `(${DAY}, a.id) > (${day}::date, ${id}::uuid)` },
  newest: {
    by: 'a.submitted_on DESC, a.id DESC',
    after: (_rank, day, id) => `(a.submitted_on, a.id) < (${day}::date, ${id}::uuid)`,
  },
};

/** The files of an administration as its officers see them in a list: by what hangs on the next day, or by that day. */
@Injectable()
export class ReadWorklist {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem 422 for a cursor that is not ours */
  page(
    administrationId: number,
    query: WorklistQuery,
    standpoint: Standpoint,
  ): Promise<{ items: WorklistRow[]; next: string | undefined }> {
    const { text, values } = selection(administrationId, query, standpoint);
    return this.unitOfWork.run(administrationId, async (tx) => {
      const rows = await tx.query<WorklistRow>(text, values);
      const items = rows.slice(0, query.limit);
      return { items, next: rows.length > query.limit ? cursorOf(items.at(-1)!, query.sort) : undefined };
    });
  }

  /** Open files, of somebody's or of all: how many, those on which the administration must act by when, and those that wait for somebody else. */
  counts(administrationId: number, { today, ours }: Standpoint, assignee: AssigneeFilter | undefined): Promise<WorklistCounts> {
    const values: unknown[] = [administrationId, today, sundayOf(today), ours];
    const hands = assignee && assignedTo(assignee, '$1', (one) => `$${values.push(one)}`);
    return this.unitOfWork.run(administrationId, async (tx) => {
      const [counts] = await tx.query<WorklistCounts>(
        `SELECT count(*)::int AS open,
                count(*) FILTER (WHERE next_holder = ANY ($4) AND next_legal < $2)::int AS late,
                count(*) FILTER (WHERE next_holder = ANY ($4) AND next_legal = $2)::int AS today,
                count(*) FILTER (WHERE next_holder = ANY ($4) AND next_legal BETWEEN $2 AND $3)::int AS week,
                count(*) FILTER (WHERE next_holder IS NOT NULL AND NOT next_holder = ANY ($4))::int AS others
           FROM applications a WHERE administration_id = $1 AND NOT closed ${hands ? `AND ${hands}` : ''}`,
        values,
      );
      return counts!;
    });
  }
}

function selection(administrationId: number, query: WorklistQuery, { today, ours }: Standpoint) {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const { milestone, search, procedure, consequence, due, dueBy, closed, sort, limit, after, assignee } = query;
  const administration = value(administrationId);
  const where = [`a.administration_id = ${administration}`];
  if (!closed) where.push('NOT a.closed');
  if (milestone !== undefined) where.push(`${value(milestone)} = ANY (a.milestones)`);
  if (procedure !== undefined) where.push(`a.procedure = ${value(procedure)}`);
  if (consequence !== undefined) where.push(`a.next_rank = ${value(CONSEQUENCES.indexOf(consequence))}`);
  if (dueBy !== undefined) where.push(`a.next_legal <= ${value(dueBy)}`);
  if (due === 'others') where.push(`a.next_holder IS NOT NULL AND NOT a.next_holder = ANY (${value(ours)})`);
  else if (due !== undefined) {
    where.push(`a.next_holder = ANY (${value(ours)})`);
    if (due === 'late') where.push(`a.next_legal < ${value(today)}`);
    if (due === 'today') where.push(`a.next_legal = ${value(today)}`);
    if (due === 'week') where.push(`a.next_legal BETWEEN ${value(today)} AND ${value(sundayOf(today))}`);
  }
  if (assignee !== undefined) where.push(assignedTo(assignee, administration, value));
  if (search !== undefined && search.trim() !== '') {
    const words = wordsOf(search);
    // Nothing but signs is in no file.
    if (words.length === 0) where.push('false');
    for (const word of words)
      where.push(`a.id IN (SELECT application_id FROM application_words
        WHERE administration_id = ${administration} AND word >= ${value(word)} AND word < ${value(`${word}\u{10FFFF}`)})`);
  }
  if (after !== undefined) {
    const { rank, day, id } = readCursor(after, sort);
    where.push(ORDERS[sort].after(sort === 'consequence' ? value(rank) : '', value(day), value(id)));
  }
  const text = `SELECT ${COLUMNS} FROM applications a WHERE ${where.join(' AND ')} ORDER BY ${ORDERS[sort].by} LIMIT ${value(limit + 1)}`;
  return { text, values };
}

function sundayOf(today: string): string {
  return addDays(today, 7 - weekday(today));
}
