import { Injectable } from '@nestjs/common';
import { inLanguage, told, type Language } from '../core/language/index.js';
import type { Caller } from '../accounts/index.js';
import { AdvanceApplication, checkStep, Impeded, Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { invalidAt, Problem } from '../platform/http/index.js';
import { reasonInWords, Texts } from '../procedures/index.js';
import { AnnounceMeeting } from './announce-meeting.service.js';
import { lockMeeting, notInThisState, readItems, type Meeting, type MeetingItem, type Refusal } from './meeting.js';
import { tellsDayOfVote } from './organ.js';
import { SAY } from './problem-sayings.js';

/** Records the decisions of a sitting: each file in its own transaction, under the version on which it was voted. */
@Injectable()
export class TakeDecisions {
  constructor(
    private readonly advance: AdvanceApplication,
    private readonly announcing: AnnounceMeeting,
    private readonly clock: Clock,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Takes those that are left, in the order of the agenda. What one file refuses is written down, and the next is tried; a
   * fault of the house stops the round, and the same call goes on from there without taking anything twice.
   * @param on the day on which the decisions are sent
   * @throws Problem 404, 409 when the sitting was not opened, 422 a day before it or to come
   */
  async take(caller: Caller, id: string, on: string, language: Language): Promise<void> {
    const { meeting, items } = await this.unitOfWork.run(caller.administrationId, async (tx) => {
      const locked = await lockMeeting(tx, id);
      return { meeting: locked, items: await readItems(tx, id) };
    });
    if (meeting.state === 'planned') throw notInThisState(SAY.neverOpened, meeting.state);
    const today = this.clock.today();
    if (on > today || on < meeting.day) {
      throw invalidAt('/on', 'bad-day', told(SAY.dayOfDecisions, { day: meeting.day, today }));
    }
    for (const item of items)
      if (item.event !== null && item.takenAt === null) await this.takeOne(caller, meeting, item, on, language);
  }

  private async takeOne(caller: Caller, meeting: Meeting, item: MeetingItem, on: string, language: Language): Promise<void> {
    const { administrationId, accountId, name } = caller;
    const { file, event, payload, fileVersion } = item;
    // The try before may have been recorded although nobody heard of it: it is repeated as it was, under its key.
    const day = item.triedOn ?? on;
    const write = (tx: Transaction, text: string, values: unknown[]) =>
      tx.query(`UPDATE meeting_items SET ${text} WHERE administration_id = $1 AND meeting_id = $2 AND application_id = $3`, [
        administrationId,
        meeting.id,
        file,
        ...values,
      ]);
    const told = { application: file, href: `/api/applications/${file}`, decision: event };
    await this.unitOfWork.run(administrationId, (tx) => write(tx, 'tried_on = $4', [day]));
    try {
      const standing = await this.permissions.mayRecord(caller, event!);
      const vote = tellsDayOfVote(event!) ? { decidedOn: meeting.day } : {};
      const answer = await this.advance.take(administrationId, file, {
        event: { type: event!, on: day, payload: { ...vote, ...payload } },
        expectedVersion: fileVersion!,
        key: `meeting:${meeting.id}:${file}:${fileVersion}:${event}`,
        actor: { kind: 'account', id: accountId, name },
        judge: (situation) => checkStep(standing, event!, situation),
      });
      const taken = 'taken_at = $4, taken_on = $5, taken_version = $6, refusal = NULL';
      await this.unitOfWork.run(administrationId, async (tx) => {
        await write(tx, taken, [this.clock.now(), day, answer.version]);
        const more = { ...told, on: day, version: answer.version };
        await this.announcing.announce(tx, 'meeting.decision-recorded', meeting.id, more);
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const refusal = refusalOf(error, this.texts, language);
      await this.unitOfWork.run(administrationId, async (tx) => {
        await write(tx, 'tried_on = NULL, refusal = $4', [JSON.stringify(refusal)]);
        await this.announcing.announce(tx, 'meeting.decision-left', meeting.id, { ...told, refusal });
      });
    }
  }
}

function refusalOf(problem: Problem, texts: Texts, language: Language): Refusal {
  if (!(problem instanceof Impeded)) return { code: problem.code, detail: inLanguage(problem.detail, language) };
  const reasons = problem.impediment.reasons.map((reason) => reasonInWords(texts, reason, language));
  return { code: problem.code, detail: reasons.join(' ') };
}
