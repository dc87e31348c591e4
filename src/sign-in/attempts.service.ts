import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { hashOf } from '../accounts/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import type { Attempt } from './identity-provider.service.js';

export interface BegunAttempt extends Attempt {
  returnTo: string;
  invitation: Buffer | null;
}

/** Sign-ins underway: each serves once, for the browser that began it, for ten minutes. */
@Injectable()
export class Attempts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async begin(returnTo: string, invitation: Buffer | null): Promise<{ secret: string; attempt: Attempt }> {
    const secret = randomBytes(32).toString('base64url');
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    await this.unitOfWork.runOutside({ key: hashOf(secret) }, async ({ query }) => {
      await query('DELETE FROM sign_in_attempts WHERE expires_at < now()');
      await query(
        `INSERT INTO sign_in_attempts (hash, state, nonce, verifier, return_to, invitation, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + interval '10 minutes')`,
        [hashOf(secret), attempt.state, attempt.nonce, attempt.verifier, returnTo, invitation],
      );
    });
    return { secret, attempt };
  }

  /** The attempt, which nobody can consume again. */
  async consume(secret: string): Promise<BegunAttempt | undefined> {
    const hash = hashOf(secret);
    const [row] = await this.unitOfWork.runOutside({ key: hash }, ({ query }) =>
      query<BegunAttempt & { valid: boolean }>(
        `DELETE FROM sign_in_attempts WHERE hash = $1
         RETURNING state, nonce, verifier, return_to AS "returnTo", invitation, expires_at > now() AS valid`,
        [hash],
      ),
    );
    return row?.valid ? row : undefined;
  }
}
