/** The one clock of the house: nothing else asks what day it is. */
export abstract class Clock {
  /** Today's civil date in Wallonia. */
  abstract today(): string;
  abstract now(): Date;
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
