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

  /** Of a municipality, five digits (REFNIS). */
  @Column({ name: 'nis_code', type: 'text', nullable: true })
  nisCode: string | null;

  /** NIS codes of the municipalities that it serves; a municipality serves itself and declares none. */
  @Column('text', { array: true })
  serves: string[];

  @Column('text', { array: true })
  languages: string[];

  /** Since when nothing is recorded in it, and why. */
  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ name: 'suspended_because', type: 'text', nullable: true })
  suspendedBecause: string | null;
}
