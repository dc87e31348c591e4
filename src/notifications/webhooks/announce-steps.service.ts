import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { ApplicationEntity, OutgoingPort, type Outgoing } from '../../applications/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { cloudEvent, typeOf } from './cloud-event.js';
import { insertCall, webhooksFor } from './insert-call.js';

/** Tells every webhook that wants to know of a step. */
@Injectable()
export class AnnounceSteps implements OnModuleInit {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly port: OutgoingPort,
  ) {}

  onModuleInit(): void {
    this.port.listen((tx, outgoing) => this.announce(tx, outgoing));
  }

  private async announce(tx: Transaction, { applicationId: id, sequence, payload, createdAt }: Outgoing): Promise<void> {
    const { administrationId } = tx;
    const interested = await webhooksFor(tx, payload.event);
    if (interested.length === 0) return;
    const application = await tx.manager.findOneByOrFail(ApplicationEntity, { administrationId, id });
    const { reference, procedure, law } = application;
    const body = cloudEvent({
      id: `${id}:${sequence}`,
      slug: (await this.administrations.find(administrationId))!.slug,
      type: typeOf(payload.event),
      subject: id,
      time: createdAt,
      data: { reference, procedure, law, event: payload.event, on: payload.on, sequence, href: `/api/applications/${id}` },
    });
    for (const webhook of interested) await insertCall(tx, webhook, typeOf(payload.event), body, createdAt, { id, sequence });
  }
}
