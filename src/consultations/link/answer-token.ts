import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link lets its holder do: answer one request of one administration, until a day. */
export interface AnswerRight {
  administrationId: number;
  id: string;
  /** Of the links of the request; a new one makes the former ones void. */
  generation: number;
  /** Last day on which it opens anything. */
  until: string;
}

const SHAPE = /^(\d{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})\.(\d{4}-\d{2}-\d{2})\.([\w-]{43})$/;

/** The secret part of a link. It is derived from the installation's secret and stored nowhere. */
export function answerToken(secret: string, right: AnswerRight): string {
  const said = [right.administrationId, right.id, right.generation, right.until].join('.');
  return `${said}.${signatureOf(secret, said)}`;
}

/** The right that the token gives, or undefined when this house did not sign it. */
export function readToken(secret: string, token: string): AnswerRight | undefined {
  const [, administrationId, id, generation, until, signature] = SHAPE.exec(token) ?? [];
  if (signature === undefined) return undefined;
  const expected = signatureOf(secret, token.slice(0, -signature.length - 1));
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return undefined;
  return { administrationId: Number(administrationId), id: id!, generation: Number(generation), until: until! };
}

function signatureOf(secret: string, said: string): string {
  return createHmac('sha256', secret).update(`opinion-link:${said}`).digest('base64url');
}
