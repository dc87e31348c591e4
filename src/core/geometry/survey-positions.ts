import { chainsOf, type Box, type Geometry } from './geojson.js';
import { isCanonical } from './projection.js';

/** What one look at all positions of a geometry tells. */
export interface PositionSurvey {
  /** Rings, lines and points. */
  chains: number;
  positions: number;
  /** Of those that are numbers. */
  box: Box;
  areNumbers: boolean;
  /** Whether all are whole millimetres without a height, as canonical ones are. */
  areRound: boolean;
}

/** One look, since every feature of every delivery is looked at. */
export function surveyPositions(geometry: Geometry): PositionSurvey {
  const chains = chainsOf(geometry);
  let [positions, areNumbers, areRound] = [0, true, true];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < chains.length; i++) {
    const chain = chains[i]!;
    positions += chain.length;
    for (let k = 0; k < chain.length; k++) {
      const position = chain[k]!;
      // Taken by its index, a coordinate needs no memory of its own.
      const x = position[0]!;
      const y = position[1]!;
      if (!Number.isFinite(x) || !Number.isFinite(y)) areNumbers = false;
      areRound &&= isCanonical(position);
      if (x < minX) minX = x;
      if (y < minY) minY = y;
      if (x > maxX) maxX = x;
      if (y > maxY) maxY = y;
    }
  }
  return { chains: chains.length, positions, box: [minX, minY, maxX, maxY], areNumbers, areRound };
}
