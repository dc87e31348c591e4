import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person or service that works for an administration. Tenant-owned: read inside that administration's transaction. */
@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn({ name: 'administration_id', type: 'integer' })
  administrationId: number;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text', { array: true })
  roles: string[];

  @Column('text')
  locale: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;
}
