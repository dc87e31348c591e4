import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { addressOf } from '../accounts/index.js';
import { Installation } from '../platform/settings/index.js';
import { GrantToken, TokenRefused } from './grant-token.service.js';

const ERROR = {
  type: 'object',
  properties: { error: { type: 'string' }, error_description: { type: 'string' } },
  required: ['error', 'error_description'],
};

/** Tokens for services (RFC 6749 § 4.4 with RFC 7523): the errors are those of OAuth, not problems. */
@ApiTags('service accounts')
@Controller('oauth')
export class TokenController {
  constructor(
    private readonly grants: GrantToken,
    private readonly installation: Installation,
  ) {}

  @Post('token')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiResponse({ status: 200, description: 'The token' })
  @ApiResponse({ status: 400, description: 'An error of OAuth (RFC 6749 § 5.2)', schema: ERROR })
  @ApiResponse({ status: 401, description: 'An error of OAuth: nobody is known by that signature', schema: ERROR })
  @ApiOperation({ summary: 'A short access token for a service that signs its name (client_credentials, private_key_jwt)' })
  async token(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body?: Record<string, unknown>) {
    try {
      return await this.grants.grant(body ?? {}, addressOf(this.installation, request));
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      response.status(error.code === 'invalid_client' ? 401 : 400);
      return { error: error.code, error_description: error.message };
    }
  }
}
