import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttributeMapping } from './attribute-mapping.js';
import type { FoundAttribute } from './import/attribute-survey.js';

/**
 * What becomes of faulty features: they refuse the file; polygons that are not valid are mended, and anything else refuses
 * it; or each faulty feature is set aside, kept with the edition and told by every check near it.
 */
export type WhenFaulty = (typeof WHEN_FAULTY)[number];

export const WHEN_FAULTY = ['refuse', 'mend', 'quarantine'] as const;

/** How a file was read, besides what it says of itself: the same file read otherwise is another edition. */
export interface Reading {
  /** What was done with faulty features, when they did not refuse the file. */
  invalid?: Exclude<WhenFaulty, 'refuse'>;
  /** The table that was read, of a file that may hold several. */
  table?: string;
  /** Which attributes carried what, where somebody said so. */
  map?: AttributeMapping;
}

/** One delivery of a layer, never changed afterwards. In force once it is published, a draft until then. */
@Entity('layer_editions')
export class LayerEditionEntity {
  @PrimaryColumn({ name: 'administration_id', type: 'integer' })
  administrationId: number;

  @PrimaryColumn({ name: 'layer_id', type: 'text' })
  layerId: string;

  @PrimaryColumn('integer')
  number: number;

  /** A name that no other edition ever has, unlike the number: see `FiledFeatures`. */
  @Column('uuid')
  identity: string;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt: Date;

  @Column({ name: 'imported_by', type: 'text' })
  importedBy: string;

  @Column({ name: 'source_name', type: 'text' })
  sourceName: string;

  @Column({ name: 'source_hash', type: 'bytea' })
  sourceHash: Buffer;

  @Column({ name: 'delivered_crs', type: 'integer' })
  deliveredCrs: number;

  @Column('text', { nullable: true })
  transformation: string | null;

  @Column({ name: 'feature_count', type: 'integer' })
  featureCount: number;

  /** Features of the file that were set aside. */
  @Column({ name: 'quarantined_count', type: 'integer' })
  quarantinedCount: number;

  @Column('jsonb')
  notes: string[];

  /** Title and accuracy that come into force with it; null in editions that have those of their layer. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column({ name: 'positional_accuracy', type: 'double precision', nullable: true })
  positionalAccuracy: number | null;

  @Column('jsonb')
  reading: Reading;

  /** Levels of cells (`cells.ts`) in which its features are filed; null in older editions, where it may be any. */
  @Column('smallint', { array: true, nullable: true })
  levels: number[] | null;

  /** What the file has to say, for whoever chooses which attribute carries what; empty in older editions. */
  @Column('jsonb')
  attributes: FoundAttribute[];
}
