import type { Transaction } from '../../platform/database/index.js';
import type { LayerInForce } from '../layer-in-force.js';

/** By whom an edition was put in force, from which day, when and why. */
export interface LayerPublication {
  number: number;
  edition: number;
  inForceFrom: string;
  publishedAt: Date;
  publishedBy: string;
  reason: string | null;
  /** When the open files that it touches had been checked again; null while they wait for its day. */
  recheckedAt: Date | null;
}

/** An edition to put in force. */
export interface PublicationRequest {
  layer: string;
  edition: number;
  /** Today or later; today when absent. */
  inForceFrom?: string;
  publishedBy: string;
  /** Why; asked of whoever puts an edition back. */
  reason?: string;
}

/** Publications whose day has come and whose files have not been checked again yet. */
export interface DuePublications {
  layer: string;
  numbers: number[];
  /** The edition that files were last checked against, and the one in force now. */
  from: LayerInForce | undefined;
  to: LayerInForce;
}

/** Names the advisory lock of an administration's layers, beside its number. */
const LAYERS = 0x6c61_7965;

/**
 * Keeps the editions in force as they are until the transaction ends: what is found of a site is then either found in
 * time to be checked again after a publication, or found in the new edition. Take it in a statement of its own, before
 * the layers are read.
 */
export async function holdLayers(tx: Transaction): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock_shared($1, $2)', [LAYERS, tx.administrationId]);
}

/** Waits until nobody holds the layers any more, and keeps others from it until the transaction ends. */
export async function waitForLayers(tx: Transaction): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [LAYERS, tx.administrationId]);
}
