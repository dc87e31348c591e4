import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DocumentsPort, Note } from '../applications/index.js';
import type { AddedDocument } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { Contents } from '../platform/contents/index.js';
import type { Transaction } from '../platform/database/index.js';
import { insertDocument } from './insert-document.js';

/** Keeps the documents that come with the deposit of a file; one entry of its journal tells them all. */
@Injectable()
export class BringDocuments {
  constructor(
    private readonly clock: Clock,
    private readonly contents: Contents,
  ) {}

  async bring(tx: Transaction, brought: Parameters<DocumentsPort['bring']>[1]): Promise<Note> {
    const { applicationId, sequence, actor, broughtBy, documents } = brought;
    const added: AddedDocument[] = [];
    for (const { bytes, ...document } of documents) {
      await this.contents.keep(tx, document, bytes);
      const id = randomUUID();
      const { kind, sha256, size } = document;
      const one = { id, lineage: id, version: 1, kind, sha256, size };
      const said = { ...document, broughtBy, broughtOn: this.clock.today() };
      await insertDocument(tx, { applicationId, sequence, document: said, added: one, by: actor.name, at: this.clock.now() });
      added.push(one);
    }
    return { type: 'documents.added', correction: { kind: 'documents', added } };
  }
}
