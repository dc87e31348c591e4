import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../platform/http/index.js';
import { AuthenticateAccount, type Caller } from './authenticate-account.service.js';

interface CallersRequest {
  headers: Record<string, string | undefined>;
  caller?: Caller;
}

/** Lets in who shows an access token: `Authorization: Bearer …`. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(private readonly accounts: AuthenticateAccount) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CallersRequest>();
    const token = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    const caller = token === undefined ? undefined : await this.accounts.authenticate(token);
    if (!caller) {
      const detail =
        token === undefined
          ? 'Montrez votre jeton d’accès : Authorization: Bearer <jeton>.'
          : 'Ce jeton d’accès n’est pas connu ou n’est plus valable.';
      throw new Problem(401, 'unauthenticated', 'Qui êtes-vous ?', detail);
    }
    request.caller = caller;
    return true;
  }
}

/** The account that calls; only behind `BearerGuard`. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallersRequest>();
  if (!caller) throw new Error('CurrentCaller stands behind no BearerGuard.');
  return caller;
});
