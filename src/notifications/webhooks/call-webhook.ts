import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';
import type { Outcome } from '../delivery/outcome.js';
import { addressFault } from './webhook-address.js';

export interface WebhookCall {
  url: string;
  /** Of the message: the same in every attempt. */
  id: string;
  secret: string;
  body: string;
}

export interface CallOptions {
  /** Whether `127.0.0.1` may be called. */
  loopback?: boolean;
  /** Milliseconds for the whole call. */
  within?: number;
  /** Resolves names; the system's resolver when absent. */
  lookup?: LookupFunction;
}

const WITHIN = 5_000;
/** Bytes of an answer that are read before the connection is cut; nobody is ever shown them. */
const READ_AT_MOST = 65_536;

/**
 * Calls a webhook, signed as Standard Webhooks. The address that is connected to is judged at the moment of connecting, so
 * that a name cannot first resolve to a public address and then to one of ours; redirects are not followed.
 */
export function callWebhook({ url, id, secret, body }: WebhookCall, options: CallOptions = {}): Promise<Outcome> {
  const { loopback = false, within = WITHIN, lookup } = options;
  const fault = addressFault(url, loopback);
  if (fault !== undefined) return Promise.resolve({ kind: 'never', because: fault.fr });
  const at = new Date();
  const headers = {
    'Content-Type': 'application/cloudevents+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'Perron',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
  const secure = url.startsWith('https:');
  const filter = { keepAlive: false, allowIPAddressList: loopback ? ['127.0.0.1'] : [] };
  const agent = secure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  const signal = AbortSignal.timeout(within);
  const call = { method: 'POST', headers, agent, signal, ...(lookup && { lookup }) };
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      resolve(outcome);
      sent.destroy();
      agent.destroy();
    };
    const sent = (secure ? requestHttps : requestHttp)(url, call, (response) => {
      let read = 0;
      const outcome = outcomeOf(response.statusCode ?? 0);
      response.on('data', (piece: Buffer) => {
        read += piece.length;
        if (read > READ_AT_MOST) settle(outcome);
      });
      response.on('end', () => settle(outcome));
      response.on('error', (error) => settle(failure(error, signal.aborted)));
    });
    sent.on('error', (error) => settle(failure(error, signal.aborted)));
    sent.end(body);
  });
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status >= 300 && status < 400)
    return { kind: 'again', because: `Réponse ${status} : une redirection n’est pas suivie ; corrigez l’adresse.` };
  // Gone: the receiver says that it wants nothing more (Standard Webhooks).
  if (status === 410) return { kind: 'never', because: GONE };
  return { kind: 'again', because: `Réponse ${status}.` };
}

/** Why a receiver that wants nothing more is left alone. */
export const GONE = 'Réponse 410 : le destinataire ne veut plus rien recevoir.';

function failure(error: NodeJS.ErrnoException, late: boolean): Outcome {
  if (late) return { kind: 'again', because: 'Pas de réponse dans le temps imparti.' };
  // The words of the filter would tell which addresses lie inside; that the address is private is enough.
  if (/is not allowed/.test(error.message)) return { kind: 'never', because: 'L’adresse mène à un réseau privé.' };
  return { kind: 'again', because: `Pas de liaison (${error.code ?? 'erreur'}).` };
}
