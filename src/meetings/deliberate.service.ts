import { Injectable } from '@nestjs/common';
import { told } from '../core/language/index.js';
import type { Caller } from '../accounts/index.js';
import { onDay, ReadApplications, type OpenedApplication } from '../applications/index.js';
import { advance, MalformedEvent, positionOf, type Payload } from '../core/procedure/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { invalid, invalidAt, notFound, staleVersion } from '../platform/http/index.js';
import { lockMeeting, notInThisState, readItems, type Meeting } from './meeting.js';
import type { DeliberationDto, VerdictDto } from './meetings.dto.js';
import { votes as votable } from './organ.js';
import { SAY } from './problem-sayings.js';

/** Writes what the organ deliberated and voted on an item; no file moves here. */
@Injectable()
export class Deliberate {
  constructor(
    private readonly clock: Clock,
    private readonly read: ReadApplications,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A text may be prepared before the sitting; votes and a verdict need it open.
   * @throws Problem 404, 409 state of the meeting, 412 the file moved since it was read, 422 a verdict that is not the organ's
   */
  async write(caller: Caller, id: string, file: string, { text, votes, verdict }: DeliberationDto): Promise<void> {
    const { administrationId, name } = caller;
    // Read before the meeting is held: nobody who holds one waits for another connection.
    const opened = verdict && (await this.read.open(administrationId, file));
    await this.unitOfWork.run(administrationId, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const item = (await readItems(tx, id)).find((one) => one.file === file);
      if (!item) throw notFound(SAY.notOnAgenda);
      if (meeting.state === 'closed') throw notInThisState(SAY.closedNoMoreVotes, meeting.state);
      if (item.takenAt) throw notInThisState(SAY.takenAlready, meeting.state);
      if (meeting.state === 'planned' && (votes || verdict)) throw notInThisState(SAY.openFirst, meeting.state);
      if (verdict && opened) this.check(meeting, opened, verdict);
      const voted = verdict
        ? [verdict.event, verdict.payload ?? {}, verdict.version, this.clock.now(), name]
        : Array(5).fill(null);
      await tx.query(
        `UPDATE meeting_items
            SET deliberation = $4, votes_for = $5, votes_against = $6, votes_abstained = $7,
                event = $8, payload = $9, file_version = $10, voted_at = $11, voted_by = $12, tried_on = NULL, refusal = NULL
          WHERE administration_id = $1 AND meeting_id = $2 AND application_id = $3`,
        [administrationId, id, file, text, votes?.for ?? null, votes?.against ?? null, votes?.abstained ?? null, ...voted],
      );
    });
  }

  private check({ organ }: Meeting, opened: OpenedApplication, { event, payload, version }: VerdictDto): void {
    const { application, edition, facts } = opened;
    if (application.version !== version) throw staleVersion(version, application.version);
    const today = this.clock.today();
    const { snapshot } = onDay(opened, today);
    if (!votable(organ, event, positionOf(edition, snapshot).competent)) {
      throw invalidAt('/verdict/event', 'not-votable', told(SAY.notVotable, { event }));
    }
    try {
      advance(edition, snapshot, { type: event, on: today, payload: (payload ?? {}) as Payload, facts });
    } catch (error) {
      if (!(error instanceof MalformedEvent)) throw error;
      const faults = error.faults.map((fault) => ({ ...fault, pointer: `/verdict${fault.pointer ?? ''}` }));
      throw invalid(faults);
    }
  }
}
