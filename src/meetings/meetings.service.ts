import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { told, type Words } from '../core/language/index.js';
import { ReadApplications } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { invalid, invalidAt, Problem, unprocessable, type ProblemDetail } from '../platform/http/index.js';
import { AnnounceMeeting } from './announce-meeting.service.js';
import {
  lockMeeting,
  MEETING,
  meetingAfter,
  notInThisState,
  readItems,
  readMeeting,
  type Meeting,
  type MeetingItem,
} from './meeting.js';
import type { MeetingDto, OpeningDto } from './meetings.dto.js';
import type { Organ } from './organ.js';
import { SAY } from './problem-sayings.js';

export interface ReadMeeting {
  meeting: Meeting;
  items: MeetingItem[];
  /** Day of the next meeting of the same organ. */
  next: string | undefined;
}

/** Meetings and their agendas; no file moves here. */
@Injectable()
export class Meetings {
  constructor(
    private readonly announcing: AnnounceMeeting,
    private readonly clock: Clock,
    private readonly read: ReadApplications,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(administrationId: number): Promise<(Meeting & { items: number; left: number })[]> {
    return this.unitOfWork.run(administrationId, (tx) =>
      tx.query<Meeting & { items: number; left: number }>(
        `SELECT ${MEETING},
                (SELECT count(*)::int FROM meeting_items i WHERE i.administration_id = m.administration_id AND i.meeting_id = m.id) AS items,
                (SELECT count(*)::int FROM meeting_items i WHERE i.administration_id = m.administration_id AND i.meeting_id = m.id
                    AND i.event IS NOT NULL AND i.taken_at IS NULL) AS left
           FROM meetings m WHERE administration_id = $1 ORDER BY held_on DESC, hour DESC LIMIT 500`,
        [administrationId],
      ),
    );
  }

  /** @throws Problem 422 when the organ already meets at that hour */
  plan(administrationId: number, { organ, day, hour, place }: MeetingDto, by: string): Promise<string> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const id = randomUUID();
      const written = await tx.query(
        `INSERT INTO meetings (administration_id, id, organ, held_on, hour, place, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (administration_id, organ, held_on, hour) DO NOTHING RETURNING id`,
        [administrationId, id, organ, day, hour, place, this.clock.now(), by],
      );
      if (written.length > 0) {
        await this.announcing.announce(tx, 'meeting.planned', id);
        return id;
      }
      throw invalidAt('/hour', 'duplicate', told(SAY.plannedAlready, { day, hour }));
    });
  }

  /** @throws Problem 404 */
  open(administrationId: number, id: string): Promise<ReadMeeting> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const meeting = await readMeeting(tx, id);
      return { meeting, items: await readItems(tx, id), next: await meetingAfter(tx, meeting.organ, meeting.day) };
    });
  }

  /** Open files that may wait for the organ, the first due first; the engine says which of them do. */
  waiting(administrationId: number, organ: Organ, limit: number): Promise<string[]> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM applications WHERE administration_id = $1 AND NOT closed
            AND (next_holder = $2 OR next_holder IS NULL OR 'awaiting-decision' = ANY (milestones))
          ORDER BY coalesce(next_legal, 'infinity'::date), id LIMIT $3`,
        [administrationId, organ, limit],
      );
      return rows.map(({ id }) => id);
    });
  }

  /**
   * Puts the files on the agenda in that order; what was deliberated on those that stay is kept.
   * @throws Problem 404, 409 closed meeting, 412 another agenda was read, 422 closed or unknown file, or a file twice
   */
  async setAgenda(administrationId: number, id: string, files: string[], expected: number): Promise<void> {
    const opened = await this.read.openSeveral(administrationId, files);
    const known = new Map(opened.map(({ application }) => [application.id, application]));
    await this.unitOfWork.run(administrationId, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (meeting.state === 'closed') throw notInThisState(SAY.agendaSettled, meeting.state);
      if (meeting.version !== expected) throw staleAgenda(expected, meeting.version);
      const items = await readItems(tx, id);
      const already = new Set(items.map(({ file }) => file));
      const faults = files.flatMap((file, index): ProblemDetail[] => {
        const application = known.get(file);
        const fault = (code: string, detail: Words) => [{ pointer: `/files/${index}`, code, detail }];
        if (!application) return fault('unknown-file', SAY.noFile);
        const { reference } = application;
        if (files.indexOf(file) < index) return fault('duplicate', told(SAY.fileTwice, { reference }));
        if (application.closed && !already.has(file)) return fault('closed-file', told(SAY.fileClosed, { reference }));
        return [];
      });
      const leaving = items.filter(({ file, event }) => event !== null && !files.includes(file));
      for (const { file } of leaving) faults.push({ pointer: '/files', code: 'voted', detail: told(SAY.voted, { file }) });
      if (faults.length > 0) throw invalid(faults);
      await tx.query(
        `DELETE FROM meeting_items WHERE administration_id = $1 AND meeting_id = $2 AND NOT application_id = ANY ($3::uuid[])`,
        [administrationId, id, files],
      );
      await tx.query(
        `INSERT INTO meeting_items (administration_id, meeting_id, application_id, position)
         SELECT $1, $2, file, place FROM unnest($3::uuid[]) WITH ORDINALITY AS given (file, place)
         ON CONFLICT (administration_id, meeting_id, application_id) DO UPDATE SET position = excluded.position`,
        [administrationId, id, files],
      );
      await tx.query(`UPDATE meetings SET version = version + 1 WHERE administration_id = $1 AND id = $2`, [
        administrationId,
        id,
      ]);
      await this.announcing.announce(tx, 'meeting.agenda-set', id);
    });
  }

  /** @throws Problem 404, 409 when it is open or closed already, 422 before its day */
  openSitting(administrationId: number, id: string, { presidedBy, present, excused }: OpeningDto): Promise<void> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const { state, day } = await lockMeeting(tx, id);
      if (state !== 'planned') throw notInThisState(SAY.openedAlready, state);
      if (day > this.clock.today()) throw unprocessable(told(SAY.tooEarly, { day }));
      await tx.query(
        `UPDATE meetings SET state = 'open', opened_at = $3, presided_by = $4, present = $5, excused = $6
          WHERE administration_id = $1 AND id = $2`,
        [administrationId, id, this.clock.now(), presidedBy ?? null, present ?? [], excused ?? []],
      );
      await this.announcing.announce(tx, 'meeting.opened', id);
    });
  }

  /** @throws Problem 404, 409 when it is not open */
  closeSitting(administrationId: number, id: string): Promise<void> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const { state } = await lockMeeting(tx, id);
      if (state !== 'open') throw notInThisState(SAY.notOpen, state);
      await tx.query(`UPDATE meetings SET state = 'closed', closed_at = $3 WHERE administration_id = $1 AND id = $2`, [
        administrationId,
        id,
        this.clock.now(),
      ]);
      await this.announcing.announce(tx, 'meeting.closed', id);
    });
  }
}

function staleAgenda(expected: number, actual: number): Problem {
  return new Problem(412, 'stale-version', told(SAY.staleAgenda, { expected, actual }), { expected, actual });
}
