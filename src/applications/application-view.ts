import type { Language } from '../core/language/index.js';
import {
  clockHolder,
  consequenceOf,
  elapse,
  explain,
  innermost,
  milestones,
  outlook,
  positionOf,
  recalendar,
  silentOutcome,
  type Explanation,
  type Snapshot,
} from '../core/procedure/index.js';
import {
  citationIn,
  dateInWords,
  dueInWords,
  explanationInWords,
  reasonInWords,
  type Edition,
  type Texts,
} from '../procedures/index.js';
import { nextAct, workingDaysUntil, type NextAct } from './next-act.js';
import type { Named } from './named.js';
import { fieldsOf, type FieldView } from './payload-form.js';
import type { OpenedApplication } from './read-applications.service.js';
import { tellingStates } from './telling-states.js';
import { nextClock } from './worklist-columns.js';

export type { Named } from './named.js';

export interface DeadlineView extends Named {
  safe: string;
  legal: string;
  /** « mardi 1er décembre 2026, dans 3 jours ». */
  inWords: string;
  expiry: Explanation['expiry'];
  suspended: boolean;
  /** What follows when nobody acts; null while it stands still. */
  follows: Named | null;
  holder: Named;
  /** The legal day has gone by, and nobody has answered the silence yet. */
  overdue: boolean;
  article: string;
  confidence: Explanation['confidence'];
  /** Line by line, why that date. */
  because: string[];
  derivation: Explanation;
}

/** A file as it stands on a day: what it is, what runs, and what has come of its opinions. */
export interface ApplicationView {
  asOf: string;
  milestones: Named[];
  /** Labels of the active states of the chart. */
  states: string[];
  /** Those of them that tell where the file is. */
  headline: string[];
  competent: Named | null;
  /** The day on which something hangs next. */
  next: NextAct | null;
  deadlines: DeadlineView[];
  opinions: (Named & { status: Named; requestedOn?: string; due?: string })[];
  publicity: NonNullable<Snapshot['memory']['publicity']> | null;
  outcome: { kind: string; effectiveOn: string } | null;
  executableFrom: string | null;
  /** Expiries that the house takes by itself and has not recorded yet; the view already counts them in. */
  notYetRecorded: { event: string; on: string }[];
}

export interface StepsView {
  asOf: string;
  possible: (Named & { example: object; fields: FieldView[] })[];
  impossible: (Named & { reasons: string[] })[];
}

/** The file on that day: time is let pass in memory, so that no date is shown that has gone by. */
export function onDay(
  { application, edition }: Pick<OpenedApplication, 'application' | 'edition'>,
  day: string,
): { snapshot: Snapshot; passed: { event: string; on: string }[] } {
  const { snapshot, calendar } = application;
  // A calendar corrected a moment ago may not have reached the file yet: nobody is shown a date that no longer holds.
  const dated = calendar === null || calendar === edition.calendarHash ? snapshot : recalendar(edition, snapshot).snapshot;
  const passed = elapse(edition, dated, day);
  return {
    snapshot: passed.at(-1)?.taken.snapshot ?? dated,
    passed: passed.map(({ event }) => ({ event: event.type, on: event.on })),
  };
}

/** @param ours authorities as which the reader's administration acts */
export function applicationView(
  texts: Texts,
  opened: OpenedApplication,
  today: string,
  language: Language,
  ours: readonly string[] = [],
): ApplicationView {
  const { snapshot, passed } = onDay(opened, today);
  return { ...viewOf(texts, opened.edition, snapshot, today, language, ours), notYetRecorded: passed };
}

