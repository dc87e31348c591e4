import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DeliverMessages } from './delivery/deliver-messages.service.js';
import { Mailer } from './delivery/send-mail.js';
import { DispatchOutbox } from './dispatch-outbox.service.js';

/** Milliseconds between two looks. */
const PAUSE = 2_000;

/** Empties the outbox and delivers the messages, for as long as the house is open; several services may do it at once. */
@Injectable()
export class PostOffice implements BeforeApplicationShutdown {
  private readonly log = new Logger('post office');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private closing = false;

  constructor(
    private readonly messages: DeliverMessages,
    private readonly outbox: DispatchOutbox,
    private readonly mailer: Mailer,
  ) {}

  start(): void {
    this.running = this.round()
      .catch((error: unknown) => this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)))
      .finally(() => {
        if (this.closing) return;
        this.timer = setTimeout(() => this.start(), PAUSE);
        this.timer.unref();
      });
  }

  /** One look. @returns how many rows left the outbox, and how many attempts to deliver were made */
  async round(): Promise<{ dispatched: number; attempts: number }> {
    const dispatched = await this.outbox.dispatch();
    return { dispatched, attempts: await this.messages.deliver() };
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    clearTimeout(this.timer);
    await this.running;
    this.mailer.close();
  }
}
