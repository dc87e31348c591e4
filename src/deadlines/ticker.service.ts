import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { AdvanceApplication, RecheckSites } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { Rounds } from '../platform/rounds/index.js';
import { DueRows } from './due-rows.js';

/** Milliseconds between two looks for due rows. */
const PAUSE = 30_000;

/**
 * Checks the sites of open files again when the day of an edition of a layer has come, then takes the automatic expiries whose
 * legal day has passed, and no other: a tacit refusal waits for a hand. Several services may tick at once, since a file that one
 * is working on is passed over by the rest.
 */
@Injectable()
export class Ticker implements BeforeApplicationShutdown {
  private readonly log = new Logger('ticker');
  private readonly rounds = new Rounds('ticker', PAUSE, () => this.tick());

  constructor(
    private readonly due: DueRows,
    private readonly advance: AdvanceApplication,
    private readonly sites: RecheckSites,
    private readonly clock: Clock,
  ) {}

  /** Catches up with all that became due while nothing ran, then keeps looking. */
  start(): void {
    this.rounds.start();
  }

  /** One look. @returns how many expiries were taken */
  async tick(): Promise<number> {
    const today = this.clock.simulated ? this.clock.today() : await this.due.confirmed(this.clock.today());
    for (const administration of await this.due.layersInForce(today)) {
      await this.sites
        .catchUp(administration, () => this.rounds.getOn())
        .catch((error: unknown) => {
          this.log.error(`Layers of administration ${administration}: ${error instanceof Error ? error.message : String(error)}`);
        });
    }
    let taken = 0;
    for await (const { administrationId, applicationId } of this.due.before(today)) {
      if (this.rounds.ends) break;
      this.rounds.getOn();
      try {
        taken += await this.advance.letTimePass(administrationId, applicationId, today);
      } catch (error) {
        // One file that cannot move must not keep the others waiting; its deadline stays due and is tried again.
        this.log.error(
          `File ${applicationId} of administration ${administrationId}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    return taken;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }
}
