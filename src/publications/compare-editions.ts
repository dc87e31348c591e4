import type { Language } from '../core/language/index.js';
import { diffEditions } from '../core/procedure/index.js';
import { diffInWords, diffOnChart, drawChart, tellChart, type Edition, type Texts } from '../procedures/index.js';

/** What changes from one edition to another, in words. */
export interface Difference {
  /** They say the same, word for word. */
  same: boolean;
  /** An ordered list: states, their time limits, their steps. */
  inWords: string[];
}

export function difference(texts: Texts, before: Edition, after: Edition, language: Language): Difference {
  const result = diffEditions(before.file, after.file);
  return { same: result.fields.length + result.states.length === 0, inWords: diffInWords(texts, result, language) };
}

/** The same upon the drawing of the procedure, and the drawing told as an ordered list. */
export async function drawnDifference(texts: Texts, before: Edition, after: Edition, language: Language) {
  const marks = diffOnChart(before.file, after.file, diffEditions(before.file, after.file));
  return {
    svg: await drawChart(texts, after.file, language, marks),
    told: tellChart(texts, after.file, language, marks),
  };
}
