import { addDays, latest, publicityPeriod, type Calendar, type PublicityPeriod } from '../core/calendar/index.js';
import { publicityDue, type Confidence, type Memory } from '../core/procedure/index.js';

/** What is wished of an inquiry; whatever is absent is proposed. */
export interface InquiryWish {
  kind?: 'inquiry' | 'notice';
  opensOn?: string;
  days?: number;
  /** On the college's own initiative (CoDT D.VIII.13). */
  voluntary?: boolean;
  /** From which day the notice is up; the day of the act when absent. */
  displayedOn?: string;
}

/** When it would run. */
export interface InquiryPlan extends PublicityPeriod {
  kind: 'inquiry' | 'notice';
  days: number;
  voluntary: boolean;
  opensOn: string;
  /** The opening was not wished, but proposed. */
  proposed: boolean;
  displayedOn: string;
  /** Last day on which the notice of an inquiry may be put up. */
  displayBy?: string;
  /** Days of the applicant's poster, for a notice. */
  poster?: { from: string; until: string };
}

/** A rule that the wish breaks: one of which docs/law is not sure is only told, and forbids nothing. */
export interface BrokenRule {
  rule: 'break' | 'past' | 'display' | 'days';
  article: string;
  confidence: Confidence;
  /** The first opening that keeps it, or the fewest days. */
  right: string | number;
}

/** The notice of an inquiry is up at the latest five days before it opens (rule P1, CoDT D.VIII.7; low confidence). */
const DISPLAY_DAYS = 5;
/** An inquiry and the window of a notice last fifteen days at least (rules P1 and P2). */
export const FEWEST_DAYS = 15;

export function planInquiry(calendar: Calendar, memory: Memory, day: string, wish: InquiryWish): InquiryPlan {
  const due = publicityDue(memory);
  const kind = wish.kind ?? (due.kind === 'none' ? 'inquiry' : due.kind);
  const voluntary = wish.voluntary ?? false;
  const days = wish.days ?? (voluntary ? FEWEST_DAYS : due.days);
  const displayedOn = wish.displayedOn ?? day;
  const poster = kind === 'notice' ? memory.poster : undefined;
  const first = kind === 'inquiry' ? addDays(displayedOn, DISPLAY_DAYS) : latest(day, poster?.from ?? day);
  const opensOn = wish.opensOn ?? firstOpening(calendar, first);
  return {
    kind,
    days,
    voluntary,
    opensOn,
    proposed: wish.opensOn === undefined,
    displayedOn,
    ...publicityPeriod(calendar, opensOn, days),
    ...(kind === 'inquiry' && { displayBy: addDays(opensOn, -DISPLAY_DAYS) }),
    ...(poster && { poster }),
  };
}

/** @param day the day of the act, before which an opening is only told afterwards */
export function brokenRules(calendar: Calendar, day: string, plan: InquiryPlan): BrokenRule[] {
  const { kind, days, opensOn, displayedOn, displayBy } = plan;
  const article = kind === 'inquiry' ? 'CoDT D.VIII.7' : 'CoDT D.VIII.6';
  const broken: BrokenRule[] = [];
  const stop = calendar.breakOn(opensOn);
  if (stop) broken.push({ rule: 'break', article: stop.article, confidence: 'high', right: firstOpening(calendar, opensOn) });
  if (opensOn < day) broken.push({ rule: 'past', article, confidence: 'low', right: firstOpening(calendar, day) });
  if (displayBy !== undefined && displayedOn > displayBy) {
    const right = firstOpening(calendar, addDays(displayedOn, DISPLAY_DAYS));
    broken.push({ rule: 'display', article: 'CoDT D.VIII.7', confidence: 'low', right });
  }
  if (days < FEWEST_DAYS) {
    broken.push({ rule: 'days', article, confidence: kind === 'inquiry' ? 'high' : 'medium', right: FEWEST_DAYS });
  }
  return broken;
}

/** The first day from `day` on that is in no break and on which the file can be seen at the counter. */
function firstOpening(calendar: Calendar, day: string): string {
  let opening = day;
  while (calendar.breakOn(opening) || calendar.dayOff(opening) || calendar.closure(opening)) opening = addDays(opening, 1);
  return opening;
}
