import type { Language } from '../core/language/index.js';
import { isShown } from '../platform/contents/index.js';
import type { Texts } from '../procedures/index.js';
import type { DocumentRow } from './document-row.js';

/** A version of a document as the staff sees it, with what may be done with it. */
export function documentView(texts: Texts, applicationId: string, row: DocumentRow, language: Language) {
  const self = `/api/applications/${applicationId}/documents/${row.id}`;
  const state: 'current' | 'replaced' | 'withdrawn' = row.current ? 'current' : row.withdrawn ? 'withdrawn' : 'replaced';
  return {
    id: row.id,
    lineage: row.lineage,
    version: row.version,
    kind: { name: row.kind, label: texts.word('documents', row.kind, language) },
    title: row.title,
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: row.size,
    sha256: row.sha256,
    broughtBy: row.broughtBy,
    broughtOn: row.broughtOn,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
    /** Number of the journal entry that tells of it. */
    entry: row.sequence,
    state,
    replacedBy: row.replacedBy,
    withdrawn: row.withdrawn ? { on: row.withdrawnOn!, because: row.withdrawnBecause!, by: row.withdrawnBy! } : null,
    links: {
      self,
      content: `${self}/content`,
      ...(isShown(row) && { shown: `${self}/content?shown=true` }),
      ...(!row.withdrawn && { withdrawal: { method: 'POST', href: `${self}/withdrawal` } }),
    },
  };
}
