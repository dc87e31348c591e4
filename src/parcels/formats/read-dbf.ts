import { isCivilDate } from '../../core/calendar/index.js';
import { told } from '../../core/language/index.js';
import { refuse } from '../import/layer-refused.js';
import { ByteReader } from './byte-reader.js';
import { decoderOf, type Decode } from './code-pages.js';
import { lines } from './counted.js';
import { encodingOf } from './dbf-encoding.js';
import { SAY } from './shapefile-sayings.js';

interface Field {
  name: string;
  type: string;
  start: number;
  end: number;
}

/** A row that its file marks as deleted still stands there until somebody packs it. */
export const DELETED = Symbol('deleted');
export type Row = Record<string, unknown> | typeof DELETED;

const DELETION_MARK = 0x2a;
const END_OF_FIELDS = 0x0d;

/** The attributes of a Shapefile (dBASE III), row by row. */
export class DbfReader {
  private number = 0;

  private constructor(
    private readonly reader: ByteReader,
    /** Rows that the header announces. */
    readonly count: number,
    private readonly width: number,
    private readonly fields: Field[],
    private readonly decode: Decode,
    readonly notes: string[],
  ) {}

  /** @param name as delivered, for messages @param cpg text of the .cpg @throws LayerRefused */
  static async open(path: string, name: string, cpg: string | undefined): Promise<DbfReader> {
    const reader = await ByteReader.open(path);
    try {
      if (reader.size === 0) refuse('empty-file', told(SAY.emptyMember, { name }));
      const head = await reader.next(32);
      const start = head.length === 32 ? head.readUInt16LE(8) : 0;
      if (start < 33 || start > reader.size) notDbf(name);
      const [count, width] = [head.readUInt32LE(4), head.readUInt16LE(10)];
      const { encoding, notes } = await encodingOf(cpg, { path, languageByte: head[29]!, start, width: Math.max(width, 1) });
      const decode = decoderOf(encoding);
      const fields = fieldsOf(await reader.next(start - 32), decode);
      if ((fields.at(-1)?.end ?? 1) > width) notDbf(name);
      const whole = Math.floor((reader.size - start) / width);
      if (whole < count) refuse('bad-shapefile', told(SAY.cutDbf, { lines: lines(whole), count }));
      return new DbfReader(reader, count, width, fields, decode, notes);
    } catch (error) {
      await reader.close();
      throw error;
    }
  }

  /** @returns undefined after the last */
  async next(): Promise<Row | undefined> {
    if (this.number === this.count) return undefined;
    this.number += 1;
    const row = this.reader.ready(this.width) ?? (await this.reader.next(this.width));
    if (row[0] === DELETION_MARK) return DELETED;
    const attributes: Record<string, unknown> = {};
    for (const { name, type, start, end } of this.fields) attributes[name] = valueOf(row, type, start, end, this.decode);
    return attributes;
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}

function notDbf(name: string): never {
  return refuse('bad-shapefile', told(SAY.notDbf, { name }));
}

function fieldsOf(body: Buffer, decode: Decode): Field[] {
  const fields: Field[] = [];
  let start = 1;
  for (let at = 0; at + 32 <= body.length && body[at] !== END_OF_FIELDS; at += 32) {
    const zero = body.indexOf(0, at);
    const name = decode(body, at, zero >= 0 && zero < at + 11 ? zero : at + 11);
    const type = String.fromCharCode(body[at + 11]!);
    if (!'BCDFLMN'.includes(type)) refuse('bad-shapefile', told(SAY.columnType, { name, type }));
    fields.push({ name, type, start, end: (start += body[at + 16]!) });
  }
  return fields;
}

function valueOf(row: Buffer, type: string, from: number, to: number, decode: Decode): unknown {
  let [start, end] = [from, to];
  while (end > start && row[end - 1] === 0x20) end -= 1;
  while (start < end && row[start] === 0x20) start += 1;
  if (start === end) return null;
  if (type === 'C') return decode(row, start, end).trim() || null;
  const text = row.toString('latin1', start, end).trim();
  if (type === 'D') return dateOf(text);
  if (type === 'L') return /^[nf]$/i.test(text) ? false : /^[yt]$/i.test(text) ? true : null;
  const number = Number(text);
  return text === '' || Number.isNaN(number) ? null : number;
}

/** A day as a text: a moment would be another day in another zone. What is no day stays as it is written. */
function dateOf(text: string): string | null {
  if (/^[0\s\0]*$/.test(text)) return null;
  const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return isCivilDate(day) ? day : text;
}
