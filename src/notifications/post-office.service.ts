import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Rounds } from '../platform/rounds/index.js';
import { DeliverMessages } from './delivery/deliver-messages.service.js';
import { Mailer } from './delivery/send-mail.js';
import { DispatchOutbox } from './dispatch-outbox.service.js';

/** Milliseconds between two looks. */
const PAUSE = 2_000;

/** Empties the outbox and delivers the messages, for as long as the house is open; several services may do it at once. */
@Injectable()
export class PostOffice implements BeforeApplicationShutdown {
  private readonly rounds = new Rounds('post office', PAUSE, () => this.round());

  constructor(
    private readonly messages: DeliverMessages,
    private readonly outbox: DispatchOutbox,
    private readonly mailer: Mailer,
  ) {}

  start(): void {
    this.rounds.start();
  }

  /** One look. @returns how many rows left the outbox, and how many attempts to deliver were made */
  async round(): Promise<{ dispatched: number; attempts: number }> {
    const dispatched = await this.outbox.dispatch();
    return { dispatched, attempts: await this.messages.deliver() };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    this.mailer.close();
  }
}
