import { Injectable } from '@nestjs/common';
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
    return this.demand(caller, 'read', ({ reads }) => reads, 'de lire les dossiers');
  }

  /** The secret address of a calendar outlives the key that asks for it: one that only reads may not ask for it, nor end it. */
  async mayKeepCalendar(caller: Caller): Promise<void> {
    checkScope(caller, 'record');
    await this.mayRead(caller);
  }

  /** A role that is held for some procedures opens files of these alone. */
  mayDeposit(caller: Caller, procedure: string): Promise<void> {
    const there = { ...caller, procedureRoles: { [procedure]: caller.procedureRoles[procedure] ?? [] } };
    return this.demand(there, 'deposit', ({ deposits }) => deposits, `d’ouvrir un dossier « ${procedure} »`);
  }

  mayImportLayers(caller: Caller): Promise<void> {
    return this.demand(caller, 'layers', ({ importsLayers }) => importsLayers, 'd’importer une couche');
  }

  mayPublishProcedures(caller: Caller): Promise<void> {
    return this.demand(caller, 'procedures', ({ publishesProcedures }) => publishesProcedures, 'de publier une procédure');
  }

  /** Settings of the administration: references, checklists, messages, webhooks. Its administrator keeps them too. */
  maySetUp(caller: Caller): Promise<void> {
    return this.demand(
      caller,
      'procedures',
      ({ publishesProcedures, managesPeople }) => publishesProcedures || managesPeople,
      'de changer les réglages de votre administration',
    );
  }

  /** Settings tell nothing of a file: who keeps them sees them, reader or not. */
  maySeeSettings(caller: Caller): Promise<void> {
    return this.demand(
      caller,
      'read',
      ({ reads, managesPeople }) => reads || managesPeople,
      'de voir les réglages de votre administration',
    );
  }

  /** Work on files that is no act of the procedure: tasks, visas, handovers, messages sent again. */
  mayHandle(caller: Caller): Promise<void> {
    return this.demand(
      caller,
      'record',
      ({ records, decides }) => records.length > 0 || decides !== undefined,
      'de traiter les dossiers',
    );
  }

  mayManagePeople(caller: Caller): Promise<void> {
    return this.demand(caller, 'people', ({ managesPeople }) => managesPeople, 'de gérer les comptes');
  }

  /** Whether the caller records such an event in some situation; `checkStep` then judges the one of the file. */
  async mayRecord(caller: Caller, event: string): Promise<Standing> {
    checkScope(caller, 'record');
    await this.checkOpen(caller.administrationId);
    const standing = await this.standing(caller);
    if (!everRecords(standing.type, allRoles(caller), event))
      throw forbidden(`Vos rôles ne permettent pas d’enregistrer « ${event} ».`);
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

  private async demand(caller: Caller, scope: Scope, allows: (role: Role) => boolean | undefined, what: string): Promise<void> {
    checkScope(caller, scope);
    if (scope !== 'read' && scope !== 'people') await this.checkOpen(caller.administrationId);
    const roles = rolesOf(await this.typeOf(caller.administrationId), allRoles(caller));
    if (!roles.some(allows)) throw forbidden(`Vos rôles ne permettent pas ${what}.`);
  }

  /** A suspended administration reads on and records nothing. @throws Problem 403 */
  private async checkOpen(administrationId: number): Promise<void> {
    const { suspendedAt, suspendedBecause } = (await this.administration(administrationId))!;
    if (suspendedAt === null) return;
    throw new Problem(
      403,
      'administration-suspended',
      'Administration suspendue',
      `Rien ne s’enregistre pour votre administration depuis le ${suspendedAt.toISOString().slice(0, 10)} : « ${suspendedBecause} ». Vos dossiers restent lisibles et leurs délais courent.`,
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
  const who = rolesInWords(standing.type, roles);
  throw forbidden(
    `Vos rôles ne permettent pas d’enregistrer « ${event} » sur ce dossier. Le peuvent : ${who || 'personne ici'}.`,
  );
}

export function rolesInWords(type: string, roles: readonly string[]): string {
  return roles.map((role) => roleOf(type, role)!.label.fr).join(', ');
}

function allRoles({ roles, procedureRoles }: Caller): string[] {
  return [...roles, ...Object.values(procedureRoles).flat()];
}

function checkScope({ scopes }: Caller, scope: Scope): void {
  if (!scopes.includes(scope))
    throw forbidden(
      `Cette clé d’accès n’est pas donnée pour cela (portée « ${scope} » ; elle a : ${scopes.join(', ') || 'aucune'}).`,
    );
}
