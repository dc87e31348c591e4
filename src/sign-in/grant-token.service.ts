import { Injectable } from '@nestjs/common';
import { createLocalJWKSet, decodeJwt, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { ManageAccounts, newServiceToken, readClientId, TOKEN_LIFE } from '../accounts/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Installation } from '../platform/settings/index.js';

/** Signatures of services that are accepted: by a private key, never by a shared secret, never none. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Seconds that an assertion may be valid. */
const LONGEST = 300;

/** An answer of RFC 6749 § 5.2. */
export class TokenRefused extends Error {
  constructor(
    readonly code: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope',
    detail: string,
  ) {
    super(detail);
  }
}

/** Gives a service a short token against an assertion that it signed; each assertion serves once. */
@Injectable()
export class GrantToken {
  constructor(
    private readonly accounts: ManageAccounts,
    private readonly installation: Installation,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws TokenRefused */
  async grant(body: Record<string, unknown>, address: string | undefined) {
    const { grant_type, client_assertion_type, client_assertion, scope } = body;
    if (grant_type !== 'client_credentials') throw new TokenRefused('unsupported_grant_type', 'grant_type: client_credentials.');
    if (client_assertion_type !== ASSERTION || typeof client_assertion !== 'string')
      throw new TokenRefused('invalid_request', `client_assertion, and client_assertion_type ${ASSERTION}.`);
    const client = readClientId(subjectOf(client_assertion));
    const account = client && (await this.accounts.find(client.administrationId, client.accountId));
    if (!account?.publicKeys || account.disabledAt || account.kind !== 'service')
      throw new TokenRefused('invalid_client', 'This client is not known, is closed or has no public key.');
    const { administrationId, id: accountId } = account;
    const assertion = await verified(
      client_assertion,
      account.publicKeys as JSONWebKeySet,
      `${administrationId}.${accountId}`,
      address,
    );
    await this.useOnce(administrationId, accountId, assertion);
    const asked = typeof scope === 'string' && scope !== '' ? scope.split(' ') : account.scopes;
    const beyond = asked.filter((one) => !account.scopes.includes(one));
    if (beyond.length > 0)
      throw new TokenRefused('invalid_scope', `Not for this client: ${beyond.join(' ')}. It has: ${account.scopes.join(' ')}.`);
    return {
      access_token: await newServiceToken(this.installation, { administrationId, accountId, scopes: asked }),
      token_type: 'Bearer',
      expires_in: TOKEN_LIFE,
      scope: asked.join(' '),
    };
  }

  private useOnce(administrationId: number, accountId: string, { jti, exp }: JWTPayload): Promise<void> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      await tx.query('DELETE FROM used_assertions WHERE administration_id = $1 AND expires_at < now()', [administrationId]);
      const kept = await tx.query(
        `INSERT INTO used_assertions (administration_id, account_id, jti, expires_at) VALUES ($1, $2, $3, to_timestamp($4))
         ON CONFLICT DO NOTHING RETURNING jti`,
        // Clocks may differ by a minute, and an assertion must not outlive the memory of it.
        [administrationId, accountId, jti, exp! + 60],
      );
      if (kept.length === 0) throw new TokenRefused('invalid_client', 'This assertion has served already: sign a new one.');
    });
  }
}

async function verified(
  assertion: string,
  keys: JSONWebKeySet,
  client: string,
  address: string | undefined,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(keys), {
      algorithms: ALGORITHMS,
      issuer: client,
      subject: client,
      audience: address === undefined ? [] : [address, `${address}/oauth/token`],
      requiredClaims: ['exp', 'jti'],
      clockTolerance: 30,
    });
    const now = Date.now() / 1000;
    if (payload.exp! > now + LONGEST + 30)
      throw new TokenRefused('invalid_client', `An assertion is valid for ${LONGEST} seconds at most.`);
    if (typeof payload.jti !== 'string' || payload.jti.length > 200)
      throw new TokenRefused('invalid_client', 'jti: up to 200 characters.');
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError)
      throw new TokenRefused('invalid_client', `The assertion is refused: ${error.message}.`);
    throw error;
  }
}

function subjectOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).sub;
  } catch {
    return undefined;
  }
}
