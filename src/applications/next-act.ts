import type { Language } from '../core/language/index.js';
import { weekday, addDays, daysBetween, type Calendar } from '../core/calendar/index.js';
import type { Consequence } from '../core/procedure/index.js';
import { dateInWords, dueInWords, type Texts } from '../procedures/index.js';
import type { Named } from './named.js';

/** The next day on which something hangs, as people read it: when, what follows, and who must act. */
export interface NextAct {
  clock: string;
  label: string;
  safe: string;
  legal: string;
  /** « dans 3 jours ouvrables », « il y a 2 jours ». */
  far: string;
  /** « mardi 1er décembre 2026 ». */
  day: string;
  late: boolean;
  consequence: Consequence;
  /** What follows when nobody acts: « le fonctionnaire délégué est saisi ». */
  follows: Named;
  holder: Named;
  /** Whether this administration is the one that must act. */
  ours: boolean;
}

export interface NextClock {
  clock: string;
  safe: string;
  legal: string;
  outcome: string;
  consequence: Consequence;
  holder: string;
}

/** @param ours authorities as which the administration acts */
export function nextAct(
  texts: Texts,
  calendar: Calendar,
  { clock, safe, legal, outcome, consequence, holder }: NextClock,
  today: string,
  ours: readonly string[],
  language: Language,
): NextAct {
  return {
    clock,
    label: texts.clock(clock, language),
    safe,
    legal,
    far: dueInWords(legal, today, workingDaysUntil(calendar, today, legal), language),
    day: dateInWords(legal, language, true),
    late: legal < today,
    consequence,
    follows: { name: outcome, label: texts.word('outcomes', outcome, language) },
    holder: { name: holder, label: texts.find('parties', holder, language) ?? texts.word('bodies', holder, language) },
    ours: ours.includes(holder),
  };
}

/** Beyond six weeks nobody counts in working days. */
const COUNTED = 42;

/** Working days left, the last one included; undefined for a day that has come or is far. */
export function workingDaysUntil(calendar: Calendar, today: string, day: string): number | undefined {
  const far = daysBetween(today, day);
  if (far <= 0 || far > COUNTED) return undefined;
  let working = 0;
  for (let at = 1; at <= far; at += 1) {
    const date = addDays(today, at);
    if (weekday(date) <= 5 && !calendar.dayOff(date)) working += 1;
  }
  return working;
}
