import { ToldError } from '../../core/language/index.js';
import { NOT_JSON } from './geojson-sayings.js';

/** A part of a GeoJSON collection, as it is written: a member of the collection itself, or one of its features. */
export type Part = { member: string; text: Buffer } | { feature: Buffer };

/** The text is no JSON object of the expected shape; says where. */
export class NotJson extends ToldError {}

/** The features are said twice. */
export class SaidTwice extends Error {}

/** Deeper arrays and objects are no feature, and would take the parser's stack. */
export const DEEPEST = 64;
/** Bytes of a member of the collection that is not its features. */
const LARGEST_MEMBER = 1024 * 1024;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const OPENS = (byte: number) => byte === 0x7b || byte === 0x5b;
const CLOSES = (byte: number) => byte === 0x7d || byte === 0x5d;
const BLANK = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Cuts the text of a collection into its parts without holding more than one of them. What stands inside a part is left to
 * the JSON parser; this finds only where it ends.
 * @param largest bytes of the largest feature
 * @throws NotJson
 * @throws SaidTwice
 */
export async function* scanCollection(chunks: AsyncIterable<Buffer>, largest: number): AsyncGenerator<Part> {
  let [depth, inString, escaped, inFeatures, done] = [0, false, false, false, false];
  let [listed, afterComma] = [false, false];
  const inside: Inside = { depth: 0, inString: false, escaped: false };
  let name: string | undefined;
  let [held, heldBytes]: [Buffer[], number] = [[], 0];
  let offset = 0;
  const take = (): Buffer => {
    const text = held.length === 1 ? held[0]! : Buffer.concat(held);
    [held, heldBytes] = [[], 0];
    return text;
  };
  for await (const chunk of chunks) {
    let start = 0;
    const keep = (end: number) => {
      if (end > start) {
        heldBytes += end - start;
        if (heldBytes > (inFeatures ? largest : LARGEST_MEMBER))
          throw new NotJson(NOT_JSON.large, { most: Math.round((inFeatures ? largest : LARGEST_MEMBER) / 1024 / 1024) });
        held.push(chunk.subarray(start, end));
      }
      start = end + 1;
    };
    for (let i = 0; i < chunk.length; i++) {
      if (inFeatures && depth > 2) {
        // Most bytes are passed here: a loop without anything else in it is several times as fast.
        i = passOver(inside, chunk, i);
        if (inside.depth > DEEPEST) throw tooDeep(offset + i);
        if (inside.depth > 2) break;
        depth = 2;
        continue;
      }
      const byte = chunk[i]!;
      if (done && !BLANK(byte)) throw new NotJson(NOT_JSON.textBehind, { at: offset + i });
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (byte === QUOTE) {
        inString = true;
      } else if (OPENS(byte)) {
        depth += 1;
        if (depth > DEEPEST) throw tooDeep(offset + i);
        if (depth === 3 && inFeatures) inside.depth = 3;
        if (depth === 1) {
          keep(i);
          if (byte !== 0x7b || isText(take())) throw new NotJson(NOT_JSON.noObject);
        } else if (depth === 2 && byte === 0x5b && name === 'features') {
          keep(i);
          if (isText(take())) throw new NotJson(NOT_JSON.textBefore, { at: offset + i });
          if (listed) throw new SaidTwice();
          [inFeatures, listed] = [true, true];
        }
      } else if (CLOSES(byte)) {
        depth -= 1;
        if (depth === 1 && inFeatures) {
          keep(i);
          const text = take();
          if (isText(text)) yield { feature: text };
          else if (afterComma) throw new NotJson(NOT_JSON.comma, { at: offset + i });
          inFeatures = false;
          name = '';
        } else if (depth === 0) {
          keep(i);
          const text = take();
          if (name) yield { member: name, text };
          else if (isText(text)) throw new NotJson(NOT_JSON.noName, { at: offset + i });
          done = true;
        } else if (depth < 0) throw new NotJson(NOT_JSON.bracket, { at: offset + i });
      } else if (byte === COLON && depth === 1 && name === undefined) {
        keep(i);
        name = textOf(take(), offset + i);
      } else if (byte === COMMA && depth === 1) {
        keep(i);
        const text = take();
        if (name === undefined) throw new NotJson(NOT_JSON.noName, { at: offset + i });
        if (name) yield { member: name, text };
        name = undefined;
      } else if (byte === COMMA && depth === 2 && inFeatures) {
        keep(i);
        yield { feature: take() };
        afterComma = true;
      } else if (depth === 0 && !BLANK(byte)) {
        throw new NotJson(NOT_JSON.noObject);
      }
    }
    keep(chunk.length);
    offset += chunk.length;
  }
  if (!done) throw new NotJson(NOT_JSON.cut);
}

/** How deep in a feature the scan stands, and whether in a string. */
interface Inside {
  depth: number;
  inString: boolean;
  escaped: boolean;
}

/** @returns where the feature closes, or grows too deep; past the chunk when it goes on */
function passOver(inside: Inside, chunk: Buffer, from: number): number {
  let { depth, inString, escaped } = inside;
  let i = from;
  for (; i < chunk.length; i++) {
    const byte = chunk[i]!;
    if (inString) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPENS(byte)) {
      depth += 1;
      if (depth > DEEPEST) break;
    } else if (CLOSES(byte)) {
      depth -= 1;
      if (depth === 2) break;
    }
  }
  Object.assign(inside, { depth, inString, escaped });
  return i;
}

function tooDeep(at: number): NotJson {
  return new NotJson(NOT_JSON.deep, { most: DEEPEST, at });
}

function isText(text: Buffer): boolean {
  return text.some((byte) => !BLANK(byte));
}

function textOf(bytes: Buffer, at: number): string {
  try {
    return String(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new NotJson(NOT_JSON.unquoted, { at });
  }
}
