import { boxOf, crsByPlace, type Geometry } from '../../core/geometry/index.js';
import { told, type Words } from '../../core/language/index.js';
import { GEOMETRIES, type DeliveredFeature } from './delivery.js';
import { SAY } from './geojson-sayings.js';
import { refuse } from '../import/layer-refused.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Parses a piece of JSON text. @throws LayerRefused naming the piece */
export function parseJson(bytes: Buffer, what: () => Words): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return refuse('wrong-encoding', told(SAY.partNotUtf8, { what: what() }));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('not-json', told(SAY.partNotJson, { what: what(), why: (error as Error).message }));
  }
}

/** A GeoJSON Feature from its text. @throws LayerRefused */
export function parseFeature(bytes: Buffer, number: number): DeliveredFeature {
  const feature = parseJson(bytes, () => told(SAY.feature, { number })) as {
    type?: unknown;
    geometry?: Geometry | null;
    properties?: unknown;
  } | null;
  if (feature?.type !== 'Feature') return refuse('not-a-feature', told(SAY.notFeature, { number }));
  const { geometry = null, properties } = feature;
  const attributes = typeof properties === 'object' && properties !== null ? (properties as Record<string, unknown>) : {};
  return { geometry, attributes, ...(hasHeight(geometry) && { beyond: 'Z' }) };
}

/** Whether the first position has more than x and y. */
function hasHeight(geometry: Geometry | null): boolean {
  let node: unknown = geometry?.coordinates;
  while (Array.isArray(node) && Array.isArray(node[0])) node = node[0];
  return Array.isArray(node) && node.length > 2;
}

/** A GeoJSON that states no system is in degrees by its standard; Lambert metres without a word are common, and refused. */
export function liesInDegrees(geometry: Geometry | undefined): boolean {
  return geometry !== undefined && crsByPlace(boxOf(geometry)) === 4326;
}

/** Whether a box can be taken of it; what else it holds is judged feature by feature. */
export function isPlaced(geometry: Geometry | null): geometry is Geometry {
  return Array.isArray(geometry?.coordinates) && GEOMETRIES.includes(geometry.type);
}

/** A byte order mark is no part of the text, though some tools write it. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes;
}
