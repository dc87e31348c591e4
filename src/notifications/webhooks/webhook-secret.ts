import { createHmac } from 'node:crypto';

/**
 * The secret with which calls to a webhook are signed (Standard Webhooks: `whsec_` and base64). It is derived from the
 * installation's secret and stored nowhere; another generation makes the former one void.
 */
export function webhookSecret(secret: string, administrationId: number, webhookId: string, generation: number): string {
  const key = createHmac('sha256', secret).update(`webhook:${administrationId}:${webhookId}:${generation}`).digest();
  return `whsec_${key.toString('base64')}`;
}
