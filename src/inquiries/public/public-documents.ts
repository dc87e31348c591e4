import type { Language } from '../../core/language/index.js';
import type { FileDocument } from '../../applications/index.js';
import { sizeInWords, type GivenContent } from '../../platform/contents/index.js';
import { html, type Html } from '../../platform/http/index.js';
import type { Texts } from '../../procedures/index.js';
import { anonymised } from '../anonymise.js';
import type { Inquiry } from '../inquiry-row.js';
import { SAY } from './sayings.js';

/** A document that everybody may read, without the applicant's name in its title. */
export interface PublicDocument extends GivenContent {
  id: string;
  /** What kind of document it is, in the language of the reader. */
  kind: string;
  title: string;
}

/** Those that the officer chose and that still count, in the order in which they came to the file. */
export function publicDocuments(texts: Texts, there: FileDocument[], inquiry: Inquiry, language: Language): PublicDocument[] {
  const author = { authorName: inquiry.applicantName, authorAddress: null, authorEmail: null };
  const shown = there.filter(({ id, withdrawn }) => !withdrawn && inquiry.documents.includes(id));
  return shown.map(({ id, kind, title, fileName, mediaType, size, sha256 }, index) => ({
    id,
    kind: texts.word('documents', kind, language),
    title: anonymised(title, author),
    // The name of a file often is that of a person.
    fileName: `${kind}-${index + 1}.${endingOf(fileName)}`,
    mediaType,
    size,
    sha256,
  }));
}

export function documentList(language: Language, path: string, documents: PublicDocument[], spoken: Html | false): Html {
  return html`<h2>${SAY.documents[language]}</h2>
    <p>${SAY.documentsLead[language]}</p>
    <ul class="plain">
      ${documents.map(
        ({ id, kind, title, fileName, size }) =>
          html`<li>
            ${kind}${language === 'fr' ? '\u00A0' : ''}: <a href="${path}/documents/${id}" ${spoken}>${title}</a>
            (${endingOf(fileName).toUpperCase()}, ${sizeInWords(size, language)})
          </li>`,
      )}
    </ul>`;
}

function endingOf(fileName: string): string {
  return fileName.split('.').pop()!;
}
