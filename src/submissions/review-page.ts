import { fill } from '../core/language/index.js';
import { html } from '../platform/http/index.js';
import { askedPiecesMissing } from './asked-pieces-form.js';
import { page } from './frame.js';
import { mapInWords } from './map-in-words.js';
import { openingFieldsTold } from './opening-fields-form.js';
import { pieceList } from './piece-list.js';
import { PIECES } from './pieces-sayings.js';
import { LONGEST } from './said.js';
import { SAY } from './sayings.js';
import { SENDING } from './sending-sayings.js';
import type { ShownDraft } from './show-draft.service.js';
import { SITE } from './site-sayings.js';

/** Read over before it is sent for good (WCAG 3.3.4). */
export function reviewPage(shown: ShownDraft, refusal?: string): string {
  const { language, path, town, draft, procedure } = shown;
  const { said } = draft;
  const line = (name: keyof typeof LONGEST, label = SAY[name]) =>
    said[name] !== '' &&
    html`<dt>${label[language]}</dt>
      <dd class="lines">${said[name]}</dd>`;
  const body = html`<h1>${SENDING.review[language]}</h1>
    ${refusal !== undefined && html`<p class="fault" role="alert">${refusal}</p>`}
    <p class="lead">${SENDING.reviewLead[language]}</p>
    <dl class="dates">
      <dt>${SAY.what[language]}</dt>
      <dd>${procedure}</dd>
      ${line('title', SAY.project)} ${line('applicantName')} ${said.role === 'architect' && line('architectName')}
      ${line('applicantAddress')} ${line('email')} ${openingFieldsTold(shown.fields, said.fields, language)} ${line('address')}
    </dl>
    <h2>${SITE.map[language]}</h2>
    ${mapInWords(shown)}
    <h2>${PIECES.pieces[language]}</h2>
    ${pieceList(shown, false)} ${askedPiecesMissing(shown.asked, shown.draft.pieces, language)}
    <form class="wide" method="post" action="${path}">
      <input type="hidden" name="lang" value="${language}" />
      <button name="act" value="send">${fill(SENDING.send[language], { town: town.name })}</button>
      <button class="link" name="act" value="correct">${SENDING.correct[language]}</button>
    </form>`;
  return page({ language, title: `${SENDING.review[language]} – ${town.name}`, path: `${path}?relire=1`, town }, body);
}
