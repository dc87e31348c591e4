import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeOfCore, hashOfTexts } from './code.js';

/** Beside the compiled code, where the build leaves it; the sources have none, and read everything. */
const PLACE = fileURLToPath(new URL('../../proofread.json', import.meta.url));

interface Kept {
  /** Hash of the code and the schemas that found the files right. */
  rules: string;
  /** What each file says, by the hash of its text. */
  contents: Record<string, unknown>;
}

/**
 * What the build found right in the law books: a file whose text, schema and proofreader are the same need not be read
 * again at each start, and YAML is slow to read. Whatever differs by one byte is proofread as if nothing were kept.
 */
export class ProofreadRecord {
  private readonly kept: Kept;

  /** @param schemas texts of the schemas that files are held to */
  constructor(schemas: readonly string[]) {
    const rules = hashOfTexts([...schemas, ...codeOfCore()]);
    const kept = readKept();
    this.kept = kept?.rules === rules ? kept : { rules, contents: {} };
  }

  find<Content>(source: string): Content | undefined {
    return this.kept.contents[hashOfTexts([source])] as Content | undefined;
  }

  /** Keeps files that were found right, and forgets all others. */
  keep(found: readonly { source: string; content: unknown }[]): void {
    const contents = Object.fromEntries(found.map(({ source, content }) => [hashOfTexts([source]), content]));
    writeFileSync(PLACE, JSON.stringify({ rules: this.kept.rules, contents }));
  }
}

function readKept(): Kept | undefined {
  try {
    return JSON.parse(readFileSync(PLACE, 'utf8')) as Kept;
  } catch {
    return undefined; // none was kept, or half of one
  }
}
