import { Injectable } from '@nestjs/common';
import { AuthenticateAccount, ManageAccounts, type ProcedureRoles } from '../accounts/index.js';
import { ADMINISTRATION_TYPES, AdministrationDirectory } from '../administrations/index.js';
import { Permissions } from '../applications/index.js';
import { unprocessable } from '../platform/http/index.js';

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
    const refuse = (pointer: string, what: string, there: readonly string[]) => {
      const detail = `${what} Il y a : ${there.join(', ')}.`;
      throw unprocessable(detail, [{ pointer, code: 'unknown', detail }]);
    };
    const checkRole = (pointer: string, role: unknown) => {
      if (typeof role !== 'string' || !known.includes(role))
        refuse(pointer, `« ${String(role)} » n’est pas un rôle de ce type d’administration.`, known);
    };
    for (const [index, role] of roles.entries()) checkRole(`/roles/${index}`, role);
    for (const [procedure, given] of Object.entries(procedureRoles)) {
      const pointer = `/procedureRoles/${procedure}`;
      if (!type.runs.includes(procedure))
        refuse(pointer, `« ${procedure} » n’est pas une procédure de cette administration.`, type.runs);
      if (!Array.isArray(given)) refuse(pointer, 'Une liste de rôles est attendue.', known);
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
    throw unprocessable('Ce compte est le dernier qui gère les comptes ; donnez d’abord ce rôle à un autre.');
  }
}
