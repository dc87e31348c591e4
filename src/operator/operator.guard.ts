import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import {
  addressOf,
  cookieName,
  cookieOf,
  notAnOperator,
  Operators,
  refuseCrossSite,
  Sessions,
  type DoorRequest,
} from '../accounts/index.js';
import { Problem } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { SAY } from './problem-sayings.js';

interface OperatorsRequest extends DoorRequest {
  operatorSession?: Buffer;
}

/** Lets in an operator at a screen: no key and no token opens what concerns every administration. */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(
    private readonly installation: Installation,
    private readonly operators: Operators,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<OperatorsRequest>();
    const address = addressOf(this.installation, request);
    const secret = address === undefined ? undefined : cookieOf(request, cookieName(address));
    const session = secret === undefined ? undefined : await this.sessions.find(secret);
    if (!session) throw new Problem(401, 'unauthenticated', SAY.signIn);
    refuseCrossSite(request, address!);
    if (!(await this.operators.here(session.hash))) throw notAnOperator();
    request.operatorSession = session.hash;
    return true;
  }
}

/** The hash of the operator's session, which the database asks for; only behind `OperatorGuard`. */
export const OperatorSession = createParamDecorator((_data: unknown, context: ExecutionContext): Buffer => {
  const { operatorSession } = context.switchToHttp().getRequest<OperatorsRequest>();
  if (!operatorSession) throw new Error('OperatorSession stands behind no OperatorGuard.');
  return operatorSession;
});
