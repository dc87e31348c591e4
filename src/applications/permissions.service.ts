import { Injectable } from '@nestjs/common';
import { inEachLanguage, told, type Words } from '../core/language/index.js';
import { ManageAccounts, type Caller, type Scope } from '../accounts/index.js';
import {
  ADMINISTRATION_TYPES,
  AdministrationDirectory,
  everRecords,
  roleOf,
  rolesOf,
  rolesThatRecord,
  type Administration,
  type HeldRoles,
  type Role,
  type Situation,
} from '../administrations/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { forbidden, Problem } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

/** What must be known before the file is locked to tell who may record an event on it. */
export interface Standing {
  caller: Caller;
  type: string;
  held: HeldRoles;
}

/** How long an administration and the roles that its people hold are not asked for again, in milliseconds. */
const REMEMBERED_FOR = 5000;

/** What the roles of a caller allow in the type of administration it works for, within the scopes of its key. */
@Injectable()
export class Permissions {
  private readonly known = new Map<number, { administration: Administration | null; until: number }>();
  private readonly held = new Map<number, { roles: HeldRoles; until: number }>();

  constructor(
    private readonly accounts: ManageAccounts,
    private readonly administrations: AdministrationDirectory,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  mayRead(caller: Caller): Promise<void> {
    return this.demand(caller, 'read', ({ reads }) => reads, SAY.mayNotRead);
  }

  /** The secret address of a calendar outlives the key that asks for it: one that only reads may not ask for it, nor end it. */
  async mayKeepCalendar(caller: Caller): Promise<void> {
    checkScope(caller, 'record');
    await this.mayRead(caller);
  }

  /** Names that readers give to filters of the worklist are their own, and recorded all the same. */
  mayKeepViews(caller: Caller): Promise<void> {
    return this.demand(caller, 'record', ({ reads }) => reads, SAY.mayNotRead);
  }

  /** A role that is held for some procedures opens files of these alone. */
  mayDeposit(caller: Caller, procedure: string): Promise<void> {
    const there = { ...caller, procedureRoles: { [procedure]: caller.procedureRoles[procedure] ?? [] } };
    return this.demand(there, 'deposit', ({ deposits }) => deposits, told(SAY.mayNotOpen, { procedure }));
  }

  mayImportLayers(caller: Caller): Promise<void> {
    return this.demand(caller, 'layers', ({ importsLayers }) => importsLayers, SAY.mayNotImport);
  }

  mayPublishProcedures(caller: Caller): Promise<void> {
    return this.demand(caller, 'procedures', ({ publishesProcedures }) => publishesProcedures, SAY.mayNotPublish);
  }

  /** Settings of the administration: references, checklists, messages, webhooks. Its administrator keeps them too. */
  maySetUp(caller: Caller): Promise<void> {
    return this.demand(
      caller,
      'procedures',
      ({ publishesProcedures, managesPeople }) => publishesProcedures || managesPeople,
      SAY.mayNotSetUp,
    );
  }

  /** Settings tell nothing of a file: who keeps them sees them, reader or not. */
  maySeeSettings(caller: Caller): Promise<void> {
    return this.demand(caller, 'read', ({ reads, managesPeople }) => reads || managesPeople, SAY.mayNotSeeSettings);
  }

  /** Work on files that is no act of the procedure: tasks, visas, handovers, messages sent again. */
  mayHandle(caller: Caller): Promise<void> {
    return this.demand(caller, 'record', ({ records, decides }) => records.length > 0 || decides !== undefined, SAY.mayNotHandle);
  }

  mayManagePeople(caller: Caller): Promise<void> {
    return this.demand(caller, 'people', ({ managesPeople }) => managesPeople, SAY.mayNotManagePeople);
  }

  /** Whether the caller records such an event in some situation; `checkStep` then judges the one of the file. */
  async mayRecord(caller: Caller, event: string): Promise<Standing> {
    checkScope(caller, 'record');
    await this.checkOpen(caller.administrationId);
    const standing = await this.standing(caller);
    if (!everRecords(standing.type, allRoles(caller), event)) throw forbidden(told(SAY.notRecordable, { event }));
    return standing;
  }

  async standing(caller: Caller): Promise<Standing> {
    return { caller, type: await this.typeOf(caller.administrationId), held: await this.rolesHeld(caller.administrationId) };
  }

  /** Parties as which the caller's administration itself must act. */
  async authorities({ administrationId }: Caller): Promise<readonly string[]> {
    return ADMINISTRATION_TYPES[await this.typeOf(administrationId)]?.decidesAs ?? [];
  }

  /** Procedures whose files the caller's administration keeps. */
  async procedures({ administrationId }: Caller): Promise<readonly string[]> {
    return ADMINISTRATION_TYPES[await this.typeOf(administrationId)]?.runs ?? [];
  }

  /** Asks again which roles people hold, and whether the administration is open: something was given or taken. */
  forget(administrationId: number): void {
    this.known.delete(administrationId);
    this.held.delete(administrationId);
  }

  private async demand(caller: Caller, scope: Scope, allows: (role: Role) => boolean | undefined, refusal: Words): Promise<void> {
    checkScope(caller, scope);
    if (scope !== 'read' && scope !== 'people') await this.checkOpen(caller.administrationId);
    const roles = rolesOf(await this.typeOf(caller.administrationId), allRoles(caller));
    if (!roles.some(allows)) throw forbidden(refusal);
  }

  /** A suspended administration reads on and records nothing. @throws Problem 403 */
  private async checkOpen(administrationId: number): Promise<void> {
    const { suspendedAt, suspendedBecause } = (await this.administration(administrationId))!;
    if (suspendedAt === null) return;
    throw new Problem(
      403,
      'administration-suspended',
      told(SAY.suspended, { day: suspendedAt.toISOString().slice(0, 10), because: suspendedBecause! }),
    );
  }

  private async typeOf(administrationId: number): Promise<string> {
    return (await this.administration(administrationId))?.type ?? '';
  }

  private async administration(id: number): Promise<Administration | null> {
    const known = this.known.get(id);
    if (known && known.until > Date.now()) return known.administration;
    const administration = await this.administrations.find(id);
    this.known.set(id, { administration, until: Date.now() + REMEMBERED_FOR });
    return administration;
  }

  private async rolesHeld(administrationId: number): Promise<HeldRoles> {
    const known = this.held.get(administrationId);
    if (known && known.until > Date.now()) return known.roles;
    const roles = await this.unitOfWork.run(administrationId, (tx) => this.accounts.rolesHeld(tx));
    this.held.set(administrationId, { roles, until: Date.now() + REMEMBERED_FOR });
    return roles;
  }
}

/** Whether the caller may take a step, and who may. */
export interface StepPermission {
  mayTake: boolean;
  /** Names of the roles that may. */
  roles: string[];
}

export function stepPermission({ caller, type, held }: Standing, event: string, situation: Situation): StepPermission {
  const roles = rolesThatRecord(type, event, situation, held);
  const own = [...caller.roles, ...(caller.procedureRoles[situation.procedure] ?? [])];
  return { mayTake: caller.scopes.includes('record') && own.some((role) => roles.includes(role)), roles };
}

/** @throws Problem 403 naming the roles that may */
export function checkStep(standing: Standing, event: string, situation: Situation): void {
  const { mayTake, roles } = stepPermission(standing, event, situation);
  if (mayTake) return;
  const who = roles.length > 0 ? rolesInWords(standing.type, roles) : SAY.nobodyHere;
  throw forbidden(told(SAY.notRecordableHere, { event, who }));
}

export function rolesInWords(type: string, roles: readonly string[]): Words {
  const labels = roles.map((role) => roleOf(type, role)!.label);
  return inEachLanguage((language) => labels.map((label) => label[language] ?? label.fr).join(', '));
}

function allRoles({ roles, procedureRoles }: Caller): string[] {
  return [...roles, ...Object.values(procedureRoles).flat()];
}

function checkScope({ scopes }: Caller, scope: Scope): void {
  if (!scopes.includes(scope)) throw forbidden(told(SAY.keyTooNarrow, { scope, scopes: scopes.join(', ') || SAY.noScope }));
}
