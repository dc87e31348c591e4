import { Injectable } from '@nestjs/common';
import { eventDefinition, type Author } from '../core/procedure/index.js';
import type { Caller } from '../accounts/index.js';
import { ADMINISTRATION_TYPES, AdministrationDirectory, rolesOf, type Role } from '../administrations/index.js';
import { forbidden } from '../platform/http/index.js';

/** What the roles of a caller allow in the type of administration it works for. */
@Injectable()
export class Permissions {
  private readonly types = new Map<number, string>();

  constructor(private readonly administrations: AdministrationDirectory) {}

  async mayRead(caller: Caller): Promise<void> {
    if (!(await this.roles(caller)).some(({ reads }) => reads))
      throw forbidden('Vos rôles ne permettent pas de lire les dossiers.');
  }

  async mayDeposit(caller: Caller): Promise<void> {
    if (!(await this.roles(caller)).some(({ deposits }) => deposits))
      throw forbidden('Vos rôles ne permettent pas d’ouvrir un dossier.');
  }

  async mayImportLayers(caller: Caller): Promise<void> {
    if (!(await this.roles(caller)).some(({ importsLayers }) => importsLayers))
      throw forbidden('Vos rôles ne permettent pas d’importer une couche.');
  }

  async mayPublishProcedures(caller: Caller): Promise<void> {
    if (!(await this.roles(caller)).some(({ publishesProcedures }) => publishesProcedures))
      throw forbidden('Vos rôles ne permettent pas de publier une procédure.');
  }

  /** Settings of the administration: references, checklists, messages, webhooks. */
  async maySetUp(caller: Caller): Promise<void> {
    if (!(await this.roles(caller)).some(({ publishesProcedures }) => publishesProcedures))
      throw forbidden('Vos rôles ne permettent pas de changer les réglages de votre administration.');
  }

  /** Work on files that is no act of the procedure: tasks, visas, handovers, messages sent again. */
  async mayHandle(caller: Caller): Promise<void> {
    if (!(await this.roles(caller)).some(({ records }) => records.length > 0))
      throw forbidden('Vos rôles ne permettent pas de traiter les dossiers.');
  }

  /** Whether the caller may record the event; an unknown event passes, so that the engine can say what was meant. */
  async mayRecord(caller: Caller, event: string): Promise<void> {
    const may = records(await this.roles(caller), event);
    if (!may) throw forbidden(`Vos rôles ne permettent pas d’enregistrer « ${event} ».`);
  }

  /** Which of the events the caller may record. */
  async recordable(caller: Caller, events: readonly string[]): Promise<Set<string>> {
    const roles = await this.roles(caller);
    return new Set(events.filter((event) => records(roles, event)));
  }

  /** Parties as which the caller's administration itself must act. */
  async authorities({ administrationId }: Caller): Promise<readonly string[]> {
    return ADMINISTRATION_TYPES[await this.typeOf(administrationId)]?.decidesAs ?? [];
  }

  /** Procedures whose files the caller's administration keeps. */
  async procedures({ administrationId }: Caller): Promise<readonly string[]> {
    return ADMINISTRATION_TYPES[await this.typeOf(administrationId)]?.runs ?? [];
  }

  private async roles({ administrationId, roles }: Caller): Promise<Role[]> {
    return rolesOf(await this.typeOf(administrationId), roles);
  }

  private async typeOf(administrationId: number): Promise<string> {
    let type = this.types.get(administrationId);
    if (type === undefined) {
      type = (await this.administrations.find(administrationId))?.type ?? '';
      this.types.set(administrationId, type);
    }
    return type;
  }
}

function records(roles: readonly Role[], event: string): boolean {
  const authors: readonly Author[] | undefined = eventDefinition(event)?.by;
  return authors === undefined
    ? roles.some(({ records }) => records.length > 0)
    : roles.some(({ records }) => records.some((author) => authors.includes(author)));
}
