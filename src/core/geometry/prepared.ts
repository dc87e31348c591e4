import Flatbush from 'flatbush';
import { boxOf, chainsOf, polygonsOf, type Box, type Geometry } from './geojson.js';

/** Below this many edges an index costs more than it saves. */
const WORTH_AN_INDEX = 48;

/**
 * A geometry made ready for many questions: its edges side by side, and an index over them when they are many. Polygons
 * are taken to be valid (OGC Simple Features).
 */
export class Prepared {
  readonly box: Box;
  readonly hasArea: boolean;
  /** Number of edges; a point is an edge of no length. */
  readonly size: number;
  /** x and y of both ends of every edge. */
  readonly ends: Float64Array;
  private readonly index: Flatbush | undefined;

  private constructor(readonly geometry: Geometry) {
    this.box = boxOf(geometry);
    this.hasArea = polygonsOf(geometry).length > 0;
    const chains = chainsOf(geometry);
    this.size = chains.reduce((sum, { length }) => sum + Math.max(1, length - 1), 0);
    this.ends = new Float64Array(this.size * 4);
    let at = 0;
    for (const chain of chains) {
      for (let i = 0; i < Math.max(1, chain.length - 1); i++) {
        const [a, b] = [chain[i]!, chain[i + 1] ?? chain[i]!];
        this.ends.set([a[0]!, a[1]!, b[0]!, b[1]!], at);
        at += 4;
      }
    }
    this.index = this.size < WORTH_AN_INDEX ? undefined : indexOf(this.ends);
  }

  /** The same object for the same geometry, as long as that one lives. */
  static of(geometry: Geometry): Prepared {
    let prepared = made.get(geometry);
    if (!prepared) made.set(geometry, (prepared = new Prepared(geometry)));
    return prepared;
  }

  /** Edges whose boxes meet the given one; the number of an edge times four is its place in `ends`. */
  edgesIn([minX, minY, maxX, maxY]: Box): number[] {
    if (this.index) return this.index.search(minX, minY, maxX, maxY);
    const found: number[] = [];
    const { ends } = this;
    for (let k = 0, at = 0; k < this.size; k++, at += 4) {
      const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
      if (Math.min(ax, bx) <= maxX && minX <= Math.max(ax, bx) && Math.min(ay, by) <= maxY && minY <= Math.max(ay, by)) {
        found.push(k);
      }
    }
    return found;
  }

  /** Where a position lies; lines and points have no inside. */
  placeOf(x: number, y: number): 'inside' | 'edge' | 'outside' {
    const { ends, box } = this;
    if (!this.hasArea || x < box[0] || x > box[2] || y < box[1] || y > box[3]) return 'outside';
    let inside = false;
    // A ray to the east: only edges that it may meet count.
    for (const k of this.edgesIn([x, y, box[2], y])) {
      const at = k * 4;
      const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
      const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      if (cross === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx)) return 'edge';
      if (ay > y !== by > y && cross > 0 === by > ay) inside = !inside;
    }
    return inside ? 'inside' : 'outside';
  }

  /** Metres to the nearest edge. */
  distanceToEdges(x: number, y: number): number {
    if (!this.index) {
      let best = Infinity;
      for (let k = 0; k < this.size; k++) best = Math.min(best, this.distanceToEdge(x, y, k));
      return best;
    }
    const guess = this.distanceToEdge(x, y, this.index.neighbors(x, y, 1)[0]!);
    let best = guess;
    for (const k of this.index.search(x - guess, y - guess, x + guess, y + guess)) {
      best = Math.min(best, this.distanceToEdge(x, y, k));
    }
    return best;
  }

  /**
   * How deep a position lies: metres to the limit, negative outside; of a line or a point always negative. It changes by
   * at most a metre per metre, which is what the searches of `level-set.ts` rest on.
   */
  depthAt(x: number, y: number): number {
    const distance = this.distanceToEdges(x, y);
    return this.placeOf(x, y) === 'inside' ? distance : -distance;
  }

  private distanceToEdge(x: number, y: number, edge: number): number {
    const at = edge * 4;
    const { ends } = this;
    return pointToSegment(x, y, ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!);
  }
}

const made = new WeakMap<Geometry, Prepared>();

function indexOf(ends: Float64Array): Flatbush {
  const index = new Flatbush(ends.length / 4);
  for (let at = 0; at < ends.length; at += 4) {
    const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return index;
}

export function pointToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
