import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { AttachDocument, ReceiveDocument } from '../documents/index.js';
import type { Actor } from '../journal/index.js';
import { planPdf } from './plan-pdf.js';

const BROUGHT = [
  ['form', 'Formulaire de demande', 'annexe-4.pdf'],
  ['plan', 'Plan d’implantation au 1:200', 'implantation.pdf'],
  ['plan', 'Façades et coupe', 'facades.pdf'],
] as const;

/** Gives a file of the demonstration the papers that an applicant would have brought. */
export async function bringDocuments(
  app: INestApplicationContext,
  administrationId: number,
  file: { id: string; reference: string; applicantName: string },
  actor: Actor,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-demo-'));
  try {
    for (const [kind, title, originalname] of BROUGHT) {
      const path = join(folder, originalname);
      const content = planPdf([title, file.reference, 'Document de la démonstration']);
      await writeFile(path, content);
      const received = { path, originalname, size: content.length };
      const said = { kind, title, broughtBy: file.applicantName };
      const document = await app.get(ReceiveDocument).receive(received, said);
      await app.get(AttachDocument).attach(administrationId, file.id, document, path, actor);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
