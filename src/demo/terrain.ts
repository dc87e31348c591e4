import type { Position } from '../core/geometry/index.js';

/** South-west corner of the town, in Lambert 72; the place is in Wallonia, the town is not. */
const ORIGIN: Position = [208_000, 112_000];

/** A block of houses and the street beside it, metres. */
export const BLOCK = { width: 126, height: 74, street: 10 };
export const PITCH = { x: BLOCK.width + BLOCK.street, y: BLOCK.height + BLOCK.street };

/**
 * Bends the plan: a position of the straight grid becomes one of the town. Smooth and one to one, so that parcels which
 * share a limit on the grid share it in the town, and rounded to the millimetre.
 */
export function bend([x, y]: Position): Position {
  const east = x! + 22 * Math.sin(y! / 330) + 6 * Math.sin(x! / 140 + y! / 210);
  const north = y! + 18 * Math.sin(x! / 350) + 5 * Math.sin(x! / 190 - y! / 120);
  return [round(ORIGIN[0]! + east), round(ORIGIN[1]! + north)];
}

/** A straight line of the grid as the town has it: a vertex every so many metres. */
export function bendLine(positions: Position[], every = 25): Position[] {
  const line: Position[] = [];
  for (const [index, [bx, by]] of positions.entries()) {
    const before = positions[index - 1];
    if (before) {
      const steps = Math.max(1, Math.ceil(Math.hypot(bx! - before[0]!, by! - before[1]!) / every));
      for (let i = 1; i < steps; i++)
        line.push(bend([before[0]! + ((bx! - before[0]!) * i) / steps, before[1]! + ((by! - before[1]!) * i) / steps]));
    }
    line.push(bend([bx!, by!]));
  }
  return line;
}

/** A round shape of the grid. */
export function circle(x: number, y: number, radius: number, wobble = 0): Position[] {
  const ring = Array.from({ length: 48 }, (_, i): Position => {
    const angle = (i / 48) * 2 * Math.PI;
    const reach = radius * (1 + wobble * Math.sin(5 * angle) + (wobble / 2) * Math.sin(11 * angle + 1));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
