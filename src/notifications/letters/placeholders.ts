import type { Language } from '../../core/language/index.js';
import { CLOCKS } from '../../core/procedure/index.js';
import type { OutgoingPayload } from '../../applications/index.js';
import { dateInWords, type Texts } from '../../procedures/index.js';
import { SAY } from './letter-words.js';

/** What a letter may be filled with. */
export interface LetterFacts {
  reference: string;
  title: string;
  address: string | null;
  applicant: string;
  administration: string;
  /** Title of the procedure, in the language of the letter. */
  procedure: string;
  /** Address of the page on which the file is followed, where the installation has a public one. */
  tracking: string | undefined;
  payload: OutgoingPayload;
}

type Read = (facts: LetterFacts, texts: Texts, language: Language) => string | undefined;

/** Those that every letter can use. */
const ALWAYS: Record<string, Read> = {
  reference: ({ reference }) => reference,
  title: ({ title }) => title,
  applicant: ({ applicant }) => applicant,
  administration: ({ administration }) => administration,
  procedure: ({ procedure }) => procedure,
  day: ({ payload }, _texts, language) => dateInWords(payload.on, language),
  event: ({ payload }, texts, language) => texts.event(payload.event, language),
  article: ({ payload }) => payload.articles.join(' ; '),
  // Filled when the letter is printed or sent, never stored (docs/decisions/0007).
  code: () => CODE,
};

/** Stands in the stored letter for the applicant's code. */
export const CODE = '⟦code⟧';

const day =
  (field: string): Read =>
  ({ payload }, _texts, language) =>
    typeof payload[field] === 'string' ? dateInWords(payload[field], language) : undefined;

/** Those that have a value only when the file or the event has: a paragraph that uses one names it in `when`. */
const SOMETIMES: Record<string, Read> = {
  address: ({ address }) => address ?? undefined,
  tracking: ({ tracking }) => tracking,
  opensOn: day('opensOn'),
  until: day('until'),
  startOn: day('startOn'),
  verdict: ({ payload }, texts, language) =>
    typeof payload['verdict'] === 'string' ? texts.word('opinions', payload['verdict'], language) : undefined,
  publicity: ({ payload: { publicity } }, _texts, language) =>
    publicity === 'inquiry' || publicity === 'notice' ? SAY[publicity][language] : undefined,
  opinions: ({ payload: { opinions } }, texts, language) =>
    Array.isArray(opinions) && opinions.length > 0
      ? opinions.map((body) => texts.word('bodies', String(body), language)).join(', ')
      : undefined,
  delegatedOfficialOpinion: ({ payload: { delegatedOfficialOpinion: asked } }, texts, language) =>
    typeof asked === 'string' && asked !== 'none' ? texts.word('bodies', 'delegated-official', language) : undefined,
  opinionTerm: ({ payload }, _texts, language) => dateOf(payload, `opinion.${String(payload['from'])}`, 'legal', language),
};

/** `deadline.<clock>`: the safe day of a running clock, for who must act; `term.<clock>`: its legal day. */
const DATE_OF_CLOCK = /^(deadline|term)\.(.+)$/;

export type PlaceholderKind = 'always' | 'sometimes';

/** Whether a letter may name it, and whether it always has a value. */
export function kindOf(name: string): PlaceholderKind | undefined {
  if (Object.hasOwn(ALWAYS, name)) return 'always';
  const clock = DATE_OF_CLOCK.exec(name)?.[2];
  const known = clock === undefined ? Object.hasOwn(SOMETIMES, name) : (CLOCKS as readonly string[]).includes(clock);
  return known ? 'sometimes' : undefined;
}

export const PLACEHOLDERS: readonly string[] = [
  ...Object.keys(ALWAYS),
  ...Object.keys(SOMETIMES),
  ...CLOCKS.flatMap((clock) => [`deadline.${clock}`, `term.${clock}`]),
];

/** What stands for the placeholder in a letter, on one line; undefined when the file has no such thing. */
export function valueOf(name: string, facts: LetterFacts, texts: Texts, language: Language): string | undefined {
  const [, kind, clock] = DATE_OF_CLOCK.exec(name) ?? [];
  const value =
    clock === undefined
      ? (ALWAYS[name] ?? SOMETIMES[name])?.(facts, texts, language)
      : dateOf(facts.payload, clock, kind === 'term' ? 'legal' : 'safe', language);
  // What people typed may hold line breaks: in a subject they would begin another header.
  return value?.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function dateOf({ clocks }: OutgoingPayload, clock: string, which: 'safe' | 'legal', language: Language): string | undefined {
  const dates = clocks[clock];
  return dates && dateInWords(dates[which], language, true);
}
