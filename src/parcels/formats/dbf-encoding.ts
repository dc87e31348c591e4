import { isAscii, isUtf8 } from 'node:buffer';
import { told } from '../../core/language/index.js';
import { refuse } from '../import/layer-refused.js';
import { knownEncoding } from './code-pages.js';
import { ByteReader } from './byte-reader.js';
import { SAY } from './shapefile-sayings.js';

/** Code pages that the .dbf itself names, in the byte 29 of its header. */
const OF_BYTE: Record<number, string> = {
  0x01: 'cp437',
  0x02: 'cp850',
  0x03: 'windows-1252',
  0x04: 'macintosh',
  0x57: 'windows-1252',
};

/** Code pages by the number that Windows gives them. */
const OF_NUMBER: Record<number, string> = {
  437: 'cp437',
  850: 'cp850',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

const CHUNK = 1024 * 1024;

/** Where the rows of a .dbf lie. */
export interface Rows {
  path: string;
  languageByte: number;
  start: number;
  width: number;
}

/**
 * The encoding of the texts of a Shapefile: what the .cpg says, else what the .dbf says, else what its texts are.
 * @throws LayerRefused
 */
export async function encodingOf(cpg: string | undefined, rows: Rows): Promise<{ encoding: string; notes: string[] }> {
  if (cpg) return { encoding: encodingOfCpg(cpg), notes: [] };
  const stated = OF_BYTE[rows.languageByte];
  if (stated !== undefined)
    return { encoding: stated, notes: [`Pas de fichier .cpg : attributs lus en ${stated}, comme le .dbf le dit.`] };
  return (await isInUtf8(rows))
    ? { encoding: 'utf-8', notes: ['Pas de fichier .cpg : attributs lus en utf-8, parce que tous leurs textes en sont.'] }
    : { encoding: 'windows-1252', notes: ['Pas de fichier .cpg : attributs lus en windows-1252.'] };
}

function encodingOfCpg(cpg: string): string {
  const key = cpg.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return spelled(key) ?? knownEncoding(cpg) ?? refuse('wrong-encoding', told(SAY.unknownEncoding, { cpg }));
}

/** An encoding by the letters and figures of its name: each software writes them with marks of its own. */
function spelled(key: string): string | undefined {
  if (key === 'utf8') return 'utf-8';
  if (key === 'latin1') return 'windows-1252';
  const part = /^(?:iso)?8859(\d{1,2})$/.exec(key)?.[1];
  if (part !== undefined) return knownEncoding(`iso-8859-${part}`);
  const number = Number(/^(?:ansi|cp|windows|win|ibm|oem|dos)*(\d+)$/.exec(key)?.[1] ?? Number.NaN);
  if (number > 28590 && number < 28607) return knownEncoding(`iso-8859-${number - 28590}`);
  return OF_NUMBER[number] ?? knownEncoding(`windows-${number}`);
}

/** Whether rows hold more than ASCII, and all of it as UTF-8 writes it: text in a code page never looks so. */
async function isInUtf8({ path, start, width }: Rows): Promise<boolean> {
  const reader = await ByteReader.open(path);
  try {
    await reader.next(start);
    let wide = false;
    // A stretch ends with a row, so that no character is cut.
    const length = Math.max(1, Math.floor(CHUNK / width)) * width;
    while (reader.left > 0) {
      const bytes = await reader.next(length);
      if (isAscii(bytes)) continue;
      if (!isUtf8(bytes)) return false;
      wide = true;
    }
    return wide;
  } finally {
    await reader.close();
  }
}
