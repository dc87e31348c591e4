import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planPdf } from '../../src/demo/plan-pdf.js';

/** A PDF of one page that says something. */
export function pdf(said = 'Plan'): Buffer {
  return planPdf([said]);
}

/** A file on the disk under a name of one's choice. */
export function fileNamed(name: string, content: Buffer | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'perron-document-')), name);
  writeFileSync(path, content);
  return path;
}
