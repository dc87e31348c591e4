import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import type { Configuration, Provider } from 'oidc-provider';
import type { OidcSettings } from '../../platform/settings/index.js';
import { languageOf } from '../../core/language/index.js';
import type { DemoPerson } from '../people.js';
import { choosePage, farewellPage, lostPage } from './pages.js';

export const MOUNTED_AT = '/demo-idp';

const CLIENT = 'perron';

/**
 * An OpenID Connect provider for the demonstration, so that people come in by the same door as anywhere: its sign-in page
 * lets the visitor choose who to be. It stands only where the demonstration is asked for, and vouches for its people alone.
 */
export class DemoProvider {
  private provider: Provider | undefined;
  private answer: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  private readonly secret = randomBytes(32).toString('base64url');

  constructor(private readonly people: readonly DemoPerson[]) {}

  /** @param address where the service listens, known once it does @returns what the service needs to trust it */
  async open(address: string): Promise<OidcSettings> {
    this.provider = await quietly(async () => {
      const { Provider } = await import('oidc-provider');
      return new Provider(`${address}${MOUNTED_AT}`, this.configuration(address));
    });
    this.answer = this.provider.callback();
    return { issuer: `${address}${MOUNTED_AT}`, clientId: CLIENT, clientSecret: this.secret, knownAs: 'demo-idp' };
  }

  /** Answers what comes to its place; before it is open, nothing is there. */
  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    if (!this.provider || !this.answer) return next();
    const uid = /^\/sign-in\/[\w-]+$/.test(request.path);
    (uid ? this.interact(this.provider, request, response) : this.answer(request, response)).catch(next);
  };

  private async interact(provider: Provider, request: Request, response: Response): Promise<void> {
    const language = languageOf(String(request.query['lang'] ?? request.headers['accept-language'] ?? ''));
    // Nothing of the browser's page may stay in a cache, and back leads to a sign-in that has served.
    response.setHeader('Cache-Control', 'no-store');
    try {
      await provider.interactionDetails(request, response);
    } catch {
      response.status(400).type('html').send(lostPage(language));
      return;
    }
    const email = request.method === 'POST' ? await chosenIn(request) : undefined;
    if (!this.people.some((person) => person.email === email)) {
      response.type('html').send(choosePage(language, `${MOUNTED_AT}${request.path}`, this.people));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: email!, remember: false } });
  }

  private configuration(address: string): Configuration {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'demo' };
    return {
      clients: [
        {
          client_id: CLIENT,
          client_secret: this.secret,
          redirect_uris: loopbacks(address).map((one) => `${one}/auth/callback`),
          post_logout_redirect_uris: loopbacks(address).map((one) => `${one}/`),
          grant_types: ['authorization_code'],
          response_types: ['code'],
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [key as never] },
      cookies: { keys: [randomBytes(32).toString('base64url')] },
      claims: { openid: ['sub', 'sid'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (ctx, form) => {
            ctx.type = 'html';
            ctx.body = farewellPage(languageOf(ctx.get('accept-language')), form);
          },
        },
      },
      interactions: { url: (_ctx, { uid }) => `${MOUNTED_AT}/sign-in/${uid}` },
      pkce: { required: () => true },
      ttl: { Session: 8 * 3600, Interaction: 3600, Grant: 8 * 3600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
      findAccount: (_ctx, sub) => {
        const person = this.people.find(({ email }) => email === sub);
        const claims = { sub, name: person?.name, locale: 'fr', email: sub, email_verified: true };
        return person && { accountId: sub, claims: () => Promise.resolve(claims) };
      },
      // Whoever chooses a person agrees that the demonstration knows who that is.
      loadExistingGrant: async (ctx) => {
        const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT, accountId: ctx.oidc.session!.accountId! });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    };
  }
}

/** The library warns of what is meant here: state kept in memory, and a Node that it runs on without supporting it. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/** A browser may write this machine's address in two ways. */
function loopbacks(address: string): string[] {
  const { port } = new URL(address);
  return [...new Set([address, `http://localhost:${port}`, `http://127.0.0.1:${port}`])];
}

/** The form has one field, and comes before the service's own parsers. */
async function chosenIn(request: Request): Promise<string | undefined> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8');
    if (text.length > 1000) return undefined;
  }
  return new URLSearchParams(text).get('person') ?? undefined;
}
