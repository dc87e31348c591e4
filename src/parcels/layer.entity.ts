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

  /** Metres by which its limits may be off. */
  @Column({ name: 'positional_accuracy', type: 'double precision' })
  positionalAccuracy: number;

  /** Number of the last edition ever given. */
  @Column({ name: 'last_edition', type: 'integer' })
  lastEdition: number;
}
