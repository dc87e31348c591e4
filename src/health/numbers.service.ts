import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Clock } from '../platform/clock/index.js';
import { Meters } from '../platform/metrics/index.js';
import { Footing } from './footing.js';
import { SharedLook } from './shared-look.js';
import { WaitingWork } from './waiting-work.js';

/** Milliseconds for which what the database told is good. */
const LOOK_LASTS = 2_000;

/** What the database tells of the whole deployment, and so each process the same. */
const TOLD = {
  perron_timer_lag_seconds: 'Seconds since the oldest automatic expiry fell due that was not taken; 0 where none is due.',
  perron_deadline_due_without_effect: 'Automatic expiries due for more than a minute and not taken, to ten thousand; must be 0.',
  perron_outbox_oldest_seconds: 'Age of the oldest effect of a step that waits to be carried out.',
  perron_messages_oldest_seconds: 'Age of the oldest mail or call that waits to be sent, or sent again.',
  perron_tenant_canary_empty: '1 while the role of the service sees no row where no administration is named; must be 1.',
  perron_migrations_missing: 'Migrations that this version expects and the database lacks; must be 0.',
};

/**
 * The numbers of this process, from memory, and those of the deployment, from the database: asked when somebody reads, once
 * for all who read within some seconds, so that no step waits for them.
 */
@Injectable()
export class Numbers {
  private readonly process = new Registry();
  private readonly deployment = new Registry();
  private readonly up = new Gauge({
    name: 'perron_database_up',
    help: '1 while the database answers. Where it does not, the numbers that come from it are left out.',
    registers: [this.process],
  });
  private readonly told = Object.entries(TOLD).map(
    ([name, help]) => [name as keyof typeof TOLD, new Gauge({ name, help, registers: [this.deployment] })] as const,
  );
  private readonly look = new SharedLook(LOOK_LASTS, () => this.takeLook().catch(() => undefined));

  constructor(
    private readonly clock: Clock,
    private readonly footing: Footing,
    private readonly meters: Meters,
    private readonly waiting: WaitingWork,
  ) {}

  /** Memory, processor, collected garbage and the lag of the event loop: watching them costs a little from here on. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.process });
  }

  async tell(): Promise<{ type: string; text: string }> {
    const seen = await this.look.take();
    this.up.set(seen ? 1 : 0);
    if (seen) for (const [name, gauge] of this.told) gauge.set(seen[name]);
    const registries = [this.meters.registry, this.process, ...(seen ? [this.deployment] : [])];
    const texts = await Promise.all(registries.map((registry) => registry.metrics()));
    return { type: this.process.contentType, text: texts.join('') };
  }

  private async takeLook(): Promise<Record<keyof typeof TOLD, number>> {
    const at = this.clock.simulated ? this.clock.now() : undefined;
    const { missing, seesTenants } = await this.footing.look();
    const { lag, late } = await this.waiting.timers(at);
    const { outbox, messages } = await this.waiting.outgoing(at);
    return {
      perron_timer_lag_seconds: lag,
      perron_deadline_due_without_effect: late,
      perron_outbox_oldest_seconds: outbox,
      perron_messages_oldest_seconds: messages,
      perron_tenant_canary_empty: seesTenants ? 0 : 1,
      perron_migrations_missing: missing.length,
    };
  }
}
