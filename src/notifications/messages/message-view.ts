import { CODE } from '../letters/placeholders.js';
import type { MessageRow } from './message-row.js';

const POST_BECAUSE = {
  registered: 'À imprimer : envoi recommandé, ou remis contre récépissé.',
  'no-address': 'À imprimer ou à remettre : aucune adresse électronique n’est connue.',
  'no-mail-server': 'À imprimer ou à remettre : aucun serveur de courrier n’est réglé (SMTP_URL).',
  displayed: 'À imprimer et à afficher.',
} as const;

/** What the API tells of a message; the applicant's code is on the letter only. */
export function messageView(row: MessageRow) {
  const { id, channel, state, postBecause } = row;
  const self = `/api/messages/${id}`;
  return {
    id,
    file: row.applicationId && { id: row.applicationId, reference: row.reference },
    effect: row.effect,
    channel,
    recipient: { name: row.recipient, label: row.recipientName, address: channel === 'webhook' ? null : row.address },
    language: row.language,
    subject: row.subject,
    createdAt: row.createdAt,
    state,
    toDo: channel === 'post' && state === 'waiting' && postBecause ? POST_BECAUSE[postBecause] : null,
    attempts: row.attempts,
    nextAttempt: row.nextAttempt,
    lastFailure: row.lastFailure,
    sentAt: row.sentAt,
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
