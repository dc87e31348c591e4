import { Logger } from '@nestjs/common';

/** Work that comes again for as long as the house is open: one round after the other, never two at once. */
export class Rounds {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private closing = false;

  /**
   * @param name under which a round that fails is logged; the next one comes all the same
   * @param pause milliseconds between the end of a round and the next one
   */
  constructor(
    name: string,
    private readonly pause: number,
    private readonly round: () => Promise<unknown>,
  ) {
    this.log = new Logger(name);
  }

  start(): void {
    this.running = this.round()
      .catch((error: unknown) => this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)))
      .finally(() => {
        if (this.closing) return;
        this.timer = setTimeout(() => this.start(), this.pause);
        this.timer.unref();
      });
  }

  /** Waits for the round that is under way; none comes after it. */
  async stop(): Promise<void> {
    this.closing = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
