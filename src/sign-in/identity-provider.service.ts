import { createHash, createPrivateKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, importPKCS8, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { Identity } from '../accounts/index.js';
import type { OidcSettings } from '../platform/settings/index.js';
import { languageOf } from '../core/language/index.js';

/** What must be the same when the browser comes back from the provider. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

export interface SignedIn {
  identity: Identity;
  /** Hash of the provider's name for its session, if it names it. */
  providerSession: Buffer | null;
}

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** The one OpenID Connect provider of the installation: authorization code with PKCE, and nothing else. */
@Injectable()
export class IdentityProvider {
  private settings: OidcSettings | undefined;
  private discovered: Promise<oidc.Configuration> | undefined;
  private keys: JWTVerifyGetKey | undefined;

  /** Says who the provider is; it is discovered when the first person comes. */
  use(settings: OidcSettings): void {
    this.settings = settings;
    this.discovered = undefined;
    this.keys = undefined;
  }

  get isSet(): boolean {
    return this.settings !== undefined;
  }

  /** Where people are sent, for the policy of a page whose form leads there. */
  async origin(): Promise<string> {
    return new URL((await this.configuration()).serverMetadata().authorization_endpoint!).origin;
  }

  async authorizationUrl(callback: string, attempt: Attempt, language: string): Promise<URL> {
    return oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: callback,
      scope: 'openid profile email',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
    });
  }

  /**
   * Exchanges the code that came back. State, nonce, issuer (also the one of RFC 9207), audience and signature are checked.
   * @throws what openid-client says is wrong
   */
  async exchange(returned: URL, { state, nonce, verifier }: Attempt): Promise<SignedIn> {
    const configuration = await this.configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const about: Record<string, unknown> = {
      ...(await this.userInfo(configuration, tokens.access_token, claims.sub)),
      ...claims,
    };
    const text = (name: string) => (typeof about[name] === 'string' ? String(about[name]) : undefined);
    return {
      identity: {
        issuer: this.nameOf(claims.iss),
        subject: claims.sub,
        name: text('name') ?? text('preferred_username') ?? claims.sub,
        locale: languageOf(text('locale')),
        verifiedEmail: about['email_verified'] === true ? text('email') : undefined,
      },
      providerSession: typeof claims['sid'] === 'string' ? this.sessionKey(claims['sid']) : null,
    };
  }

  /** Where the browser goes to end the provider's session too, if the provider has such a place. */
  async endSessionUrl(back: string): Promise<string | undefined> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href;
  }

  /**
   * Reads a logout token (OpenID Connect Back-Channel Logout 1.0 § 2.6).
   * @throws when it is not one of the provider's, for us, fresh and whole
   */
  async readLogout(token: string): Promise<{ identity?: Pick<Identity, 'issuer' | 'subject'>; providerSession?: Buffer }> {
    const metadata = (await this.configuration()).serverMetadata();
    this.keys ??= createRemoteJWKSet(new URL(metadata.jwks_uri!));
    const { payload } = await jwtVerify(token, this.keys, {
      issuer: metadata.issuer,
      audience: this.settings!.clientId,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      maxTokenAge: '5 minutes',
      requiredClaims: ['iat', 'jti', 'events'],
    });
    const { sid, sub } = payload;
    if (!Object.hasOwn(payload['events'] as object, LOGOUT_EVENT)) throw new Error('no logout event');
    if (payload['nonce'] !== undefined) throw new Error('a logout token has no nonce');
    if (typeof sid === 'string') return { providerSession: this.sessionKey(sid) };
    if (sub === undefined) throw new Error('neither sub nor sid');
    return { identity: { issuer: this.nameOf(payload.iss!), subject: sub } };
  }

  private async userInfo(configuration: oidc.Configuration, accessToken: string, subject: string) {
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    return oidc.fetchUserInfo(configuration, accessToken, subject);
  }

  private nameOf(issuer: string): string {
    return this.settings?.knownAs ?? issuer;
  }

  private sessionKey(sid: string): Buffer {
    return createHash('sha256')
      .update(JSON.stringify(['provider-session', this.settings!.issuer, sid]))
      .digest();
  }

  private configuration(): Promise<oidc.Configuration> {
    this.discovered ??= discover(this.settings!).catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }
}

async function discover({ issuer, clientId, clientSecret, privateKey }: OidcSettings): Promise<oidc.Configuration> {
  const authentication = privateKey
    ? oidc.PrivateKeyJwt(await importPKCS8(privateKey, algorithmOf(privateKey)))
    : oidc.ClientSecretBasic(clientSecret);
  // Settings admit http on this machine only.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, undefined, authentication, { execute, timeout: 10 });
}

function algorithmOf(pem: string): string {
  const type = createPrivateKey(pem).asymmetricKeyType;
  const algorithm = { rsa: 'RS256', ec: 'ES256', ed25519: 'EdDSA' }[String(type)];
  if (algorithm === undefined) throw new Error(`OIDC_PRIVATE_KEY is of the kind « ${type} »; RSA, P-256 or Ed25519 is expected.`);
  return algorithm;
}
