import { fill, typeset, type Language } from '../core/language/index.js';
import { addDays, type Calendar, type Translated } from '../core/calendar/index.js';
import type { Confidence } from '../core/procedure/index.js';
import { citationIn, dateInWords } from '../procedures/index.js';
import type { BrokenRule, InquiryPlan } from './plan-inquiry.js';
import { BROKEN, PLAN } from './plan-sayings.js';

/** One date of a plan, why it is that one, and by which article. */
export interface ExplainedDate {
  name: 'display' | 'opening' | 'closing' | 'decision';
  date: string;
  because: string[];
  article: string;
  confidence: Confidence;
}

/** The legal end of the decision clock without the inquiry and with it, and by how many days its length grows. */
export interface DecisionDates {
  before: string;
  after: string;
  gained: number;
}

export function planInWords(
  calendar: Calendar,
  plan: InquiryPlan,
  decision: DecisionDates | undefined,
  language: Language,
): ExplainedDate[] {
  const say = (key: keyof typeof PLAN, values: Record<string, string | number> = {}) => fill(PLAN[key][language], values);
  const day = (date: string) => dateInWords(date, language, true);
  const name = (text: Translated) => typeset(text[language] ?? text.fr);
  const { displayBy, poster, opensOn, from, until, suspended, carried, days, proposed } = plan;
  const off = calendar.dayOff(opensOn);
  const closed = [opensOn, until].flatMap((date) => {
    const closure = calendar.closure(date);
    return closure ? [say('closedOffice', { day: day(date), name: name(closure) })] : [];
  });
  const told: ExplainedDate[] = [];
  if (displayBy !== undefined)
    told.push({
      name: 'display',
      date: displayBy,
      because: [say('displayBy'), say('unsure')],
      article: 'CoDT D.VIII.7',
      confidence: 'low',
    });
  if (poster) {
    const outside = from < poster.from || until > poster.until;
    const shown = say('poster', { from: day(poster.from), until: day(poster.until) });
    const because = outside ? [shown, say('outsidePoster')] : [shown];
    told.push({ name: 'display', date: poster.from, because, article: 'CoDT D.VIII.6', confidence: 'high' });
  }
  told.push({
    name: 'opening',
    date: from,
    because: [say(proposed ? 'proposed' : 'wished'), ...(off ? [say('openingOff', { name: name(off) })] : [])],
    article: plan.kind === 'inquiry' ? 'CoDT D.VIII.7' : 'CoDT D.VIII.6',
    confidence: 'high',
  });
  const stop = breakWithin(calendar, opensOn, until);
  const last = addDays(until, -carried);
  told.push({
    name: 'closing',
    date: until,
    because: [
      say('counted', { days }),
      ...(stop && suspended > 0 ? [say('suspended', { name: name(stop), days: suspended })] : []),
      ...(carried > 0 ? [say('carried', { off: name(calendar.dayOff(last) ?? stop ?? { fr: '' }), days: carried })] : []),
      ...(plan.kind === 'inquiry' ? [say('closingSession')] : []),
      ...closed,
    ],
    article: suspended > 0 ? 'CoDT D.I.16' : plan.kind === 'inquiry' ? 'CoDT D.VIII.7' : 'CoDT D.VIII.6',
    confidence: carried > 0 ? 'medium' : 'high',
  });
  if (decision)
    told.push({
      name: 'decision',
      date: decision.after,
      because: [
        decision.gained > 0 ? say('lengthened', { days: decision.gained, before: day(decision.before) }) : say('unchanged'),
      ],
      article: citationIn('CoDT D.I.16 et D.IV.46', language),
      confidence: 'medium',
    });
  return told;
}

export function brokenInWords({ rule, right }: BrokenRule, plan: InquiryPlan, language: Language): string {
  const day = (date: string) => dateInWords(date, language, true);
  const { opensOn, displayBy = opensOn, displayedOn, days } = plan;
  return fill(BROKEN[rule][language], {
    day: day(opensOn),
    by: day(displayBy),
    displayed: day(displayedOn),
    days,
    right: typeof right === 'number' ? right : day(right),
  });
}

function breakWithin(calendar: Calendar, from: string, until: string): Translated | undefined {
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const stop = calendar.breakOn(day);
    if (stop) return stop.name;
  }
  return undefined;
}
