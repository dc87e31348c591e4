import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** Milliseconds between two looks, and for how long a late one is told: probes come every few seconds. */
const PAUSE = 250;
const REMEMBERED = 5_000;

/** How late this process comes to what it meant to do: everybody whom it answers waits as long. */
@Injectable()
export class EventLoop implements OnApplicationShutdown {
  private looks: { at: number; late: number }[] = [];
  private expected = 0;
  private timer: NodeJS.Timeout | undefined;

  /**
   * Seconds, the worst of the last few; a lateness that is not over yet counts with what it has come to. It is measured from
   * the first time on that somebody asks: a start is long, and keeps nobody waiting.
   */
  lag(): number {
    if (!this.timer) this.begin();
    const now = performance.now();
    const recent = this.looks.filter(({ at }) => at > now - REMEMBERED).map(({ late }) => late);
    return Math.max(0, now - this.expected, ...recent) / 1000;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private begin(): void {
    this.expected = performance.now() + PAUSE;
    this.timer = setInterval(() => this.look(), PAUSE).unref();
  }

  private look(): void {
    const at = performance.now();
    this.looks = [...this.looks, { at, late: at - this.expected }].slice(-REMEMBERED / PAUSE);
    this.expected = at + PAUSE;
  }
}
