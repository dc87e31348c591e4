import { Injectable } from '@nestjs/common';
import type { Words } from '../../core/language/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { notFound, unprocessable } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';
import { selectMessages, summarise, type MessageFilter, type MessageRow, type MessageSummary } from './message-row.js';

/** Of letters that are handed over together, one that was not, and why. */
export interface NotHandedOver {
  id: string;
  code: 'not-found' | 'not-waiting';
  detail: Words;
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
   * @throws Problem 404, 422 for what is no letter, or was handed over already
   */
  async handedOver(administrationId: number, id: string, at: Date, by: string): Promise<MessageRow> {
    await this.find(administrationId, id);
    const { items } = await this.handedOverTogether(administrationId, [id], at, by);
    if (items.length === 0) throw unprocessable(SAY.notWaiting);
    return items[0]!;
  }

  /** The same for several letters at one moment: what cannot be noted of one is told of that one, and the others are noted. */
  handedOverTogether(
    administrationId: number,
    ids: string[],
    at: Date,
    by: string,
  ): Promise<{ items: MessageRow[]; refused: NotHandedOver[] }> {
    // As the database writes them.
    const asked = ids.map((id) => id.toLowerCase());
    return this.unitOfWork.run(administrationId, async (tx) => {
      const done = await tx.query<{ id: string }>(
        `UPDATE messages SET state = 'sent', sent_at = $3, handled_by = $4
          WHERE administration_id = $1 AND id = ANY($2::uuid[]) AND channel = 'post' AND state = 'waiting' RETURNING id`,
        [administrationId, asked, at, by],
      );
      const known = await selectMessages(tx, { ids: asked });
      const handed = new Set(done.map(({ id }) => id));
      const refused = asked
        .filter((id) => !handed.has(id))
        .map((id): NotHandedOver => {
          const here = known.some((row) => row.id === id);
          return here ? { id, code: 'not-waiting', detail: SAY.notWaiting } : { id, code: 'not-found', detail: SAY.noMessage };
        });
      return { items: known.filter(({ id }) => handed.has(id)), refused };
    });
  }
}
