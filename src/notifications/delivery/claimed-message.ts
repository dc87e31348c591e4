import type { Transaction } from '../../platform/database/index.js';
import type { Language } from '../../core/language/index.js';

/** A message lent out for one attempt, with what the attempt needs. */
export interface ClaimedMessage {
  administrationId: number;
  id: string;
  channel: 'mail' | 'webhook';
  applicationId: string | null;
  /** Of the applicant's code. */
  codeGeneration: number | null;
  webhookId: string | null;
  recipientName: string;
  address: string | null;
  language: Language;
  subject: string;
  text: string;
  html: string | null;
  /** Whether a printed *envoi* says the same, and this is the copy. */
  copy: boolean;
  attempts: number;
}

/** For how long a message is lent out; an attempt takes a minute at most. */
const LOAN = '5 minutes';

/** Lends the message out, unless another service has it or it is not due any more. */
export async function claimMessage(tx: Transaction, id: string): Promise<ClaimedMessage | undefined> {
  const [message] = await tx.query<ClaimedMessage>(
    `WITH due AS (
       SELECT id FROM messages WHERE administration_id = $1 AND id = $2 AND next_attempt <= now() FOR UPDATE SKIP LOCKED
     )
     UPDATE messages m SET attempts = m.attempts + 1, next_attempt = now() + interval '${LOAN}'
       FROM due WHERE m.administration_id = $1 AND m.id = due.id
     RETURNING m.administration_id AS "administrationId", m.id, m.channel, m.application_id AS "applicationId",
               (SELECT a.code_generation FROM applications a
                 WHERE a.administration_id = $1 AND a.id = m.application_id) AS "codeGeneration",
               m.webhook_id AS "webhookId", m.recipient_name AS "recipientName", m.address, m.language, m.subject,
               m.body_text AS text, m.body_html AS html, m.attempts,
               EXISTS (SELECT FROM messages p WHERE p.administration_id = $1 AND p.application_id = m.application_id
                          AND p.sequence = m.sequence AND p.effect = m.effect AND p.part = m.part - 1
                          AND p.post_because = 'registered' AND p.recipient = m.recipient) AS copy`,
    [tx.administrationId, id],
  );
  return message;
}
