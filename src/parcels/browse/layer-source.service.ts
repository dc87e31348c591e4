import { Injectable } from '@nestjs/common';
import type { PropertyType } from '../../core/filter/index.js';
import type { Box } from '../../core/geometry/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { commonType, typeOf } from '../attribute-types.js';
import { geometryIn } from '../compact-geometry.js';
import { LayerEditionEntity } from '../layer-edition.entity.js';
import { CAPAKEY_ATTRIBUTES, PARCELS } from '../layer-kinds.js';
import type { LayerInForce } from '../layer-in-force.js';
import { BrowseFeatures } from './browse-features.service.js';
import { Values, type FeatureSource, type QueryableProperty } from './feature-source.js';

/** What is asked of an edition to know the types of its attributes; editions never change, so it is asked once. */
interface Described {
  attributes: Map<string, PropertyType>;
  extent: Box | undefined;
}

/** The producer's spellings of the reference give way to ours: many tools take `CaPaKey` and `capakey` for one field. */
const SPELLINGS: readonly string[] = CAPAKEY_ATTRIBUTES;

const SAMPLE = 2_000;
const REMEMBERED = 500;

/** Editions of layers as sources of features. */
@Injectable()
export class LayerSources {
  private readonly described = new Map<string, Promise<Described>>();

  constructor(private readonly browse: BrowseFeatures) {}

  async of(tx: Transaction, inForce: LayerInForce): Promise<FeatureSource & { extent: Box | undefined }> {
    const { attributes, extent } = await this.describe(tx, inForce);
    return { ...sourceOf(tx.administrationId, inForce, attributes), extent };
  }

  /** An edition by its number, in force or not. */
  edition(tx: Transaction, layerId: string, number: number): Promise<LayerEditionEntity | null> {
    return tx.manager.findOneBy(LayerEditionEntity, { administrationId: tx.administrationId, layerId, number });
  }

  private async describe(tx: Transaction, inForce: LayerInForce): Promise<Described> {
    const key = `${tx.administrationId}:${inForce.layer.id}:${inForce.edition.number}`;
    const known = this.described.get(key);
    if (known) return known;
    const source = sourceOf(tx.administrationId, inForce, new Map());
    const asked = (async () => ({
      attributes: surveyed(inForce.edition) ?? (await sampled(tx, source, inForce.edition.featureCount)),
      extent: await this.browse.extent(tx, source),
    }))();
    if (this.described.size >= REMEMBERED) this.described.clear();
    this.described.set(key, asked);
    // A failure is not remembered.
    asked.catch(() => this.described.delete(key));
    return asked;
  }
}

function sourceOf(
  administrationId: number,
  { layer, edition }: LayerInForce,
  attributes: ReadonlyMap<string, PropertyType>,
): FeatureSource {
  const parcels = layer.kind === PARCELS;
  const properties = new Map<string, QueryableProperty>();
  if (parcels) properties.set('capakey', { type: 'string', sql: () => 'f.key' });
  for (const [name, type] of attributes)
    if (!parcels || !SPELLINGS.includes(name)) properties.set(name, { type, sql: attributeSql(name, type) });
  return {
    from: 'layer_features f',
    where: (values) =>
      `f.administration_id = ${values.add(administrationId)}::integer AND f.layer_id = ${values.add(layer.id)}::text AND f.edition = ${values.add(edition.number)}::integer`,
    id: 'f.number',
    idType: 'integer',
    geometry: geometryIn('f'),
    box: { minX: 'f.min_x', minY: 'f.min_y', maxX: 'f.max_x', maxY: 'f.max_y' },
    cell: 'f.cell',
    shown: parcels
      ? `(jsonb_build_object('capakey', f.key) || (f.attributes - '{${SPELLINGS.join(',')}}'::text[]))`
      : 'f.attributes',
    properties,
    count: edition.featureCount,
  };
}

/** An attribute that is not of its declared type in some row counts as absent there. */
function attributeSql(name: string, type: PropertyType): (values: Values) => string {
  return (values) => {
    const key = `${values.add(name)}::text`;
    const text = `(f.attributes ->> ${key})`;
    switch (type) {
      case 'string':
        return text;
      case 'number':
      case 'integer':
        return `(CASE WHEN jsonb_typeof(f.attributes -> ${key}) = 'number' THEN ${text}::float8 END)`;
      case 'boolean':
        return `(CASE WHEN jsonb_typeof(f.attributes -> ${key}) = 'boolean' THEN ${text}::boolean END)`;
      case 'date':
        return `left(${text}, 10)`;
      case 'date-time':
        // As instantOf writes moments: without Z, and without the final zeros of a fraction, which GDAL and GeoPackage write.
        return `(CASE WHEN ${text} LIKE '%.%' THEN rtrim(rtrim(rtrim(${text}, 'Z'), '0'), '.') ELSE rtrim(${text}, 'Z') END)`;
    }
  };
}

/** Names and types of the attributes, as the import saw all of them; undefined for older editions. */
function surveyed({ attributes }: LayerEditionEntity): Map<string, PropertyType> | undefined {
  const typed = attributes.flatMap(({ name, type }): [string, PropertyType][] => (type === undefined ? [] : [[name, type]]));
  return typed.length > 0 && typed.length === attributes.length ? new Map(typed) : undefined;
}

/** The same from features spread over the edition. */
async function sampled(tx: Transaction, source: FeatureSource, count: number): Promise<Map<string, PropertyType>> {
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const numbers = Array.from({ length: Math.min(count, SAMPLE) }, (_, i) => 1 + i * step);
  const values = new Values();
  const where = source.where(values);
  const rows = await tx.query<{ attributes: Record<string, unknown> }>(
    `SELECT f.attributes FROM ${source.from} WHERE ${where} AND f.number = ANY (${values.add(numbers)}::integer[]) ORDER BY f.number`,
    values.all,
  );
  const seen = new Map<string, Set<PropertyType>>();
  for (const { attributes } of rows) {
    for (const [name, value] of Object.entries(attributes)) {
      const types = seen.get(name) ?? new Set();
      const type = typeOf(value);
      if (type) types.add(type);
      seen.set(name, types);
    }
  }
  return new Map([...seen].map(([name, types]) => [name, commonType(types)]));
}
