import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Words } from '../core/language/index.js';
import { Problem } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { AuthenticateAccount } from './authenticate-account.service.js';
import type { Caller } from './caller.js';
import { addressOf, cookieName, cookieOf, refuseCrossSite, type DoorRequest } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { SAY } from './problem-sayings.js';

interface CallersRequest extends DoorRequest {
  caller?: Caller;
}

/** Lets in who shows a key or token (`Authorization: Bearer …`), or the cookie of a session. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly accounts: AuthenticateAccount,
    private readonly installation: Installation,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CallersRequest>();
    const token = /^Bearer +(\S+)$/i.exec(String(request.headers['authorization'] ?? ''))?.[1];
    request.caller = token === undefined ? await this.signedIn(request) : await this.holder(token);
    return true;
  }

  private async holder(token: string): Promise<Caller> {
    const caller = await this.accounts.authenticate(token);
    if (!caller) throw unauthenticated(SAY.unknownToken);
    return caller;
  }

  private async signedIn(request: CallersRequest): Promise<Caller> {
    const address = addressOf(this.installation, request);
    const secret = address === undefined ? undefined : cookieOf(request, cookieName(address));
    if (secret === undefined) throw unauthenticated(SAY.signIn);
    refuseCrossSite(request, address!);
    const session = await this.sessions.find(secret);
    if (!session) throw unauthenticated(SAY.sessionOver);
    if (session.administrationId === null) throw new Problem(403, 'administration-not-chosen', SAY.chooseAdministration);
    const caller = await this.sessions.caller(session);
    if (!caller) throw new Problem(403, 'account-closed', SAY.accountClosed);
    return caller;
  }
}

const unauthenticated = (detail: Words) => new Problem(401, 'unauthenticated', detail);

/** The account that calls; only behind `BearerGuard`. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallersRequest>();
  if (!caller) throw new Error('CurrentCaller stands behind no BearerGuard.');
  return caller;
});
