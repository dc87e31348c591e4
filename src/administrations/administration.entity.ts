import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One administration of the shared deployment: a row of the public directory, and a tenant. */
@Entity('administrations')
export class AdministrationEntity {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  id: number;

  @Column('text')
  type: string;

  @Column('text')
  name: string;

  @Column('text')
  slug: string;

  @Column('text', { array: true })
  languages: string[];

  /** Since when nothing is recorded in it, and why. */
  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ name: 'suspended_because', type: 'text', nullable: true })
  suspendedBecause: string | null;
}
