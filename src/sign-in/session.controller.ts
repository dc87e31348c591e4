import { Body, Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { addressOf, cookieName, cookieOf, Operators, refuseCrossSite, Sessions, type Session } from '../accounts/index.js';
import { AdministrationDirectory, roomsOf } from '../administrations/index.js';
import { invalidAt, IsWhole, Problem, says } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { IdentityProvider } from './identity-provider.service.js';
import { RULES } from './field-sayings.js';
import { SAY } from './problem-sayings.js';

class ChoiceDto {
  @IsWhole(says(RULES.administration))
  administration: number;
}

/** Who is signed in, where they serve, and for which administration they work now. */
@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly installation: Installation,
    private readonly operators: Operators,
    private readonly provider: IdentityProvider,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in; « person » is null when nobody is' })
  async tell(@Req() request: Request) {
    const session = await this.sessionOf(request);
    return session
      ? this.view(session)
      : { person: null, administration: null, memberships: [], operator: false, ...this.ways() };
  }

  @Post('administration')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose the administration to work for, among those where one serves' })
  async choose(@Req() request: Request, @Body() { administration }: ChoiceDto) {
    const session = await this.sessionOf(request);
    if (!session) throw new Problem(401, 'unauthenticated', SAY.signIn);
    refuseCrossSite(request, addressOf(this.installation, request)!);
    if (!(await this.sessions.choose(session, administration))) {
      throw invalidAt('/administration', 'not-yours', SAY.notYours);
    }
    return this.view({ ...session, administrationId: administration });
  }

  private async view({ hash, person, administrationId }: Session) {
    const memberships = await Promise.all(
      (await this.sessions.memberships(person.id)).map(async ({ administrationId: id, account }) => {
        const { roles, procedureRoles } = account;
        const administration = await this.administrationOf(id);
        const may = roomsOf(administration.type, [...roles, ...Object.values(procedureRoles).flat()]);
        return { administration, roles, procedureRoles, may };
      }),
    );
    return {
      person: { name: person.name, locale: person.locale },
      administration: memberships.find(({ administration }) => administration.id === administrationId)?.administration ?? null,
      memberships,
      /** Whether they run the deployment. */
      operator: (await this.operators.here(hash)) !== undefined,
      ...this.ways(),
    };
  }

  /** How to come in, null where nobody can yet, and what a request that changes something must carry. */
  private ways() {
    return { csrf: { header: 'X-Perron', value: '1' }, signIn: this.provider.isSet ? '/auth/login' : null };
  }

  private async administrationOf(id: number) {
    const { slug, name, type } = (await this.administrations.find(id))!;
    return { id, slug, name, type };
  }

  private async sessionOf(request: Request): Promise<Session | undefined> {
    const address = addressOf(this.installation, request);
    const secret = address === undefined ? undefined : cookieOf(request, cookieName(address));
    return secret === undefined ? undefined : this.sessions.find(secret);
  }
}
