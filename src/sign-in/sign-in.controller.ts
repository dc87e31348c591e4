import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { languageOf, told } from '../core/language/index.js';
import {
  addressOf,
  codeKey,
  cookieName,
  cookieOf,
  hashOf,
  Operators,
  personId,
  RecognisePerson,
  refuseCrossSite,
  refuseForeignOrigin,
  Sessions,
  setCookie,
} from '../accounts/index.js';
import { unprocessable } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { Attempts, type BegunAttempt } from './attempts.service.js';
import { IdentityProvider } from './identity-provider.service.js';
import { localPath } from './local-path.js';
import { invitationPage, refusalPage } from './pages.js';
import type { Refusal } from './sayings.js';
import { SAY } from './problem-sayings.js';

const ATTEMPT = 'perron-sign-in';

/** One way in for people: OpenID Connect. Tokens stay on this side; the browser holds a cookie that says nothing. */
@ApiExcludeController()
@Controller('auth')
export class SignInController {
  constructor(
    private readonly attempts: Attempts,
    private readonly installation: Installation,
    private readonly operators: Operators,
    private readonly people: RecognisePerson,
    private readonly provider: IdentityProvider,
    private readonly sessions: Sessions,
  ) {}

  @Get('login')
  @Header('Cache-Control', 'no-store')
  async login(@Req() request: Request, @Res() response: Response, @Query('returnTo') returnTo?: string): Promise<void> {
    const path = typeof returnTo === 'object' ? undefined : localPath(returnTo);
    if (path === undefined) return refuse(request, response, 400, 'bad-return');
    await this.begin(request, response, path, null);
  }

  @Get('invitation')
  async invitation(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.askForCode(request, response);
  }

  @Post('invitation')
  async invited(@Req() request: Request, @Res() response: Response, @Body() body?: { code?: unknown }): Promise<void> {
    const address = addressOf(this.installation, request);
    if (address !== undefined) refuseForeignOrigin(request, address);
    const key = codeKey(typeof body?.code === 'string' ? body.code : '');
    if (!(await this.people.isInvited(key))) {
      response
        .status(404)
        .type('html')
        .send(invitationPage(language(request), 'bad-invitation'));
      return;
    }
    await this.begin(request, response, '/', key);
  }

  @Get('callback')
  @Header('Cache-Control', 'no-store')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const address = addressOf(this.installation, request);
    if (address === undefined) return refuse(request, response, 400, 'insecure');
    const secret = cookieOf(request, cookieName(address, ATTEMPT));
    const attempt = secret === undefined ? undefined : await this.attempts.consume(secret);
    response.append('Set-Cookie', setCookie(address, ATTEMPT, '', 0));
    if (!attempt || !this.provider.isSet) return refuse(request, response, 400, 'no-attempt');
    const refusal = await this.enter(address, request, response, attempt);
    if (refusal) refuse(request, response, ...refusal);
  }

  @Post('logout')
  @HttpCode(200)
  async logout(@Req() request: Request, @Res() response: Response): Promise<void> {
    const address = addressOf(this.installation, request);
    const secret = address === undefined ? undefined : cookieOf(request, cookieName(address));
    if (address !== undefined) {
      refuseCrossSite(request, address);
      response.append('Set-Cookie', setCookie(address, 'perron', '', 0));
    }
    if (secret !== undefined) await this.sessions.close(secret);
    // A provider that is away keeps nobody signed in here.
    const next =
      this.provider.isSet && address ? await this.provider.endSessionUrl(`${address}/`).catch(() => undefined) : undefined;
    response.json({ signedOut: true, next: next ?? '/' });
  }

  @Post('backchannel-logout')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async backchannelLogout(@Body() body?: { logout_token?: unknown }): Promise<string> {
    const token = typeof body?.logout_token === 'string' ? body.logout_token : '';
    try {
      if (!this.provider.isSet) throw new Error('no provider is set');
      const { identity, providerSession } = await this.provider.readLogout(token);
      await this.sessions.closeOf(
        providerSession ? { providerSession } : { personId: personId(identity!.issuer, identity!.subject) },
      );
      return '';
    } catch (error) {
      throw unprocessable(told(SAY.logoutRefused, { why: (error as Error).message }));
    }
  }

  private async askForCode(request: Request, response: Response, refusal?: Refusal): Promise<void> {
    // The answer to the form leads to the provider, which the policy of the page must not forbid.
    const elsewhere = this.provider.isSet ? await this.provider.origin().catch(() => '') : '';
    const policy = String(response.getHeader('Content-Security-Policy'));
    response.setHeader('Content-Security-Policy', policy.replace("form-action 'self'", `form-action 'self' ${elsewhere}`));
    response.type('html').send(invitationPage(language(request), refusal));
  }

  private async begin(request: Request, response: Response, returnTo: string, invitation: Buffer | null): Promise<void> {
    const address = addressOf(this.installation, request);
    if (!this.provider.isSet) return refuse(request, response, 503, 'not-set');
    if (address === undefined) return refuse(request, response, 400, 'insecure');
    const { secret, attempt } = await this.attempts.begin(returnTo, invitation);
    try {
      const url = await this.provider.authorizationUrl(`${address}/auth/callback`, attempt, language(request));
      response.append('Set-Cookie', setCookie(address, ATTEMPT, secret, 600));
      response.redirect(303, url.href);
    } catch {
      refuse(request, response, 502, 'provider-away');
    }
  }

  /** Lets in who comes back from the provider, under a new session whatever cookie was there. */
  private async enter(
    address: string,
    request: Request,
    response: Response,
    attempt: BegunAttempt,
  ): Promise<[number, Refusal] | undefined> {
    try {
      const { identity, providerSession } = await this.provider.exchange(new URL(request.originalUrl, address), attempt);
      const person = await this.people.recognise(identity, attempt.invitation);
      const memberships = await this.sessions.memberships(person);
      const only = memberships.length === 1 ? memberships[0]!.administrationId : null;
      const before = cookieOf(request, cookieName(address));
      if (before !== undefined) await this.sessions.close(before);
      const secret = await this.sessions.open(person, providerSession, only);
      // An operator serves no administration; only a session that is open tells whether somebody is one.
      if (memberships.length === 0 && !(await this.operators.here(hashOf(secret)))) {
        await this.sessions.close(secret);
        return [403, 'unknown'];
      }
      response.append('Set-Cookie', setCookie(address, 'perron', secret));
      response.redirect(303, attempt.returnTo);
      return undefined;
    } catch (error) {
      if (isAway(error)) return [502, 'provider-away'];
      if (error instanceof AuthorizationResponseError) return [403, 'provider-refused'];
      if (error instanceof ResponseBodyError || error instanceof ClientError) return [400, 'mismatch'];
      throw error;
    }
  }
}

function isAway(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT';
}

function language(request: Request) {
  return languageOf(request.headers['accept-language']);
}

function refuse(request: Request, response: Response, status: number, refusal: Refusal): void {
  response
    .status(status)
    .type('html')
    .send(refusalPage(language(request), refusal));
}
