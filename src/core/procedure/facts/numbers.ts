import { announcement } from './announcement.js';
import { payloadOf, type Fact, type FactContext, type Family } from './fact.js';

/**
 * Numbers that the event says, against a bound: `retailNetArea.over.2500`. A number not said is on no side of any bound.
 * The retail area is the announced one: of the event that brings an announcement, else the one on record.
 */
export const NUMBERS: Family[] = (
  ['inhabitants', 'lapseYears', 'regularisationMonths', 'retailNetArea', 'unmetComments'] as const
).map((field) => ({
  prefix: `${field}.`,
  words: /^(over|under|atLeast|atMost)\.\d+$/,
  fact: (word: string): Fact => {
    const [relation, bound] = word.split('.') as [string, string];
    return (context) => {
      const amount = saying(context, field)[field];
      return amount !== undefined && COMPARE[relation]!(amount, Number(bound));
    };
  },
}));

const saying = (context: FactContext, field: string) => (field === 'retailNetArea' ? announcement : payloadOf)(context);

const COMPARE: Record<string, (amount: number, bound: number) => boolean> = {
  over: (amount, bound) => amount > bound,
  under: (amount, bound) => amount < bound,
  atLeast: (amount, bound) => amount >= bound,
  atMost: (amount, bound) => amount <= bound,
};
