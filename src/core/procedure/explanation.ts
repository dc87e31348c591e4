import { addDays, type CivilDate, type DayOff, type Translated } from '../calendar/index.js';
import { datesOf, governingCount } from './clock-dates.js';
import { belongsTo } from './clocks.js';
import type { Procedure } from './procedure.js';
import type { Addend, ClockStart, RunningClock, Snapshot } from './snapshot.js';
import type { Confidence } from './workflow-file.js';

/** Why a date is that date: everything that was added, with its article, and every day that moved it. */
export interface Explanation {
  clock: string;
  safe: CivilDate;
  legal: CivilDate;
  article: string;
  confidence: Confidence;
  expiry: RunningClock['expiry'];
  /** The clock whose days this one shares; the rest explains that one. */
  follows?: string;
  start: ClockStart;
  addends: Addend[];
  /** The days added are working days. */
  workingDays?: true;
  /** The end before days off moved it; absent when the parties agreed on a day. */
  counted?: { safe: CivilDate; legal: CivilDate };
  /** Exceptional suspensions met on the way, whose days were not counted (V4). */
  notCounted: { from: CivilDate; until: CivilDate; days: number; article: string; name: Translated }[];
  /** Days off that carried the legal end forward, and those that brought the safe end back (T2). */
  carriedOver: DayOff[];
  broughtBackOver: DayOff[];
  /** Of the two dates, those on which administrations are closed; the law counts them as any other. */
  closed: DayOff[];
  /** Since when it stands still. */
  suspended?: RunningClock['suspended'];
}

/** Explains a running clock of a file. @returns undefined when no such clock runs */
export function explain(procedure: Procedure, snapshot: Snapshot, name: string): Explanation | undefined {
  const clock = snapshot.clocks[name];
  if (!clock) return undefined;
  const leader = procedure.states.get(clock.state)?.meta.clocks?.[clock.declaration]?.follows;
  const followed = leader === undefined ? undefined : Object.keys(snapshot.clocks).find((other) => belongsTo(other, leader));
  const told = followed === undefined ? clock : snapshot.clocks[followed]!;
  const { calendar } = procedure;
  const { article, confidence } = told;
  const { start, addends } = governingCount(calendar, told);
  const closed = [...new Set([clock.safe, clock.legal])].flatMap((date): DayOff[] => {
    const reason = calendar.closure(date);
    return reason ? [{ date, reason }] : [];
  });
  const shown = {
    clock: name,
    closed,
    safe: clock.safe,
    legal: clock.legal,
    article: clock.article,
    confidence: clock.confidence,
    expiry: clock.expiry,
    ...(followed !== undefined && { follows: followed }),
    start,
    addends: addends.length > 0 ? addends : start.kind === 'agreed' ? [] : [{ name: 'base', legal: 'P0D', article, confidence }],
    ...(told.workingDays && { workingDays: true as const }),
    ...(clock.suspended && { suspended: clock.suspended }),
  };
  if (start.kind === 'agreed') return { ...shown, notCounted: [], carriedOver: [], broughtBackOver: [] };
  const { raw } = datesOf(calendar, told);
  return {
    ...shown,
    counted: { safe: raw.safe, legal: raw.legal },
    notCounted: start.kind === 'back' || told.substantive ? [] : suspensionsMet(procedure, start.safe, raw.legal),
    carriedOver: clock.legal > raw.legal ? calendar.daysOff(raw.legal, addDays(clock.legal, -1)) : [],
    broughtBackOver: clock.safe < raw.safe ? calendar.daysOff(addDays(clock.safe, 1), raw.safe) : [],
  };
}

function suspensionsMet({ calendar }: Procedure, from: CivilDate, until: CivilDate): Explanation['notCounted'] {
  const met: Explanation['notCounted'] = [];
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    const suspension = calendar.suspensionOn(day);
    if (!suspension) continue;
    const last = met.at(-1);
    if (last && last.article === suspension.article && addDays(last.until, 1) === day) {
      last.until = day;
      last.days += 1;
    } else {
      met.push({ from: day, until: day, days: 1, article: suspension.article, name: suspension.name });
    }
  }
  return met;
}
