import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../core/language/index.js';

/** Roles that hold for the files of one procedure only, by the procedure's name. */
export type ProcedureRoles = Record<string, string[]>;

/** A person or service that works for an administration. Tenant-owned: read inside that administration's transaction. */
@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn({ name: 'administration_id', type: 'integer' })
  administrationId: number;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: 'person' | 'service';

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  /** Roles that hold for every file. */
  @Column('text', { array: true })
  roles: string[];

  @Column({ name: 'procedure_roles', type: 'jsonb' })
  procedureRoles: ProcedureRoles;

  @Column('text')
  locale: Language;

  /** The person who signs in for it, once bound. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  /** JWK Set of a service that asks for tokens with `private_key_jwt`. */
  @Column({ name: 'public_keys', type: 'jsonb', nullable: true })
  publicKeys: { keys: object[] } | null;

  /** What such tokens may be asked for. */
  @Column('text', { array: true })
  scopes: string[];

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;
}
