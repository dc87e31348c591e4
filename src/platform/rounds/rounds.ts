import { Logger } from '@nestjs/common';

/** How the last round of some work ended, in this process. */
export interface LastRound {
  name: string;
  endedAt: string;
  /** The house goes on after a round that failed; its log says why. */
  failed: boolean;
}

const last = new Map<string, LastRound>();
/** When some work last got on, in milliseconds of this process. */
const gotOn = new Map<string, number>();

export function lastRounds(): LastRound[] {
  return [...last.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Seconds since work of that name last got on in this process; `Infinity` where it never did. */
export function secondsSinceGettingOn(name: string): number {
  return (performance.now() - (gotOn.get(name) ?? -Infinity)) / 1000;
}

/** Work that comes again for as long as the house is open: one round after the other, never two at once. */
export class Rounds {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private closing = false;

  /**
   * @param name under which a round that fails is logged, and the last one remembered; the next one comes all the same
   * @param pause milliseconds between the end of a round and the next one
   */
  constructor(
    private readonly name: string,
    private readonly pause: number,
    private readonly round: () => Promise<unknown>,
  ) {
    this.log = new Logger(name);
  }

  start(): void {
    this.running = this.round()
      .then(() => this.note(false))
      .catch((error: unknown) => {
        this.note(true);
        this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      })
      .finally(() => {
        if (this.closing) return;
        this.timer = setTimeout(() => this.start(), this.pause);
        this.timer.unref();
      });
  }

  /** A piece of a long round is done: who watches does not take it for one that hangs. */
  getOn(): void {
    gotOn.set(this.name, performance.now());
  }

  /** Whether a long round had better end: what it leaves is found again by the next one, here or in another process. */
  get ends(): boolean {
    return this.closing;
  }

  private note(failed: boolean): void {
    if (!failed) this.getOn();
    last.set(this.name, { name: this.name, endedAt: new Date().toISOString(), failed });
  }

  /** Waits for the round that is under way; none comes after it. */
  async stop(): Promise<void> {
    this.closing = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
