import type { Recheck } from '../../applications/index.js';
import {
  rolesTaken,
  type EditionChanges,
  type FoundAttribute,
  type LayerInForce,
  type QuarantineSummary,
  type RoleTaken,
} from '../../parcels/index.js';

/** What an edition would change if it came into force on a day, or what it changed when it did. The same from every door. */
export interface DeliveryReport {
  layer: string;
  kind: string;
  title: string;
  positionalAccuracy: number;
  edition: number;
  /** The edition in force on that day, with which it was compared; null for a new layer. */
  comparedWith: number | null;
  onDay: string;
  source: { name: string; sha256: string; crs: number; table?: string };
  transformation: string | null;
  features: number;
  changes: Pick<EditionChanges, 'counts' | 'examples' | 'everywhere'>;
  /** What was set aside of the file; absent when nothing was. */
  quarantined?: QuarantineSummary;
  notes: string[];
  /** The attributes of the file, with examples, and which of them carry what; absent from older reports. */
  attributes?: FoundAttribute[];
  mapping?: RoleTaken[];
  /** Open files near what changes, and those whose facts change. */
  files: Recheck;
}

export function deliveryReport(
  { layer, edition }: LayerInForce,
  { from, counts, examples, everywhere }: EditionChanges,
  quarantined: QuarantineSummary | undefined,
  files: Recheck,
  onDay: string,
): DeliveryReport {
  return {
    layer: layer.id,
    kind: layer.kind,
    title: layer.title,
    positionalAccuracy: layer.positionalAccuracy,
    edition: edition.number,
    comparedWith: from,
    onDay,
    source: {
      name: edition.sourceName,
      sha256: edition.sourceHash.toString('hex'),
      crs: edition.deliveredCrs,
      ...(edition.reading.table !== undefined && { table: edition.reading.table }),
    },
    transformation: edition.transformation,
    features: edition.featureCount,
    changes: { counts, examples, everywhere },
    ...(quarantined && { quarantined }),
    notes: edition.notes,
    attributes: edition.attributes,
    mapping: rolesTaken(layer.kind, edition.reading.map ?? {}, edition.attributes),
    files,
  };
}
