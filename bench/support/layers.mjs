import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoLayers } from '../../dist/src/demo/index.js';

/** Writes the layers of a generated town of that size, lets the work use them, and removes them. */
export async function withLayers(parcels, work) {
  const folder = mkdtempSync(join(tmpdir(), 'perron-bench-layers-'));
  try {
    return await work(await writeDemoLayers(folder, parcels, 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const requestOf = ({ kind, title, path, positionalAccuracy }) => ({
  kind,
  title,
  path,
  importedBy: 'bench',
  ...(positionalAccuracy !== undefined && { positionalAccuracy }),
});
