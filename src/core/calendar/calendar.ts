import { addDays, fromDayNumber, monthDay, toDayNumber, weekday, yearOf, type CivilDate } from './civil-date.js';

/** A text in the languages of the house; French is always there. */
export interface Translated {
  fr: string;
  de?: string;
  nl?: string;
  en?: string;
}

/** The first and last day on which a yearly rule holds, both included; for ever where one is absent. */
interface Held {
  since?: CivilDate;
  until?: CivilDate;
}

/** A day of every year: `MM-DD`, or a number of days after Easter. */
interface YearlyDay extends Held {
  name: Translated;
  on?: string;
  easter?: number;
}

/** The calendar as data: `workflows/<region>/calendar.yaml`. */
export interface CalendarData {
  /** Legal holidays (law of 4 January 1974). */
  holidays: YearlyDay[];
  /** Yearly periods in which no publicity runs (CoDT D.I.16), both ends included; `to` may fall in the next year. */
  breaks: ({ name: Translated; from: string; to: string; article: string } & Held)[];
  /** Dated periods whose days are not counted in any forward limit, both ends included. */
  suspensions: { name: Translated; from: CivilDate; until: CivilDate; article: string }[];
  /** Days when administrations are closed: ordinary days for the law, told beside a date that falls on one. */
  closures: YearlyDay[];
}

/** Why a day does not count, in words, for the explanation of a date. */
export interface DayOff {
  date: CivilDate;
  reason: Translated;
}

const SATURDAY: Translated = { fr: 'samedi', de: 'Samstag', nl: 'zaterdag', en: 'Saturday' };
const SUNDAY: Translated = { fr: 'dimanche', de: 'Sonntag', nl: 'zondag', en: 'Sunday' };

/** Answers what kind of day a day is. Pure: the table is given, holidays are computed and remembered by year. */
export class Calendar {
  private readonly holidaysOfYear = new Map<number, Map<CivilDate, Translated>>();
  private readonly closuresOfYear = new Map<number, Map<CivilDate, Translated>>();

  constructor(readonly data: CalendarData) {}

  /** Why the day is a day off (Saturday, Sunday or legal holiday), or undefined for a working day. */
  dayOff(date: CivilDate): Translated | undefined {
    return this.holiday(date) ?? (weekday(date) === 6 ? SATURDAY : weekday(date) === 7 ? SUNDAY : undefined);
  }

  holiday(date: CivilDate): Translated | undefined {
    return daysOfYear(this.data.holidays, this.holidaysOfYear, yearOf(date)).get(date);
  }

  /** Why administrations are closed that day, which stays a working day for the law. */
  closure(date: CivilDate): Translated | undefined {
    return daysOfYear(this.data.closures, this.closuresOfYear, yearOf(date)).get(date);
  }

  /** The break of publicity that holds the day, if one does (P4). */
  breakOn(date: CivilDate): CalendarData['breaks'][number] | undefined {
    const day = monthDay(date);
    return this.data.breaks.find(
      ({ from, to, ...held }) => holdsOn(held, date) && (from <= to ? from <= day && day <= to : day >= from || day <= to),
    );
  }

  /** The exceptional suspension that holds the day, if one does (V4). */
  suspensionOn(date: CivilDate): CalendarData['suspensions'][number] | undefined {
    return this.data.suspensions.find(({ from, until }) => from <= date && date <= until);
  }

  /** The last day on or before `date` that is not a day off. */
  back(date: CivilDate): CivilDate {
    let day = date;
    while (this.dayOff(day)) day = addDays(day, -1);
    return day;
  }

  /** The first day on or after `date` that is not a day off (T2). */
  roll(date: CivilDate): CivilDate {
    let day = date;
    while (this.dayOff(day)) day = addDays(day, 1);
    return day;
  }

  /** The n-th day after `date`; days of an exceptional suspension are not counted (T1, V4). */
  count(date: CivilDate, days: number): CivilDate {
    const start = toDayNumber(date);
    const plain = fromDayNumber(start + days);
    if (!this.data.suspensions.some(({ from, until }) => from <= plain && until > date)) return plain;
    let day = start;
    for (let left = days; left > 0;) {
      day += 1;
      if (!this.suspensionOn(fromDayNumber(day))) left -= 1;
    }
    return fromDayNumber(day);
  }

  /** The n-th working day after `date`: Monday to Friday without holidays, or Saturdays too (T5). */
  countWorkingDays(date: CivilDate, days: number, saturdays: boolean): CivilDate {
    let day = date;
    for (let left = days; left > 0;) {
      day = addDays(day, 1);
      const works = saturdays ? weekday(day) !== 7 && !this.holiday(day) : !this.dayOff(day);
      if (works && !this.suspensionOn(day)) left -= 1;
    }
    return day;
  }

  /** The days off from `from` to `until`, both included, with their reasons. */
  daysOff(from: CivilDate, until: CivilDate): DayOff[] {
    const found: DayOff[] = [];
    for (let day = from; day <= until; day = addDays(day, 1)) {
      const reason = this.dayOff(day);
      if (reason) found.push({ date: day, reason });
    }
    return found;
  }
}

function holdsOn({ since, until }: Held, date: CivilDate): boolean {
  return (since === undefined || since <= date) && (until === undefined || date <= until);
}

function daysOfYear(days: YearlyDay[], known: Map<number, Map<CivilDate, Translated>>, year: number): Map<CivilDate, Translated> {
  let found = known.get(year);
  if (!found) {
    const easter = easterSunday(year);
    const dated = days.map((day) => ({
      ...day,
      date: day.on === undefined ? addDays(easter, day.easter ?? 0) : `${String(year).padStart(4, '0')}-${day.on}`,
    }));
    found = new Map(dated.filter((day) => holdsOn(day, day.date)).map(({ date, name }) => [date, name]));
    known.set(year, found);
  }
  return found;
}

/** Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
