import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BearerGuard, type Caller } from '../../accounts/index.js';
import { AdministrationDirectory } from '../../administrations/index.js';
import { Permissions } from '../../applications/index.js';
import { notFound, prefersPage, Problem } from '../../platform/http/index.js';
import { Installation } from '../../platform/settings/index.js';
import { SAY } from '../problem-sayings.js';

/** The administration whose map is asked for, and the address under which people reach it: map tools want whole addresses. */
export interface AdministrationMap {
  id: number;
  name: string;
  slug: string;
  address: string;
}

interface MapRequest extends Request {
  caller?: Caller;
  mapOf?: AdministrationMap;
}

/**
 * Lets an account into the map of its own administration, whose slug the path names: with a key as elsewhere, with a session,
 * and, since desktop tools know nothing else, with a key as the password of Basic authentication under any user name.
 * Somebody of another house is told what somebody is told who asks for a house that is not there.
 */
@Injectable()
export class MapAccess implements CanActivate {
  constructor(
    private readonly bearer: BearerGuard,
    private readonly administrations: AdministrationDirectory,
    private readonly installation: Installation,
    private readonly permissions: Permissions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<MapRequest>();
    const key = passwordOf(request.headers.authorization);
    if (key !== undefined) request.headers.authorization = `Bearer ${key}`;
    try {
      await this.bearer.canActivate(context);
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        // A browser would ask for a name and a password before it shows how to sign in.
        const basic = prefersPage(request) ? '' : 'Basic realm="Perron", ';
        // RFC 6750 § 3: only who showed a key is told that it is not valid.
        const challenge = request.headers.authorization ? 'Bearer error="invalid_token"' : 'Bearer';
        context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', `${basic}${challenge}`);
      }
      throw error;
    }
    const caller = request.caller!;
    const administration = await this.administrations.findBySlug(String(request.params['administration']));
    if (!administration || administration.id !== caller.administrationId) throw notFound(SAY.noMap);
    await this.permissions.mayRead(caller);
    const { id, name, slug } = administration;
    request.mapOf = { id, name, slug, address: this.installation.publicUrl ?? `${request.protocol}://${request.get('host')}` };
    return true;
  }
}

function passwordOf(authorization = ''): string | undefined {
  const said = /^Basic +(\S+)$/i.exec(authorization)?.[1];
  if (said === undefined) return undefined;
  const pair = Buffer.from(said, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

/** The administration whose map is asked for; only behind `MapAccess`. */
export const MapOf = createParamDecorator((_data: unknown, context: ExecutionContext): AdministrationMap => {
  const { mapOf } = context.switchToHttp().getRequest<MapRequest>();
  if (!mapOf) throw new Error('MapOf stands behind no MapAccess.');
  return mapOf;
});