/** The same for a snapshot that time has been let pass over already. */
export function viewOf(
  texts: Texts,
  edition: Edition,
  snapshot: Snapshot,
  today: string,
  language: Language,
  ours: readonly string[] = [],
): ApplicationView {
  const { memory } = snapshot;
  const position = positionOf(edition, snapshot);
  const { competent } = position;
  const labels = innermost(position)
    .map(({ meta }) => meta.label)
    .filter((label) => label !== undefined);
  return {
    asOf: today,
    milestones: milestones(edition, snapshot).map((name) => ({ name, label: texts.word('milestones', name, language) })),
    states: labels.map((label) => texts.sentence(label, language)),
    headline: tellingStates(edition, snapshot).map((label) => texts.sentence(label, language)),
    competent: competent === undefined ? null : { name: competent, label: texts.word('parties', competent, language) },
    next: nextOf(texts, edition, snapshot, today, ours, language),
    deadlines: deadlineViews(texts, edition, snapshot, today, language),
    opinions: Object.entries(memory.opinions).map(([name, { status, requestedOn, due }]) => ({
      name,
      label: texts.word('bodies', name, language),
      status: { name: status, label: texts.word('opinions', status, language) },
      ...(requestedOn !== undefined && { requestedOn }),
      ...(due !== undefined && { due }),
    })),
    publicity: memory.publicity ?? null,
    outcome: memory.outcome ?? null,
    executableFrom: memory.executableFrom ?? null,
    notYetRecorded: [],
  };
}

function deadlineViews(texts: Texts, edition: Edition, snapshot: Snapshot, today: string, language: Language): DeadlineView[] {
  return Object.entries(snapshot.clocks)
    .map(([name, { safe, legal, expiry, suspended, article, confidence }]) => {
      const derivation = explain(edition, snapshot, name)!;
      const outcome = suspended === undefined ? silentOutcome(edition, snapshot, name) : undefined;
      const holder = clockHolder(edition, snapshot, name);
      return {
        name,
        label: texts.clock(name, language),
        safe,
        legal,
        inWords: `${dateInWords(legal, language, true)}, ${dueInWords(legal, today, workingDaysUntil(edition.calendar, today, legal), language)}`,
        expiry,
        suspended: suspended !== undefined,
        follows: outcome === undefined ? null : { name: outcome, label: texts.word('outcomes', outcome, language) },
        holder: { name: holder, label: texts.find('parties', holder, language) ?? texts.word('bodies', holder, language) },
        overdue: suspended === undefined && expiry !== 'shown' && legal < today,
        article: citationIn(article, language),
        confidence,
        because: explanationInWords(texts, derivation, language),
        derivation,
      };
    })
    .sort((a, b) => a.legal.localeCompare(b.legal) || a.name.localeCompare(b.name));
}

function nextOf(
  texts: Texts,
  edition: Edition,
  snapshot: Snapshot,
  today: string,
  ours: readonly string[],
  language: Language,
): NextAct | null {
  const [clock, running] = nextClock(snapshot) ?? [];
  if (clock === undefined || !running) return null;
  const outcome = silentOutcome(edition, snapshot, clock);
  const { safe, legal } = running;
  const holder = clockHolder(edition, snapshot, clock);
  const next = { clock, safe, legal, outcome, consequence: consequenceOf(outcome), holder };
  return nextAct(texts, edition.calendar, next, today, ours, language);
}

/** What can happen today, each with an example that the engine accepts; and why each other step cannot. */
export function stepsView(texts: Texts, opened: OpenedApplication, today: string, language: Language): StepsView {
  const { edition, facts } = opened;
  return stepsViewOf(texts, edition, onDay(opened, today).snapshot, facts, today, language);
}

/** @param facts what other registers observe of the file */
export function stepsViewOf(
  texts: Texts,
  edition: Edition,
  snapshot: Snapshot,
  facts: Record<string, boolean>,
  today: string,
  language: Language,
): StepsView {
  const { possible, impossible } = outlook(edition, snapshot, today, facts);
  return {
    asOf: today,
    possible: possible.map(({ event, example }) => ({
      name: event,
      label: texts.event(event, language),
      example,
      fields: fieldsOf(texts, event, language),
    })),
    impossible: impossible.map(({ event, reasons }) => ({
      name: event,
      label: texts.event(event, language),
      reasons: reasons.map((reason) => reasonInWords(texts, reason, language)),
    })),
  };
}
