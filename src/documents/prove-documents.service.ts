import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditPort, DocumentsPort } from '../applications/index.js';
import { BringDocuments } from './bring-documents.service.js';
import type { AddedDocument, JournalEntry } from '../journal/index.js';
import { Contents } from '../platform/contents/index.js';
import type { Transaction } from '../platform/database/index.js';
import { documentsOf, type DocumentRow } from './document-row.js';

/** Tells other spokes of the documents of a file, and proves to the audit that they are those of its journal. */
@Injectable()
export class ProveDocuments implements OnModuleInit {
  constructor(
    private readonly audit: AuditPort,
    private readonly bringing: BringDocuments,
    private readonly contents: Contents,
    private readonly documents: DocumentsPort,
  ) {}

  onModuleInit(): void {
    this.audit.contribute((tx, id, entries) => this.faultOf(tx, id, entries));
    this.documents.lend(documentsOf, (tx, brought) => this.bringing.bring(tx, brought));
  }

  /** Each document has its entry and each entry its document; what is kept is what the journal says, to the byte. */
  private async faultOf(tx: Transaction, applicationId: string, entries: JournalEntry[]): Promise<string | undefined> {
    const { added, withdrawn } = told(entries);
    const rows = await documentsOf(tx, applicationId);
    const untold = rows.find(({ id }) => !added.has(id));
    if (untold) return `its journal does not tell of the document ${untold.id}`;
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { sequence, document } of added.values()) {
      const row = byId.get(document.id);
      if (!row) return `the document ${document.id}, brought by entry ${sequence}, is not there`;
      if (!isAsTold(row, sequence, document)) return `the document ${document.id} is not the one that entry ${sequence} tells`;
      if (withdrawn.get(row.id) !== (row.withdrawnBecause ?? undefined))
        return `the document ${document.id} is withdrawn otherwise than its journal tells`;
      if (!(await this.contents.isWhole(tx, row.sha256))) return `the content of the document ${document.id} was changed`;
    }
    return undefined;
  }
}

function told(entries: JournalEntry[]) {
  const added = new Map<string, { sequence: number; document: AddedDocument }>();
  const withdrawn = new Map<string, string>();
  for (const { sequence, correction } of entries) {
    if (correction?.kind === 'documents') for (const document of correction.added) added.set(document.id, { sequence, document });
    if (correction?.kind === 'document-withdrawn') withdrawn.set(correction.document, correction.because);
  }
  return { added, withdrawn };
}

function isAsTold(row: DocumentRow, sequence: number, { lineage, version, kind, sha256, size }: AddedDocument): boolean {
  return (
    row.sequence === sequence &&
    row.lineage === lineage &&
    row.version === version &&
    row.kind === kind &&
    row.sha256 === sha256 &&
    row.size === size
  );
}
