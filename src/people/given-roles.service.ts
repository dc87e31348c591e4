import { Injectable } from '@nestjs/common';
import { told, type Words } from '../core/language/index.js';
import { AuthenticateAccount, ManageAccounts, type ProcedureRoles } from '../accounts/index.js';
import { ADMINISTRATION_TYPES, AdministrationDirectory } from '../administrations/index.js';
import { Permissions } from '../applications/index.js';
import { invalidAt, unprocessable } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

/** Which roles an administration has to give, and whom it cannot do without. */
@Injectable()
export class GivenRoles {
  constructor(
    private readonly accounts: ManageAccounts,
    private readonly administrations: AdministrationDirectory,
    private readonly keys: AuthenticateAccount,
    private readonly permissions: Permissions,
  ) {}

  async typeOf(administrationId: number) {
    return ADMINISTRATION_TYPES[(await this.administrations.find(administrationId))!.type]!;
  }

  /** @throws Problem 422 naming the roles and procedures that there are */
  async check(administrationId: number, roles: readonly string[] = [], procedureRoles: ProcedureRoles = {}): Promise<void> {
    const type = await this.typeOf(administrationId);
    const known = Object.keys(type.roles);
    const refuse = (pointer: string, detail: Words) => {
      throw invalidAt(pointer, 'unknown', detail);
    };
    const listed = known.join(', ');
    const checkRole = (pointer: string, role: unknown) => {
      if (typeof role !== 'string' || !known.includes(role))
        refuse(pointer, told(SAY.unknownRole, { role: String(role), known: listed }));
    };
    for (const [index, role] of roles.entries()) checkRole(`/roles/${index}`, role);
    for (const [procedure, given] of Object.entries(procedureRoles)) {
      const pointer = `/procedureRoles/${procedure}`;
      if (!type.runs.includes(procedure)) refuse(pointer, told(SAY.unknownProcedure, { procedure, known: type.runs.join(', ') }));
      if (!Array.isArray(given)) refuse(pointer, told(SAY.rolesExpected, { known: listed }));
      for (const [index, role] of given.entries()) checkRole(`${pointer}/${index}`, role);
    }
  }

  /** What was given or taken holds at once: for keys in use, and for who may record what. */
  haveChanged(administrationId: number): void {
    this.keys.forget();
    this.permissions.forget(administrationId);
  }

  /** An administration whose last administrator goes could give no role any more. @throws Problem 422 */
  async checkSomebodyStays(administrationId: number, leaving: string): Promise<void> {
    const { roles } = await this.typeOf(administrationId);
    const others = (await this.accounts.list(administrationId)).filter(({ id, disabledAt }) => id !== leaving && !disabledAt);
    if (others.some((account) => account.roles.some((role) => roles[role]?.managesPeople))) return;
    throw unprocessable(SAY.lastAdministrator);
  }
}
