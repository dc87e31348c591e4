import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { told } from '../../core/language/index.js';
import { ContentRefused } from './content-refused.js';
import { SAY } from './content-sayings.js';

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** Entries that a document of an office may have; one of hundreds of pictures has fewer. */
const MOST_ENTRIES = 20_000;
const OPEN_DOCUMENTS: Record<string, string> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.graphics': 'odg',
};
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OFFICE_OPEN_XML: [part: string, mediaType: string, extension: string][] = [
  ['word/', `${OFFICE}.wordprocessingml.document`, 'docx'],
  ['xl/', `${OFFICE}.spreadsheetml.sheet`, 'xlsx'],
  ['ppt/', `${OFFICE}.presentationml.presentation`, 'pptx'],
];
/** Macros, controls and files packed in a document. */
const PROGRAM = /(^|\/)(vbaProject\.bin|macrosheets\/|activeX\/|Basic\/|Scripts\/)|\.(exe|dll|js|vbs|bat|cmd|ps1|jar)$/i;

/**
 * What a zip archive is, by the table of what it holds; nothing of it is unpacked but the name of its kind.
 * @throws ContentRefused for every archive that is no document of an office, and for one that holds a program
 */
export async function officeKind(path: string): Promise<{ mediaType: string; extension: string }> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => undefined);
  if (!zip) throw new ContentRefused(SAY.brokenZip);
  try {
    const { names, declared } = await tableOf(zip);
    if (names.some((name) => PROGRAM.test(name))) throw new ContentRefused(SAY.macros);
    const extension = declared === undefined ? undefined : OPEN_DOCUMENTS[declared];
    if (extension !== undefined) return { mediaType: declared!, extension };
    const office =
      names.includes('[Content_Types].xml') && OFFICE_OPEN_XML.find(([part]) => names.some((n) => n.startsWith(part)));
    if (office) return { mediaType: office[1], extension: office[2] };
    throw new ContentRefused(SAY.archive);
  } finally {
    zip.close();
  }
}

async function tableOf(zip: yauzl.ZipFile): Promise<{ names: string[]; declared: string | undefined }> {
  if (zip.entryCount > MOST_ENTRIES) throw new ContentRefused(SAY.archive);
  const names: string[] = [];
  let kind: yauzl.Entry | undefined;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      names.push(entry.fileName);
      if (entry.fileName === 'mimetype' && entry.uncompressedSize < 200) kind = entry;
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', (error: Error) => reject(new ContentRefused(told(SAY.damagedArchive, { why: error.message }))));
    zip.readEntry();
  });
  return { names, declared: kind && (await textOf(zip, kind)) };
}

async function textOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string | undefined> {
  try {
    const stream = await promisify<yauzl.Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    const parts: Buffer[] = [];
    for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts).toString('ascii').trim();
  } catch {
    return undefined;
  }
}
