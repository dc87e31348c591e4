import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CORE = fileURLToPath(new URL('../core', import.meta.url));
/** Parts of the core that decide what becomes of a file. */
const DECIDING = /^(calendar|procedure)[\\/](?!diff|proofread|prove)/;

/** The texts of the compiled core, in the order of their places; the sources have none. */
export function codeOfCore(chosen: (path: string) => boolean = () => true): string[] {
  return readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') && chosen(path))
    .sort()
    .map((path) => readFileSync(join(CORE, path), 'utf8'));
}

export function hashOfTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** The engine that runs, by the hash of its code: another one may fold a journal otherwise. */
export const ENGINE = hashOfTexts(codeOfCore((path) => DECIDING.test(path)));
