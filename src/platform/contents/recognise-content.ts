import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Words } from '../../core/language/index.js';
import type { Content } from './contents.service.js';
import { ContentRefused } from './content-refused.js';
import { officeKind } from './office-archive.js';
import { isPlainText } from './plain-text.js';
import { SAY } from './content-sayings.js';

/** What a content is, with the ending that its name ought to have. */
export interface RecognisedContent extends Content {
  extension: string;
}

interface Kind {
  mediaType: string;
  extension: string;
}

const HEAD = 64 * 1024;

/**
 * Reads a file once, for its hash and for what it is. What it says of itself, by its name or by a header, is not believed.
 * @throws ContentRefused with what would be taken instead
 */
export async function recogniseContent(path: string): Promise<RecognisedContent> {
  const hash = createHash('sha256');
  let [head, size] = [Buffer.alloc(0), 0];
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(bytes);
    size += bytes.length;
    if (head.length < HEAD) head = Buffer.concat([head, bytes]).subarray(0, HEAD);
  }
  if (size === 0) throw new ContentRefused(SAY.empty);
  const kind = byItsHead(head) ?? (isZip(head) ? await officeKind(path) : await asText(path, head));
  return { ...kind, sha256: hash.digest('hex'), size };
}

function byItsHead(head: Buffer): Kind | undefined {
  const text = head.toString('latin1');
  for (const [says, reason] of REFUSED) if (says(head, text)) throw new ContentRefused(reason);
  return KNOWN.find(([says]) => says(head, text))?.[1];
}

const kind = (mediaType: string, extension: string): Kind => ({ mediaType, extension });
const starts =
  (...bytes: number[]) =>
  (head: Buffer) =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));

const KNOWN: [(head: Buffer, text: string) => boolean, Kind][] = [
  [(_head, text) => text.startsWith('%PDF-'), kind('application/pdf', 'pdf')],
  [starts(0xff, 0xd8, 0xff), kind('image/jpeg', 'jpg')],
  [starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), kind('image/png', 'png')],
  [(_head, text) => /^(II[*+]\0|MM\0[*+])/.test(text), kind('image/tiff', 'tif')],
  [(_head, text) => /^AC10\d\d/.test(text), kind('image/vnd.dwg', 'dwg')],
  [(_head, text) => text.startsWith('AutoCAD Binary DXF\r\n\x1a\0'), kind('image/vnd.dxf', 'dxf')],
  [(_head, text) => /^\s*(999\r?\n[^\n]*\n\s*)*0\r?\n\s*SECTION\r?\n/.test(text), kind('image/vnd.dxf', 'dxf')],
  [
    (_head, text) => text.startsWith('ISO-10303-21;') && /FILE_SCHEMA\s*\(\s*\(\s*'IFC/.test(text),
    kind('application/p21', 'ifc'),
  ],
];

const REFUSED: [(head: Buffer, text: string) => boolean, Words][] = [
  [
    (head, text) => /^(MZ|\x7fELF|#!)/.test(text) || starts(0xca, 0xfe, 0xba, 0xbe)(head) || starts(0xcf, 0xfa, 0xed, 0xfe)(head),
    SAY.program,
  ],
  [starts(0xd0, 0xcf, 0x11, 0xe0), SAY.oldOffice],
  [(_head, text) => /^....ftyp(heic|heix|mif1|msf1|avif)/s.test(text), SAY.photo],
  [(_head, text) => /^(\xef\xbb\xbf)?\s*<(\?xml|!doctype|html|svg|script|head|body)/i.test(text), SAY.page],
];

function isZip(head: Buffer): boolean {
  return starts(0x50, 0x4b, 0x03, 0x04)(head);
}

async function asText(path: string, head: Buffer): Promise<Kind> {
  if (head.includes(0) || !(await isPlainText(path))) throw new ContentRefused(SAY.unknownType);
  return kind('text/plain', 'txt');
}
