import Flatbush from 'flatbush';
import type { Position } from '../../core/geometry/index.js';

type Ring = Position[];

/**
 * The polygons that rings of a Shapefile make. Shells turn clockwise there and holes do not: a hole belongs to the smallest shell
 * around it. Where one has no shell around it the rings are turned otherwise, and only how they lie counts: in an odd number
 * of others a ring is a hole.
 */
export function nestRings(rings: Ring[]): Ring[][] {
  if (rings.length === 1) return [rings];
  const areas = rings.map(areaOf);
  const holes = areas.flatMap((area, i) => (area < 0 ? [i] : []));
  if (holes.length === 0) return rings.map((ring) => [ring]);
  const around = containment(rings, areas);
  const isShell = areas.map((area) => area >= 0);
  const parents = new Map(
    holes.map((hole) => [
      hole,
      smallest(
        around(hole).filter((i) => isShell[i]),
        areas,
      ),
    ]),
  );
  if ([...parents.values()].every((parent) => parent !== undefined)) return grouped(rings, parents);
  const nested = rings.map((_, i) => around(i));
  return grouped(
    rings,
    new Map(
      nested.flatMap((outer, i) => {
        const parent = smallest(
          outer.filter((j) => nested[j]!.length % 2 === 0),
          areas,
        );
        return outer.length % 2 === 1 && parent !== undefined ? [[i, parent]] : [];
      }),
    ),
  );
}

function grouped(rings: Ring[], parents: Map<number, number | undefined>): Ring[][] {
  const polygons = new Map(rings.flatMap((ring, i) => (parents.has(i) ? [] : [[i, [ring]]])));
  for (const [hole, parent] of parents) polygons.get(parent!)!.push(rings[hole]!);
  return [...polygons.values()];
}

function smallest(among: number[], areas: number[]): number | undefined {
  return among.length === 0 ? undefined : among.reduce((a, b) => (Math.abs(areas[b]!) < Math.abs(areas[a]!) ? b : a));
}

/** @returns what tells the rings around a ring */
function containment(rings: Ring[], areas: number[]): (ring: number) => number[] {
  const boxes = rings.map((ring) => {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of ring as [number, number][]) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    return box;
  });
  const index = new Flatbush(rings.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return (ring) => {
    const [minX, minY, maxX, maxY] = boxes[ring]!;
    return index.search(minX, minY, maxX, maxY, (i) => {
      const [x0, y0, x1, y1] = boxes[i]!;
      const isAround = i !== ring && x0 <= minX && y0 <= minY && x1 >= maxX && y1 >= maxY;
      return isAround && Math.abs(areas[i]!) > Math.abs(areas[ring]!) && contains(rings[i]!, rings[ring]!);
    });
  };
}

/** Twice the area, above zero when clockwise; from the first position, since far coordinates would eat the small figures. */
function areaOf(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let area = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    area += (bx! - x0!) * (ay! - y0!) - (ax! - x0!) * (by! - y0!);
  }
  return area;
}

/** By the first position that does not lie on the border, or the middle of an edge when all do. */
function contains(outer: Ring, inner: Ring): boolean {
  for (const [x, y] of inner) {
    const side = sideOf(outer, x!, y!);
    if (side !== 0) return side > 0;
  }
  for (let i = 1; i < inner.length; i++) {
    const side = sideOf(outer, (inner[i - 1]![0]! + inner[i]![0]!) / 2, (inner[i - 1]![1]! + inner[i]![1]!) / 2);
    if (side !== 0) return side > 0;
  }
  return false;
}

/** 1 within the ring, −1 outside, 0 on it. */
function sideOf(ring: Ring, x: number, y: number): number {
  let side = -1;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay, bx, by] = [ring[i]![0]!, ring[i]![1]!, ring[j]![0]!, ring[j]![1]!];
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (turn === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)) return 0;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) side = -side;
  }
  return side;
}
