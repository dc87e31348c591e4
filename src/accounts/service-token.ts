import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Installation } from '../platform/settings/index.js';

/** Seconds that a token of a service lives. */
export const TOKEN_LIFE = 600;

const ISSUER = 'perron';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface ServiceToken {
  administrationId: number;
  accountId: string;
  scopes: string[];
}

/**
 * A short access token in the shape of RFC 9068. It is read by the house alone, on any node, so it is sealed with a key
 * derived from the installation's secret.
 */
export function newServiceToken(installation: Installation, { administrationId, accountId, scopes }: ServiceToken) {
  const client = `${administrationId}.${accountId}`;
  return new SignJWT({ client_id: client, scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(ISSUER)
    .setSubject(client)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_LIFE}s`)
    .sign(keyOf(installation));
}

/** What the token says, or undefined when it is none of ours or has run out. */
export async function readServiceToken(installation: Installation, token: string): Promise<ServiceToken | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(installation), {
      algorithms: ['HS256'],
      typ: 'at+jwt',
      issuer: ISSUER,
      audience: ISSUER,
      requiredClaims: ['exp', 'sub'],
    });
    const client = readClientId(payload.sub);
    return client && { ...client, scopes: String(payload['scope'] ?? '').split(' ') };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** A service calls itself `<administration>.<account>`, so that its administration is known before anything is read. */
export function readClientId(text: string | undefined): Omit<ServiceToken, 'scopes'> | undefined {
  const [administration = '', accountId = ''] = (text ?? '').split('.', 2);
  return /^[1-9]\d{0,8}$/.test(administration) && UUID.test(accountId)
    ? { administrationId: Number(administration), accountId }
    : undefined;
}

function keyOf({ secret }: Installation): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'perron service tokens', 32));
}
