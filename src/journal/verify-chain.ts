import { FIRST_HASH, sealOf, type JournalEntry } from './journal-entry.js';

export interface SealedEntry {
  entry: JournalEntry;
  previousHash: Buffer;
  hash: Buffer;
}

/**
 * Checks that the entries of one file follow each other without a gap and that every seal holds.
 * @returns what is wrong with the first bad entry, or undefined
 */
export function verifyChain(entries: SealedEntry[]): string | undefined {
  let previous: Buffer = FIRST_HASH;
  for (const [index, { entry, previousHash, hash }] of entries.entries()) {
    if (entry.sequence !== index + 1) return `entry ${index + 1} is missing (found ${entry.sequence})`;
    if (!previousHash.equals(previous)) return `entry ${entry.sequence} does not follow the one before it`;
    if (!sealOf(previous, entry).equals(hash)) return `entry ${entry.sequence} was altered`;
    previous = hash;
  }
  return undefined;
}
