import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { told } from '../core/language/index.js';
import type { Caller } from '../accounts/index.js';
import { ApplicationEntity, OutgoingPort, Timeline } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { forbidden, notFound } from '../platform/http/index.js';
import { readChecklists } from './checklist.js';
import { SAY } from './problem-sayings.js';

export interface TaskMark {
  done: boolean;
  note: string | null;
  at: Date;
  by: string;
}

export interface Task {
  id: string;
  label: string;
  kind: 'task' | 'visa';
  role: string | null;
  createdAt: Date;
  createdBy: string;
  /** Every tick and signature, the last one first; it counts. */
  marks: TaskMark[];
}

/** Who put the tasks of a checklist on a file. */
const OFFICE = 'liste de contrôle';

/** Tasks and visas of files: the office's own, with no legal force; who ticked what, and when, is kept. */
@Injectable()
export class Tasks implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly port: OutgoingPort,
    private readonly timeline: Timeline,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    // A milestone that passes between two looks leaves its tasks all the same.
    this.port.listen(async (tx, { applicationId }) => this.putOn(tx, applicationId));
    this.timeline.contribute(async (tx, applicationId) => {
      const tasks = await selectTasks(tx, applicationId);
      return tasks.flatMap(({ label, marks }) =>
        marks.map(({ done, at, by }) => ({ at, kind: 'task' as const, label: `${done ? '☑' : '☐'} ${label}`, by })),
      );
    });
  }

  /** The tasks of a file, those of its present milestones included. */
  list(administrationId: number, applicationId: string): Promise<Task[]> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      await this.putOn(tx, applicationId);
      return selectTasks(tx, applicationId);
    });
  }

  /** Adds a task to one file alone. */
  async add(administrationId: number, applicationId: string, task: { label: string; kind: 'task' | 'visa' }, by: string) {
    return this.unitOfWork.run(administrationId, async (tx) => {
      await insertTask(tx, applicationId, { ...task, role: null, origin: null, position: 1000 }, this.clock.now(), by);
      return selectTasks(tx, applicationId);
    });
  }

  /**
   * Ticks a task or signs a visa, or takes it back.
   * @throws Problem 403 when the visa is another role's, 404
   */
  async mark(caller: Caller, applicationId: string, taskId: string, { done, note }: { done: boolean; note: string | null }) {
    const { administrationId, accountId, name, roles } = caller;
    return this.unitOfWork.run(administrationId, async (tx) => {
      const [task] = await tx.query<{ role: string | null }>(
        'SELECT role FROM application_tasks WHERE administration_id = $1 AND application_id = $2 AND id = $3',
        [administrationId, applicationId, taskId],
      );
      if (!task) throw notFound(SAY.noTask);
      if (task.role !== null && !roles.includes(task.role)) throw forbidden(told(SAY.visaOfRole, { role: task.role }));
      // One after the other: two ticks at once are two marks.
      await tx.query('SELECT FROM applications WHERE administration_id = $1 AND id = $2 FOR NO KEY UPDATE', [
        administrationId,
        applicationId,
      ]);
      await tx.query(
        `INSERT INTO task_marks (administration_id, application_id, task_id, number, done, note, marked_at, marked_by, marked_by_name)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8 FROM task_marks
          WHERE administration_id = $1 AND application_id = $2 AND task_id = $3`,
        [administrationId, applicationId, taskId, done, note, this.clock.now(), accountId, name],
      );
      return selectTasks(tx, applicationId);
    });
  }

  /** Puts on the file what the checklists ask for at its milestones; what is there already stays as it was worded. */
  private async putOn(tx: Transaction, applicationId: string): Promise<void> {
    const lists = await readChecklists(tx);
    if (lists.length === 0) return;
    const { administrationId } = tx;
    const file = await tx.manager.findOneByOrFail(ApplicationEntity, { administrationId, id: applicationId });
    const milestones: readonly string[] = file.milestones;
    const wanted = lists.filter(
      ({ procedure, milestone }) => (procedure ?? file.procedure) === file.procedure && milestones.includes(milestone),
    );
    for (const { id, items } of wanted) {
      for (const [position, item] of items.entries()) {
        const task = { ...item, role: item.role ?? null, origin: `${id}/${item.id}`, position };
        await insertTask(tx, applicationId, task, this.clock.now(), OFFICE);
      }
    }
  }
}

interface NewTask {
  label: string;
  kind: 'task' | 'visa';
  role: string | null;
  origin: string | null;
  position: number;
}

async function insertTask(
  tx: Transaction,
  applicationId: string,
  { label, kind, role, origin, position }: NewTask,
  at: Date,
  by: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO application_tasks (administration_id, application_id, id, origin, label, kind, role, position, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (administration_id, application_id, origin) DO NOTHING`,
    [tx.administrationId, applicationId, randomUUID(), origin, label, kind, role, position, at, by],
  );
}

function selectTasks(tx: Transaction, applicationId: string): Promise<Task[]> {
  return tx
    .query<Omit<Task, 'marks'> & { marks: (Omit<TaskMark, 'at'> & { at: string })[] }>(
      `SELECT t.id, t.label, t.kind, t.role, t.created_at AS "createdAt", t.created_by AS "createdBy",
              coalesce((SELECT jsonb_agg(jsonb_build_object('done', m.done, 'note', m.note, 'at', m.marked_at, 'by', m.marked_by_name)
                                         ORDER BY m.number DESC)
                          FROM task_marks m WHERE m.administration_id = t.administration_id
                           AND m.application_id = t.application_id AND m.task_id = t.id), '[]') AS marks
         FROM application_tasks t WHERE t.administration_id = $1 AND t.application_id = $2
        ORDER BY t.created_at, t.position, t.id`,
      [tx.administrationId, applicationId],
    )
    .then((rows) => rows.map((row) => ({ ...row, marks: row.marks.map((mark) => ({ ...mark, at: new Date(mark.at) })) })));
}
