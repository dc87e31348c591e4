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
}
