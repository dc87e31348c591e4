import { Body, Controller, Get, Headers, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { importJWK, type JWK } from 'jose';
import { languageOf, told, type Words } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, ManageAccounts, type Caller } from '../accounts/index.js';
import { ID, Permissions } from '../applications/index.js';
import { invalidAt, Problem, unprocessable } from '../platform/http/index.js';
import { ProcedureLibrary, Texts } from '../procedures/index.js';
import { GivenRoles } from './given-roles.service.js';
import { AccountChangesDto, AccountDto } from './people.dto.js';
import { SAY } from './problem-sayings.js';

/** The people and services of an administration, kept by its administrator. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('api/accounts')
@UseGuards(BearerGuard)
export class AccountsController {
  constructor(
    private readonly accounts: ManageAccounts,
    private readonly given: GivenRoles,
    private readonly procedures: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Everybody with roles, keys and invitations; and the roles that there are to give' })
  async list(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.mayManagePeople(caller);
    const language = languageOf(languages);
    const { roles, runs } = await this.given.typeOf(caller.administrationId);
    const items = (await this.accounts.list(caller.administrationId)).map(({ administrationId: _of, personId, ...account }) => ({
      ...account,
      /** Whether somebody has signed in for it. */
      joined: personId !== null,
    }));
    return {
      items,
      roles: Object.entries(roles).map(([name, { label }]) => ({ name, label: label[language] ?? name })),
      procedures: runs.map((name) => ({ name, label: this.texts.sentence(this.procedures.title(name), language) })),
    };
  }

  @Post()
  @ApiOperation({ summary: 'Open an account; a person is invited at once, by a code that is told only now' })
  async open(@CurrentCaller() caller: Caller, @Body() account: AccountDto) {
    await this.permissions.mayManagePeople(caller);
    await this.given.check(caller.administrationId, account.roles, account.procedureRoles);
    const id = await this.accounts.open(caller.administrationId, account);
    this.given.haveChanged(caller.administrationId);
    const invitation = await this.accounts.invite(caller.administrationId, id);
    return { id, invitation: invitation ?? null };
  }

  @Patch(':id')
  @ApiHeader({ name: 'If-Match', required: false, description: '« version » of the account that you read.' })
  @ApiOperation({ summary: 'Change name, address, roles or scopes; close the account, or open it again' })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() changes: AccountChangesDto,
    @Headers('if-match') ifMatch?: string,
  ) {
    await this.permissions.mayManagePeople(caller);
    const { administrationId } = caller;
    const account = await this.accounts.find(administrationId, id);
    if (!account) throw noAccount(id);
    await this.given.check(administrationId, changes.roles, changes.procedureRoles);
    if (changes.publicKeys) await checkKeys(changes.publicKeys, account.kind);
    if (changes.disabled || changes.roles) {
      const { roles } = await this.given.typeOf(administrationId);
      const stays = !changes.disabled && changes.roles?.some((role) => roles[role]!.managesPeople);
      if (!stays && account.roles.some((role) => roles[role]?.managesPeople))
        await this.given.checkSomebodyStays(administrationId, id);
    }
    await this.accounts.change(administrationId, id, changes, ifMatch);
    this.given.haveChanged(administrationId);
    return { id };
  }

  @Post(':id/invitation')
  @ApiOperation({ summary: 'Invite the person of the account again; earlier codes fall' })
  async invite(@CurrentCaller() caller: Caller, @Param('id', ID) id: string) {
    await this.permissions.mayManagePeople(caller);
    if (!(await this.accounts.find(caller.administrationId, id))) throw noAccount(id);
    const invitation = await this.accounts.invite(caller.administrationId, id);
    if (!invitation) throw unprocessable(SAY.noInvitation);
    return invitation;
  }
}

export function noAccount(id: string): Problem {
  return new Problem(404, 'not-found', told(SAY.noAccount, { id }));
}

/** Public keys of a service only, and such as can verify a signature. @throws Problem 422 */
async function checkKeys({ keys }: { keys?: unknown }, kind: 'person' | 'service'): Promise<void> {
  const refuse = (detail: Words) => invalidAt('/publicKeys', 'bad-key', detail);
  if (kind !== 'service') throw refuse(SAY.servicesOnly);
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > 10) throw refuse(SAY.keysMissing);
  for (const [index, key] of (keys as JWK[]).entries()) {
    if (key.d !== undefined || key.k !== undefined) throw refuse(told(SAY.secretKey, { number: index + 1 }));
    const readable = await importJWK({ alg: 'ES256', ...key }).catch(() => undefined);
    if (!readable) throw refuse(told(SAY.unreadableKey, { number: index + 1 }));
  }
}
