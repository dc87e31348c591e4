import { boxOf, liesInBelgium, toCanonical, type Box, type Geometry, type LayerCrsCode } from '../../core/geometry/index.js';
import type { DeliveredFeature } from '../formats/delivery.js';
import type { LayerFault } from './layer-refused.js';

/** More faulty features than this are no exceptions: the delivery itself is bad. */
export const MOST_SET_ASIDE = 10_000;
/** A longer geometry stays in the delivered file alone. */
const LONGEST = 5_000_000;

/** A faulty feature as it is kept beside the features of its edition. */
export interface SetAside {
  key: string | null;
  attributes: Record<string, unknown>;
  /** GeoJSON as it was delivered. */
  geometry: string | null;
  code: string;
  /** In French, as it is kept. */
  detail: string;
  at: number[] | null;
  /** Where it may lie, in canonical metres; null when nobody knows. */
  box: Box | null;
}

export function setAside({ geometry, attributes }: DeliveredFeature, fault: LayerFault, crs: LayerCrsCode): SetAside {
  const { code, key = null, at = null } = fault;
  const { fr: detail } = fault.detail;
  const text = geometry && JSON.stringify(geometry);
  const isKept = text === null || text.length <= LONGEST;
  return {
    key,
    attributes,
    geometry: isKept ? text : null,
    code,
    detail: isKept ? detail : `${detail} Sa géométrie, trop longue, reste dans le fichier livré.`,
    at,
    box: geometry && boxOfFaulty(geometry, crs),
  };
}

/** The box of the positions that can be believed, of a geometry that need not be one. */
function boxOfFaulty(geometry: Geometry, crs: LayerCrsCode): Box | null {
  const positions = positionsIn(geometry.coordinates);
  if (positions.length === 0) return null;
  const delivered = boxOf({ type: 'MultiPoint', coordinates: positions });
  if (!liesInBelgium(delivered, crs)) return null;
  const [minX, minY, maxX, maxY] = delivered;
  const corners = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
  return boxOf(toCanonical({ type: 'MultiPoint', coordinates: corners }, crs));
}

function positionsIn(node: unknown): number[][] {
  if (!Array.isArray(node)) return [];
  const [x, y] = node as unknown[];
  if (typeof x === 'number' || typeof y === 'number')
    return Number.isFinite(x) && Number.isFinite(y) ? [[x as number, y as number]] : [];
  return node.flatMap(positionsIn);
}
