import { FIELDS, type FieldName } from '../vocabulary/fields.js';
import { payloadOf, type Facts, type Family } from './fact.js';

/** What the event says of itself with a yes. */
export const SAID = {
  advisoryCommittee: (context) => payloadOf(context).advisoryCommittee ?? false,
  oral: (context) => payloadOf(context).oral ?? false,
} satisfies Facts;

/** What the event says with a word: `ground.`, `kind.`, `outcome.`, `verdict.`; and `given.<field>`: whether it says it at all. */
export const SAID_WORDS: Family[] = [
  {
    prefix: 'ground.',
    words: FIELDS.ground.values,
    fact: (ground) => (context) => payloadOf(context).ground === ground,
  },
  {
    prefix: 'kind.',
    words: FIELDS.kind.values,
    fact: (kind) => (context) => payloadOf(context).kind === kind,
  },
  {
    prefix: 'outcome.',
    words: FIELDS.outcome.values,
    fact: (outcome) => (context) => payloadOf(context).outcome === outcome,
  },
  {
    prefix: 'verdict.',
    words: FIELDS.verdict.values,
    fact: (verdict) => (context) => payloadOf(context).verdict === verdict,
  },
  // Whether the event says it at all.
  {
    prefix: 'given.',
    words: Object.keys(FIELDS),
    fact: (field) => (context) => payloadOf(context)[field as FieldName] !== undefined,
  },
];
