import { html } from '../platform/http/index.js';
import { page } from './frame.js';
import { senderOf } from './said.js';
import { SAY } from './sayings.js';
import type { Receipt } from './send-draft.service.js';
import { SENDING } from './sending-sayings.js';
import type { ShownDraft } from './show-draft.service.js';

/** What a request became. */
export function receiptPage(
  { language, path, town, draft }: Pick<ShownDraft, 'language' | 'path' | 'town' | 'draft'>,
  receipt: Receipt,
): string {
  const body = html`<h1>${SENDING.receipt[language]}</h1>
    <p class="lead">${SENDING.receiptLead[language]}</p>
    <dl class="dates">
      <dt>${SENDING.reference[language]}</dt>
      <dd>${receipt.reference}</dd>
      <dt>${SENDING.code[language]}</dt>
      <dd>${receipt.code}</dd>
      <dt>${SAY.project[language]}</dt>
      <dd>${draft.said.title}</dd>
      <dt>${SENDING.sender[language]}</dt>
      <dd>${senderOf(draft.said)}</dd>
    </dl>
    <p>${SENDING.next[language]} <a href="/suivi/${town.slug}?lang=${language}">${SENDING.follow[language]}</a></p>`;
  return page({ language, title: SENDING.receipt[language], path, town }, body);
}
