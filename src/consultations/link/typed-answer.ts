import { fill, type Language } from '../../core/language/index.js';
import { faultsOf, LONGEST_CONDITION, LONGEST_REASONS, MOST_CONDITIONS, VERDICTS, type Answer } from '../answer.js';
import { PAGE } from './page-sayings.js';

/** What somebody typed in the form of a link, as it was typed. */
export interface Typed {
  verdict: string;
  conditions: string;
  reasons: string;
  name: string;
}

export type Fault = { field: keyof Typed; words: string };

export const NOTHING_TYPED: Typed = { verdict: '', conditions: '', reasons: '', name: '' };

export function typedIn(body: Record<string, unknown> | undefined): Typed {
  const said = (name: keyof Typed) => (typeof body?.[name] === 'string' ? String(body[name]).replaceAll('\r\n', '\n') : '');
  return { verdict: said('verdict'), conditions: said('conditions'), reasons: said('reasons'), name: said('name') };
}

/** The answer that was typed: one condition on each line. */
export function answerIn({ verdict, conditions, reasons }: Typed): Answer {
  const lines = conditions.split('\n').map((line) => line.trim());
  return { verdict: verdict as Answer['verdict'], conditions: lines.filter((line) => line !== ''), reasons: reasons.trim() };
}

/** Everything that is wrong, each beside its field. */
export function faultsIn(typed: Typed, language: Language): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: keyof Typed, words: string) => void faults.push({ field, words });
  const answer = answerIn(typed);
  if (!(VERDICTS as readonly string[]).includes(typed.verdict)) fault('verdict', PAGE.faultVerdict[language]);
  else {
    const [misfit] = faultsOf(answer);
    if (misfit?.code === 'conditions-missing') fault('conditions', PAGE.faultConditionsMissing[language]);
    if (misfit?.code === 'conditions-misplaced') fault('conditions', PAGE.faultConditionsMisplaced[language]);
  }
  if (answer.conditions.length > MOST_CONDITIONS || answer.conditions.some(({ length }) => length > LONGEST_CONDITION))
    fault('conditions', fill(PAGE.faultConditionsLong[language], { count: MOST_CONDITIONS, length: LONGEST_CONDITION }));
  if (answer.reasons === '' || answer.reasons.length > LONGEST_REASONS)
    fault('reasons', fill(PAGE.faultReasons[language], { length: LONGEST_REASONS }));
  const name = typed.name.trim();
  if (name === '' || name.length > 200) fault('name', PAGE.faultName[language]);
  return faults;
}
