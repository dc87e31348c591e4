import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnnouncementPort } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Transaction } from '../platform/database/index.js';
import { readItems, readMeeting } from './meeting.js';
import { meetingLinks } from './meeting-view.js';

/** What other systems are told of a meeting, in the order in which it happens. */
const TOLD = [
  'meeting.planned',
  'meeting.agenda-set',
  'meeting.opened',
  'meeting.closed',
  'meeting.decision-recorded',
  'meeting.decision-left',
] as const;

/**
 * Tells other systems, a deliberation tool say, what happens in a meeting: which meeting, which files by reference and place
 * on the agenda, and what became of a decision. Who presides, who votes and what was deliberated is for who may read it.
 */
@Injectable()
export class AnnounceMeeting implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly port: AnnouncementPort,
  ) {}

  onModuleInit(): void {
    this.port.declare(TOLD);
  }

  /** @param more of the file that was decided */
  async announce(tx: Transaction, name: (typeof TOLD)[number], id: string, more: object = {}): Promise<void> {
    const { organ, day, hour, place, state, version } = await readMeeting(tx, id);
    const files = (await readItems(tx, id)).map(({ file }) => file);
    const rows = await tx.query<{ id: string; reference: string }>(
      'SELECT id, reference FROM applications WHERE administration_id = $1 AND id = ANY ($2::uuid[])',
      [tx.administrationId, files],
    );
    const references = new Map(rows.map((row) => [row.id, row.reference]));
    const agenda = files.map((file) => ({ reference: references.get(file), href: `/api/applications/${file}` }));
    const meeting = { organ, day, hour, place, state, version, agenda, links: meetingLinks(id) };
    await this.port.announce(tx, { name, subject: id, at: this.clock.now(), data: { meeting, ...more } });
  }
}
