import { html, type Html } from '../platform/http/index.js';
import { fill, type Language } from '../core/language/index.js';
import type { Piece } from './draft.js';
import { fieldOfPiece, type AskedPiece } from './online-procedures.js';
import { PIECES } from './pieces-sayings.js';

/** One row for each piece that the office asks for: what is there already, and the place to bring it. */
export function askedPiecesForm(asked: readonly AskedPiece[], pieces: readonly Piece[], language: Language): Html {
  return html`<p>${PIECES.askedLead[language]}</p>
    ${asked.map((one) => {
      const name = fieldOfPiece(one);
      const isThere = pieces.some(({ title }) => title === one.title);
      return html`<div>
        <label for="${name}">${one.required ? one.title : fill(PIECES.askedOptional[language], { title: one.title })}</label>
        ${isThere && html`<span class="hint" id="${name}-there">✓ ${PIECES.askedThere[language]}</span>`}
        <input id="${name}" name="${name}" type="file" ${isThere && html`aria-describedby="${name}-there"`} />
      </div>`;
    })}
    <h3>${PIECES.otherPieces[language]}</h3>`;
}

/** What the office wants in any case and is not there: said, and no reason not to send. */
export function askedPiecesMissing(asked: readonly AskedPiece[], pieces: readonly Piece[], language: Language): Html | undefined {
  const missing = asked.filter(({ required, title }) => required && !pieces.some((piece) => piece.title === title));
  if (missing.length === 0) return undefined;
  const titles = missing.map(({ title }) => title).join(', ');
  return html`<p class="fault">${fill(PIECES.askedMissing[language], { titles })}</p>`;
}
