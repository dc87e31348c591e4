import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical/index.js';
import type { ProcedureEvent } from '../core/procedure/index.js';

/** Who made an entry: a person or service of the administration, or the house itself for an automatic expiry. */
export interface Actor {
  kind: 'account' | 'house';
  id: string;
  name: string;
}

/** One act in the life of a file. Appended, never changed; its hash seals the entry before it too. */
export interface JournalEntry {
  administration: number;
  application: string;
  sequence: number;
  recordedAt: string;
  actor: Actor;
  edition: string;
  event: ProcedureEvent;
  /** The facts that the event's guards named, as they were. */
  facts: Record<string, boolean>;
  effectiveOn: string;
  effects: string[];
  articles: { article: string; confidence: string }[];
}

export const FIRST_HASH = Buffer.alloc(32);

/** The seal of an entry: SHA-256 over the seal before it and the canonical text of the entry. */
export function sealOf(previous: Buffer, entry: JournalEntry): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(entry)).digest();
}
