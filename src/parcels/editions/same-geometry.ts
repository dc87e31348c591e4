import { hash } from 'node:crypto';
import { chainsOf, polygonsOf, type Geometry, type Position } from '../../core/geometry/index.js';

/** Coordinates are kept to the millimetre: two that differ by one are the same place, rounded on two sides. */
const TOLERANCE = 0.001 + 1e-6;

/** A closed ring, a line or a point of a geometry; holes are told from outlines. */
interface Chain {
  kind: 'outline' | 'hole' | 'line' | 'point';
  positions: Position[];
}

/**
 * A digest, as the text of a UUID, that is the same for geometries that cover the same place, wherever their rings start,
 * whichever way they run and in whichever order they come.
 */
export function geometryDigest(geometry: Geometry): string {
  const texts = chainsIn(geometry)
    .map(({ kind, positions }) => `${kind} ${inMillimetres(kind === 'line' ? positions : turned(positions))}`)
    .sort();
  return hash('md5', texts.join('\n'));
}

/** Whether two geometries are the same within a millimetre, wherever their rings start and whichever way they run. */
export function sameGeometry(a: Geometry, b: Geometry): boolean {
  const [chains, others] = [chainsIn(a), chainsIn(b)];
  if (chains.length !== others.length) return false;
  const free = new Set(others);
  return chains.every((chain) => {
    for (const other of free) {
      if (!sameChain(chain, other)) continue;
      free.delete(other);
      return true;
    }
    return false;
  });
}

/** Chains without closing or repeated positions, running counter-clockwise when they close, west to east when they do not. */
function chainsIn(geometry: Geometry): Chain[] {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    return polygonsOf(geometry).flatMap((rings) =>
      rings.map((ring, index): Chain => {
        const positions = withoutRepeats(ring.slice(0, -1));
        return {
          kind: index === 0 ? 'outline' : 'hole',
          positions: signedArea(positions) < 0 ? positions.toReversed() : positions,
        };
      }),
    );
  }
  const kind = geometry.type === 'Point' || geometry.type === 'MultiPoint' ? 'point' : 'line';
  return chainsOf(geometry).map((chain) => {
    const positions = withoutRepeats(chain);
    return { kind, positions: before(positions.at(-1)!, positions[0]!) ? positions.toReversed() : positions };
  });
}

function withoutRepeats(positions: Position[]): Position[] {
  return positions.filter((position, index) => {
    const previous = positions[index - 1];
    return previous === undefined || position[0] !== previous[0] || position[1] !== previous[1];
  });
}

/** Twice the area, counted from the first position: products of whole Lambert coordinates would lose the millimetres. */
function signedArea(ring: Position[]): number {
  const [x0, y0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return sum;
}

/** The ring, starting at its westernmost position. */
function turned(ring: Position[]): Position[] {
  const start = ring.reduce((least, position, index) => (before(position, ring[least]!) ? index : least), 0);
  return [...ring.slice(start), ...ring.slice(0, start)];
}

function before(a: Position, b: Position): boolean {
  return a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);
}

function inMillimetres(positions: Position[]): string {
  return positions.map(([x, y]) => `${Math.round(x! * 1000)} ${Math.round(y! * 1000)}`).join(',');
}

function sameChain(a: Chain, b: Chain): boolean {
  const { length } = a.positions;
  if (a.kind !== b.kind || length !== b.positions.length) return false;
  if (a.kind === 'line') return a.positions.every((position, i) => near(position, b.positions[i]!));
  const first = a.positions[0]!;
  return b.positions.some(
    (position, turn) => near(first, position) && a.positions.every((one, i) => near(one, b.positions[(i + turn) % length]!)),
  );
}

function near(a: Position, b: Position): boolean {
  return Math.abs(a[0]! - b[0]!) <= TOLERANCE && Math.abs(a[1]! - b[1]!) <= TOLERANCE;
}
