/** The one clock of the house: nothing else asks what day it is. */
export abstract class Clock {
  /** Today's civil date in Wallonia. */
  abstract today(): string;
  abstract now(): Date;
  /** Whether it shows another day than the world's, which no other clock can confirm. */
  readonly simulated: boolean = false;
}

const WALLONIA = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

export class SystemClock extends Clock {
  today(): string {
    return WALLONIA.format(this.now());
  }

  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put, for demonstrations and tests. */
export class FixedClock extends Clock {
  override readonly simulated = true;

  constructor(public day: string) {
    super();
  }

  today(): string {
    return this.day;
  }

  now(): Date {
    return new Date(`${this.day}T12:00:00+01:00`);
  }
}
