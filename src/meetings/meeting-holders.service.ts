import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/index.js';
import { Permissions } from '../applications/index.js';
import { forbidden } from '../platform/http/index.js';
import { Meetings } from './meetings.service.js';
import type { Organ } from './organ.js';
import { SAY } from './problem-sayings.js';

/** Who holds meetings: those who record acts of the college, where the administration has the organ that meets. */
@Injectable()
export class MeetingHolders {
  constructor(
    private readonly meetings: Meetings,
    private readonly permissions: Permissions,
  ) {}

  /** @throws Problem 403 */
  async mayHold(caller: Caller, organ: Organ): Promise<void> {
    await this.permissions.mayRecord(caller, 'decision.granted');
    if (!(await this.permissions.authorities(caller)).includes(organ)) throw forbidden(SAY.noSuchAssembly);
  }

  /** @throws Problem 403, 404 */
  async mayChange(caller: Caller, id: string): Promise<void> {
    const { meeting } = await this.meetings.open(caller.administrationId, id);
    await this.mayHold(caller, meeting.organ);
  }
}
