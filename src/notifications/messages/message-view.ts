import { CODE } from '../letters/placeholders.js';
import type { MessageRow } from './message-row.js';

/** What the API tells of a message; the applicant's code is on the letter only. */
export function messageView(row: MessageRow) {
  const { id, channel, state, postBecause } = row;
  const self = `/api/messages/${id}`;
  return {
    id,
    file: row.applicationId === null || row.reference === null ? null : { id: row.applicationId, reference: row.reference },
    effect: row.effect,
    channel,
    recipient: { name: row.recipient, label: row.recipientName, address: channel === 'webhook' ? null : row.address },
    language: row.language,
    subject: row.subject,
    createdAt: row.createdAt,
    /** The day of the act that owes an *envoi*: time limits are counted from it, whenever the letter is handed over. */
    actOn: postBecause === 'registered' ? row.actOn : null,
    state,
    /** Why a hand must take it out, while it must. */
    onPaperBecause: channel === 'post' && state === 'waiting' ? postBecause : null,
    attempts: row.attempts,
    nextAttempt: row.nextAttempt,
    lastFailure: row.lastFailure,
    sentAt: row.sentAt,
    sentOn: row.sentOn,
    handledBy: row.handledBy,
    links: {
      self,
      ...(channel !== 'webhook' && { page: `${self}/page` }),
      ...(channel === 'post'
        ? state === 'waiting' && { handedOver: { method: 'POST', href: `${self}/handed-over` } }
        : state !== 'sent' && { replay: { method: 'POST', href: `${self}/replay` } }),
      ...(row.applicationId && { file: `/api/applications/${row.applicationId}` }),
    },
  };
}

/** The text without the code, which only the applicant is to read. */
export function hideCode(text: string): string {
  return text.replaceAll(CODE, '•••••-•••••');
}
