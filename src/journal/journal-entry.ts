import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical/index.js';
import type { MovedDate, ProcedureEvent } from '../core/procedure/index.js';

/** Who made an entry: a person or service of the administration, the house itself for an automatic expiry, a consulted body by its answer (`id` is then the consultation's), or an applicant who sends a request online (that of the draft). */
export interface Actor {
  kind: 'account' | 'house' | 'body' | 'applicant';
  id: string;
  name: string;
}

/**
 * What is no act of the procedure and changes a file all the same: a calendar that was corrected, with every date it
 * moved; a mended engine, with every date that it reads otherwise from the same journal; another edition, with the legal
 * basis on which a jurist moved the file to it; other facts of the site, since another edition of a layer is in force, or
 * an officer answers in the place of the map; documents that were brought to it or withdrawn, by the hash of what they are.
 */
export type Correction =
  | { kind: 'calendar'; from: string; to: string; moved: MovedDate[] }
  | {
      kind: 'engine';
      /** The engine that read the journal anew, by the hash of its code. */
      engine: string;
      moved: RereadDate[];
    }
  | { kind: 'edition'; from: string; to: string; basis: string; states: Record<string, string> }
  | {
      kind: 'site';
      from: Record<string, boolean>;
      to: Record<string, boolean>;
      /** The layers that were asked in another edition than the last time; null where there was none. */
      layers: { layer: string; from: number | null; to: number | null }[];
      /** Overrides of officers that are to be looked at again, since the map says something else now; or no longer. */
      review?: { trigger: string; toReview: boolean }[];
    }
  | {
      kind: 'override';
      /** The spatial trigger whose answer an officer gives in the place of the map. */
      trigger: string;
      /** `as-found`: the map's answer counts again. */
      answer: 'yes' | 'no' | 'as-found';
      reason: string;
      /** What the map said at that moment. */
      machine: {
        answer: 'yes' | 'no' | 'uncertain' | 'untested';
        hits: {
          layer: string;
          edition: number;
          key: string | null;
          name: string | null;
          verdict: string;
          area: number;
          share: number;
          distance: number;
          accuracy: number;
        }[];
      };
      from: Record<string, boolean>;
      to: Record<string, boolean>;
    }
  | { kind: 'documents'; added: AddedDocument[] }
  | { kind: 'document-withdrawn'; document: string; because: string };

/** A date that an engine reads otherwise than the one before did; null where the clock does not run. */
export interface RereadDate {
  clock: string;
  safe: { from: string | null; to: string | null };
  legal: { from: string | null; to: string | null };
}

/** A document as the journal proves it: its name and its content may be read elsewhere, and must be what this says. */
export interface AddedDocument {
  id: string;
  /** The first version of the same document. */
  lineage: string;
  version: number;
  kind: string;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
  size: number;
}

/** One act in the life of a file. Appended, never changed; its hash seals the entry before it too. */
export interface JournalEntry {
  administration: number;
  application: string;
  sequence: number;
  recordedAt: string;
  actor: Actor;
  /** Edition and calendar under which the act was taken; the calendar is absent in entries older than its recording. */
  edition: string;
  calendar?: string;
  event: ProcedureEvent;
  correction?: Correction;
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
