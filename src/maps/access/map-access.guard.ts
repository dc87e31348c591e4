import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuthenticateAccount, type Caller } from '../../accounts/index.js';
import { AdministrationDirectory, type Administration } from '../../administrations/index.js';
import { Permissions } from '../../applications/index.js';
import { notFound, Problem } from '../../platform/http/index.js';

interface MapRequest extends Request {
  mapAccess?: { administration: Administration; caller: Caller };
}

/**
 * Lets an account into the map of its own administration, whose slug the path names. Desktop tools send a token as the
 * password of Basic authentication, with any user name; programs as Bearer. Somebody of another house is told what somebody
 * is told who asks for a house that is not there.
 */
@Injectable()
export class MapAccess implements CanActivate {
  constructor(
    private readonly accounts: AuthenticateAccount,
    private readonly administrations: AdministrationDirectory,
    private readonly permissions: Permissions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<MapRequest>();
    const token = tokenOf(request.headers.authorization);
    const caller = token === undefined ? undefined : await this.accounts.authenticate(token);
    if (!caller) {
      context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', 'Basic realm="Perron", Bearer');
      const detail =
        token === undefined
          ? 'Montrez votre jeton d’accès : Authorization: Bearer <jeton>, ou Basic avec le jeton pour mot de passe.'
          : 'Ce jeton d’accès n’est pas connu ou n’est plus valable.';
      throw new Problem(401, 'unauthenticated', 'Qui êtes-vous ?', detail);
    }
    const administration = await this.administrations.findBySlug(String(request.params['administration']));
    if (!administration || administration.id !== caller.administrationId)
      throw notFound('Il n’y a pas de carte à cette adresse, ou aucune que votre administration puisse voir.');
    await this.permissions.mayRead(caller);
    request.mapAccess = { administration, caller };
    return true;
  }
}

function tokenOf(authorization = ''): string | undefined {
  const [, scheme, said] = /^(Bearer|Basic) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme === undefined || said === undefined) return undefined;
  if (scheme.toLowerCase() === 'bearer') return said;
  const pair = Buffer.from(said, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

/** The administration whose map is asked for; only behind `MapAccess`. */
export const MapOf = createParamDecorator((_data: unknown, context: ExecutionContext): Administration => {
  const { mapAccess } = context.switchToHttp().getRequest<MapRequest>();
  if (!mapAccess) throw new Error('MapOf stands behind no MapAccess.');
  return mapAccess.administration;
});
