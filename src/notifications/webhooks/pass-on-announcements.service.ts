import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnnouncementPort, type Announcement } from '../../applications/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { cloudEvent, typeOf } from './cloud-event.js';
import { insertCall, webhooksFor } from './insert-call.js';

/** Tells every webhook that wants to know of what happens beside the steps of files. */
@Injectable()
export class PassOnAnnouncements implements OnModuleInit {
  constructor(private readonly port: AnnouncementPort) {}

  onModuleInit(): void {
    this.port.listen((tx, announcement) => this.passOn(tx, announcement));
  }

  private async passOn(tx: Transaction, { name, subject, data, at }: Announcement): Promise<void> {
    const interested = await webhooksFor(tx, name);
    if (interested.length === 0) return;
    // By this connection: whoever announces may hold rows, and must not wait for a second one.
    const [town] = await tx.query<{ slug: string }>('SELECT slug FROM administrations WHERE id = $1', [tx.administrationId]);
    const { slug } = town!;
    const type = typeOf(name);
    const body = cloudEvent({ id: randomUUID(), slug, type, subject, time: at, data: { event: name, ...data } });
    for (const webhook of interested) await insertCall(tx, webhook, type, body, at);
  }
}
