import type { Language } from '../core/language/index.js';
import type { FileDocument } from '../applications/index.js';
import { isShown, type GivenContent } from '../platform/contents/index.js';
import type { Texts } from '../procedures/index.js';

/** A document that accompanies a request, as it was when the officer chose it. */
export interface ShownDocument extends GivenContent {
  id: string;
  kind: string;
  title: string;
}

export function shownDocument({ id, kind, title, fileName, mediaType, size, sha256 }: FileDocument): ShownDocument {
  return { id, kind, title, fileName, mediaType, size, sha256 };
}

/** @param folder address under which the reader finds it */
export function shownDocumentView(texts: Texts, document: ShownDocument, folder: string, language: Language) {
  const { id, kind, title, fileName, mediaType, size, sha256 } = document;
  const content = `${folder}/${id}`;
  return {
    id,
    kind: { name: kind, label: texts.word('documents', kind, language) },
    title,
    fileName,
    mediaType,
    size,
    sha256,
    links: { content, ...(isShown(document) && { shown: `${content}?shown=true` }) },
  };
}
