import { tooLong } from './cql2-json.js';
import { FILTER_LIMITS, FilterRefused } from './filter.js';
import { SAY, WANTED } from './reading-sayings.js';
import { TokenReader, tokensOf, type Token } from './tokens.js';
import { beginsWkt, readWkt } from './wkt.js';

/**
 * Reads CQL2 text into the JSON form of the same filter, which `checkFilter` then judges (OGC 21-065r2, annex B).
 * @throws FilterRefused with the place where the text stops making sense
 */
export function readCql2Text(text: string): unknown {
  if (text.length > FILTER_LIMITS.length) throw tooLong();
  const reader = new TokenReader(tokensOf(text));
  const filter = either(reader, 0);
  if (reader.next.kind !== 'end') throw reader.unexpected(WANTED.endOrMore);
  return filter;
}

/** Parentheses within parentheses, beyond which nobody means it. */
const DEEPEST = 24;

function either(reader: TokenReader, depth: number): unknown {
  const args = [both(reader, depth)];
  while (reader.takes('OR')) args.push(both(reader, depth));
  return args.length === 1 ? args[0] : { op: 'or', args };
}

function both(reader: TokenReader, depth: number): unknown {
  const args = [negation(reader, depth)];
  while (reader.takes('AND')) args.push(negation(reader, depth));
  return args.length === 1 ? args[0] : { op: 'and', args };
}

function negation(reader: TokenReader, depth: number): unknown {
  if (depth > DEEPEST) throw new FilterRefused(SAY.brackets);
  if (reader.takes('NOT')) return { op: 'not', args: [negation(reader, depth + 1)] };
  if (reader.takes('(')) {
    const inside = either(reader, depth + 1);
    reader.expect(')');
    return inside;
  }
  return predicate(reader);
}

function predicate(reader: TokenReader): unknown {
  const { next, afterNext } = reader;
  const calls = next.kind === 'word' && afterNext.text === '(' && afterNext.kind === 'sign';
  if (calls && /^s_[a-z]+$/i.test(next.text)) return spatial(reader);
  const left = operand(reader);
  // A boolean standing alone is a filter of its own.
  if (typeof left === 'boolean' && !isComparison(reader.next)) return left;
  const negated = reader.takes('NOT');
  const not = (filter: unknown) => (negated ? { op: 'not', args: [filter] } : filter);
  if (reader.takes('LIKE')) return not({ op: 'like', args: [left, operand(reader)] });
  if (reader.takes('BETWEEN')) {
    const low = operand(reader);
    reader.expect('AND');
    return not({ op: 'between', args: [left, low, operand(reader)] });
  }
  if (reader.takes('IN')) return not({ op: 'in', args: [left, list(reader)] });
  if (negated) throw reader.unexpected(WANTED.likeOrIn);
  if (reader.takes('IS')) {
    const isNot = reader.takes('NOT');
    reader.expect('NULL');
    const filter = { op: 'isNull', args: [left] };
    return isNot ? { op: 'not', args: [filter] } : filter;
  }
  if (!isComparison(reader.next)) throw reader.unexpected(WANTED.comparison);
  return { op: reader.take().text, args: [left, operand(reader)] };
}

function isComparison({ kind, text }: Token): boolean {
  return kind === 'sign' && !['(', ')', ','].includes(text);
}

function spatial(reader: TokenReader): unknown {
  const op = reader.take().text.toLowerCase();
  reader.expect('(');
  const left = operand(reader);
  reader.expect(',');
  const right = operand(reader);
  reader.expect(')');
  return { op, args: [left, right] };
}

function list(reader: TokenReader): unknown[] {
  reader.expect('(');
  const values = [operand(reader)];
  while (reader.takes(',')) values.push(operand(reader));
  reader.expect(')');
  return values;
}

/** A property, a literal, or one of the few functions. */
function operand(reader: TokenReader): unknown {
  const token = reader.next;
  if (token.kind === 'string' || token.kind === 'quoted' || token.kind === 'number') {
    reader.take();
    if (token.kind === 'number') return token.value;
    return token.kind === 'string' ? token.text : { property: token.text };
  }
  if (token.kind !== 'word') throw reader.unexpected(WANTED.operand);
  const word = token.text.toUpperCase();
  if (beginsWkt(reader)) return readWkt(reader);
  const calls = reader.afterNext.kind === 'sign' && reader.afterNext.text === '(';
  if (!calls) {
    reader.take();
    return word === 'TRUE' ? true : word === 'FALSE' ? false : { property: token.text };
  }
  reader.take();
  reader.expect('(');
  const inside = operand(reader);
  reader.expect(')');
  if (word === 'CASEI') return { op: 'casei', args: [inside] };
  if (word === 'DATE') return { date: inside };
  if (word === 'TIMESTAMP') return { timestamp: inside };
  throw new FilterRefused(SAY.unknownFunction, { name: token.text.slice(0, 40) });
}
