import { fill } from '../core/language/index.js';
import { sizeInWords } from '../platform/contents/index.js';
import { html, type Html } from '../platform/http/index.js';
import { PIECES } from './pieces-sayings.js';
import type { ShownDraft } from './show-draft.service.js';

/** The pieces that are there. */
export function pieceList({ texts, language, draft: { pieces } }: ShownDraft, removable: boolean): Html {
  if (pieces.length === 0) return html`<p>${PIECES.noPieces[language]}</p>`;
  return html`<ul class="plain">
    ${pieces.map(
      ({ number, kind, title, fileName, size }) =>
        html`<li>
          ${texts.word('documents', kind, language)} – ${title} (${fileName.split('.').pop()!.toUpperCase()},
          ${sizeInWords(size, language)})
          ${removable && html`<button class="link" name="act" value="remove:${number}">${fill(PIECES.remove[language], { title })}</button>`}
        </li>`,
    )}
  </ul>`;
}
