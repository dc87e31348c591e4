import { Injectable } from '@nestjs/common';
import { told, type Words } from '../../core/language/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { invalidAt, notFound, unprocessable } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';
import { dayOf, selectMessages, summarise, type MessageFilter, type MessageRow, type MessageSummary } from './message-row.js';

/** Of letters that are handed over together, one that was not, and why. */
export interface NotHandedOver {
  id: string;
  code: 'not-found' | 'not-waiting' | 'written-later';
  detail: Words;
}

/** That a hand took letters out: who notes it, when, and the day on which it was, where that is another one. */
export interface HandingOver {
  at: Date;
  by: string;
  on?: string;
}

/** Reads the messages of an administration, and puts right what did not get through. */
@Injectable()
export class ManageMessages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(administrationId: number, filter: MessageFilter): Promise<MessageRow[]> {
    return this.unitOfWork.run(administrationId, (tx) => selectMessages(tx, filter));
  }

  summary(administrationId: number): Promise<MessageSummary> {
    return this.unitOfWork.run(administrationId, summarise);
  }

  /** @throws Problem 404 */
  async find(administrationId: number, id: string): Promise<MessageRow> {
    const [row] = await this.list(administrationId, { id });
    if (!row) throw notFound(SAY.noMessage);
    return row;
  }

  /**
   * Has a message sent again that did not get through, from the first attempt on.
   * @throws Problem 404, 422 for one that was sent, or that nobody but a hand sends
   */
  async replay(administrationId: number, id: string, by: string): Promise<MessageRow> {
    const { channel } = await this.find(administrationId, id);
    if (channel === 'post') throw unprocessable(SAY.letterLeavesByHand);
    const again = await this.unitOfWork.run(administrationId, (tx) =>
      tx.query(
        `UPDATE messages SET state = 'waiting', attempts = 0, next_attempt = now(), handled_by = $3
          WHERE administration_id = $1 AND id = $2 AND state <> 'sent' RETURNING id`,
        [administrationId, id, by],
      ),
    );
    if (again.length === 0) throw unprocessable(SAY.sentAlready);
    return this.find(administrationId, id);
  }

  /**
   * Notes that a printed letter was posted, handed over or put up.
   * @throws Problem 404, 422 for what is no letter, was handed over already, or was not written yet on that day
   */
  async handedOver(administrationId: number, id: string, handingOver: HandingOver): Promise<MessageRow> {
    await this.find(administrationId, id);
    const { items, refused } = await this.handedOverTogether(administrationId, [id], handingOver);
    const [row] = items;
    if (row) return row;
    const { code, detail } = refused[0]!;
    throw code === 'written-later' ? invalidAt('/on', code, detail) : unprocessable(detail);
  }

  /** The same for several letters on one day: what cannot be noted of one is told of that one, and the others are noted. */
  handedOverTogether(
    administrationId: number,
    ids: string[],
    { at, by, on }: HandingOver,
  ): Promise<{ items: MessageRow[]; refused: NotHandedOver[] }> {
    // As the database writes them.
    const asked = ids.map((id) => id.toLowerCase());
    return this.unitOfWork.run(administrationId, async (tx) => {
      const done = await tx.query<{ id: string }>(
        `UPDATE messages SET state = 'sent', sent_at = $3, handled_by = $4, handed_over_on = $5::date
          WHERE administration_id = $1 AND id = ANY($2::uuid[]) AND channel = 'post' AND state = 'waiting'
            AND ($5::date IS NULL OR ${dayOf('created_at')} <= $5::date) RETURNING id`,
        [administrationId, asked, at, by, on ?? null],
      );
      const known = await selectMessages(tx, { ids: asked });
      const handed = new Set(done.map(({ id }) => id));
      const refused = asked
        .filter((id) => !handed.has(id))
        .map((id) =>
          notHandedOver(
            id,
            known.find((row) => row.id === id),
            on,
          ),
        );
      return { items: known.filter(({ id }) => handed.has(id)), refused };
    });
  }
}

function notHandedOver(id: string, row: MessageRow | undefined, on: string | undefined): NotHandedOver {
  if (!row) return { id, code: 'not-found', detail: SAY.noMessage };
  const { channel, state, writtenOn } = row;
  if (on === undefined || channel !== 'post' || state !== 'waiting') return { id, code: 'not-waiting', detail: SAY.notWaiting };
  return { id, code: 'written-later', detail: told(SAY.writtenLater, { on, writtenOn }) };
}
