import { told, type Words } from '../language/index.js';
import { FilterRefused } from './filter.js';
import { SAY, WANTED } from './reading-sayings.js';

export type Token =
  | { kind: 'word' | 'quoted'; text: string; at: number }
  | { kind: 'string'; text: string; at: number }
  | { kind: 'number'; value: number; text: string; at: number }
  | { kind: 'sign'; text: string; at: number }
  | { kind: 'end'; text: string; at: number };

const PATTERNS: [Token['kind'], RegExp][] = [
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  // Identifiers as XML names are (CQL2 annex B); other names stand in double quotes.
  ['word', /[:_\p{L}][:_.\p{L}\p{N}\p{M}‿⁀]*/uy],
  ['quoted', /"(?:[^"]|"")+"/y],
  ['string', /'(?:\\'|''|[^'])*'/y],
  ['sign', /<>|<=|>=|[=<>(),]/y],
];

/** The words of a CQL2 text. @throws FilterRefused at the first character that none begins with */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    if (!token) throw new FilterRefused(SAY.unreadable, { at: at + 1, text: text.slice(at, at + 20) });
    tokens.push(token.token);
    at += token.length;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function tokenAt(text: string, at: number): { token: Token; length: number } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const length = found.length;
    if (kind === 'number') return { token: { kind, value: Number(found), text: found, at }, length };
    if (kind === 'quoted') return { token: { kind, text: found.slice(1, -1).replaceAll('""', '"'), at }, length };
    if (kind === 'string') return { token: { kind, text: found.slice(1, -1).replaceAll(/''|\\'/g, "'"), at }, length };
    return { token: { kind, text: found, at } as Token, length };
  }
  return undefined;
}

/** Walks over the words of a filter. */
export class TokenReader {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get next(): Token {
    return this.tokens[this.position]!;
  }

  get afterNext(): Token {
    return this.tokens[Math.min(this.position + 1, this.tokens.length - 1)]!;
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.position += 1;
    return token;
  }

  /** Takes the sign or keyword when it comes next. */
  takes(text: string): boolean {
    const { kind, text: found } = this.next;
    const same = kind === 'sign' ? found === text : kind === 'word' && found.toUpperCase() === text;
    if (same) this.position += 1;
    return same;
  }

  expect(text: string): void {
    if (!this.takes(text)) throw this.unexpected(told(WANTED.text, { text }));
  }

  unexpected(wanted: Words): FilterRefused {
    const { kind, text, at } = this.next;
    const found = kind === 'end' ? WANTED.end : told(WANTED.text, { text: text.slice(0, 30) });
    return new FilterRefused(SAY.unexpected, { wanted, at: at + 1, found });
  }
}
