import { Body, Controller, Headers, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { expectedVersion, type HeaderWriter } from '../platform/http/index.js';
import { ID } from './application-id.js';
import { OverrideDto } from './applications.dto.js';
import { applicationLinks } from './links.js';
import { OverrideCheck } from './override-check.service.js';
import { Permissions } from './permissions.service.js';

/** Answers of officers in the place of the map. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/applications')
@UseGuards(BearerGuard)
export class OverridesController {
  constructor(
    private readonly checks: OverrideCheck,
    private readonly permissions: Permissions,
  ) {}

  @Post(':id/site/overrides')
  @HttpCode(201)
  @ApiOperation({ summary: 'Answer a question of the law in the place of the map, with a reason that the journal keeps' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version you read, for example "7".' })
  async override(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() { trigger, answer, reason }: OverrideDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('if-match') ifMatch?: string,
  ) {
    await this.permissions.mayHandle(caller);
    const { accountId, name } = caller;
    const taken = await this.checks.override(caller.administrationId, id, {
      trigger,
      answer,
      reason,
      expectedVersion: expectedVersion(ifMatch),
      actor: { kind: 'account', id: accountId, name },
    });
    response.setHeader('ETag', `"${taken.version}"`);
    return { ...taken, links: applicationLinks(id) };
  }
}
