import { Body, Controller, Delete, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, ManageAccounts, type Caller } from '../accounts/index.js';
import { ID, Permissions } from '../applications/index.js';
import { invalidAt, Problem } from '../platform/http/index.js';
import { noAccount } from './accounts.controller.js';
import { GivenRoles } from './given-roles.service.js';
import { KeyDto } from './people.dto.js';
import { SAY } from './problem-sayings.js';

/** Keys for programmes that work under an account: limited in scope and time, told once. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('api/accounts/:id/keys')
@UseGuards(BearerGuard)
export class KeysController {
  constructor(
    private readonly accounts: ManageAccounts,
    private readonly given: GivenRoles,
    private readonly permissions: Permissions,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Issue a key; it is told only now and kept nowhere' })
  async issue(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Body() { label, scopes, expiresAt }: KeyDto) {
    await this.permissions.mayManagePeople(caller);
    if (!(await this.accounts.find(caller.administrationId, id))) throw noAccount(id);
    const until = new Date(expiresAt);
    if (until.getTime() <= Date.now()) {
      throw invalidAt('/expiresAt', 'past', SAY.pastEnd);
    }
    return this.accounts.issueKey(caller.administrationId, id, { label, scopes, expiresAt: until });
  }

  @Delete(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key; it opens nothing from now on' })
  async revoke(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Param('key', ID) key: string): Promise<void> {
    await this.permissions.mayManagePeople(caller);
    if (!(await this.accounts.revokeKey(caller.administrationId, id, key))) throw new Problem(404, 'not-found', SAY.noKey);
    this.given.haveChanged(caller.administrationId);
  }
}
