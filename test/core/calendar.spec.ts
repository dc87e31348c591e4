import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  addDays,
  Calendar,
  daysBetween,
  easterSunday,
  forward,
  fromDayNumber,
  isCivilDate,
  parseTimeLimit,
  publicityPeriod,
  toDayNumber,
  type CalendarData,
} from '../../src/core/calendar/index.js';

const calendar = new Calendar(parse(readFileSync('workflows/wallonia/calendar.yaml', 'utf8')) as CalendarData);
const days = fc.integer({ min: toDayNumber('2015-01-01'), max: toDayNumber('2060-12-31') }).map(fromDayNumber);

describe('the calendar of Walloon administrative law', () => {
  it.each([
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('finds Easter of %i', (year, day) => expect(easterSunday(year)).toBe(day));

  it('knows the ten legal holidays and leaves mere closures alone', () => {
    const holidays = Array.from({ length: 365 }, (_, i) => addDays('2025-01-01', i)).filter((day) => calendar.holiday(day));
    expect(holidays).toEqual([
      '2025-01-01',
      '2025-04-21',
      '2025-05-01',
      '2025-05-29',
      '2025-06-09',
      '2025-07-21',
      '2025-08-15',
      '2025-11-01',
      '2025-11-11',
      '2025-12-25',
    ]);
    expect(calendar.dayOff('2025-04-18')).toBeUndefined();
  });

  it('does not count the days of an exceptional suspension', () => {
    expect(calendar.count('2020-03-10', 30)).toBe('2020-05-23');
    expect(calendar.count('2020-05-01', 30)).toBe('2020-05-31');
  });

  it('lengthens a publicity that meets the winter break', () => {
    expect(publicityPeriod(calendar, '2025-12-15', 15)).toEqual({
      from: '2025-12-15',
      until: '2026-01-07',
      suspended: 9,
      carried: 0,
    });
  });

  it('refuses days that do not exist', () => {
    expect(['2025-02-29', '2025-13-01', '2025-1-1', '', null].filter(isCivilDate)).toEqual([]);
    expect(isCivilDate('2024-02-29')).toBe(true);
  });

  it('rolls to a working day, and never further than it must', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [back, roll] = [calendar.back(day), calendar.roll(day)];
        expect(calendar.dayOff(back)).toBeUndefined();
        expect(calendar.dayOff(roll)).toBeUndefined();
        expect(back <= day && day <= roll).toBe(true);
        for (let between = addDays(back, 1); between < roll; between = addDays(between, 1))
          expect(between === day || calendar.dayOff(between)).toBeTruthy();
      }),
    );
  });

  it('gives a safe day that is never later than the legal one, and a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (day, length) => {
        const limit = parseTimeLimit(`P${length}D`);
        const longer = parseTimeLimit(`P${length + 1}D`);
        const start = { safe: day, legal: day };
        const ends = forward(calendar, start, { safe: limit, legal: limit });
        expect(ends.safe <= ends.legal).toBe(true);
        expect(daysBetween(day, ends.legal)).toBeGreaterThanOrEqual(length);
        expect(forward(calendar, start, { safe: longer, legal: longer }).legal >= ends.legal).toBe(true);
      }),
    );
  });
});
