import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A layer that an administration keeps. */
@Entity('layers')
export class LayerEntity {
  @PrimaryColumn({ name: 'administration_id', type: 'integer' })
  administrationId: number;

  @PrimaryColumn('text')
  id: string;

  @Column('text')
  kind: string;

  @Column('text')
  title: string;

  @Column({ name: 'positional_accuracy', type: 'double precision' })
  positionalAccuracy: number;

  /** Number of the edition in force; null before the first. */
  @Column({ name: 'current_edition', type: 'integer', nullable: true })
  currentEdition: number | null;
}
