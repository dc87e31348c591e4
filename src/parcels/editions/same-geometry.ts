import { hash } from 'node:crypto';
import { chainsOf, polygonsOf, type Geometry, type Position } from '../../core/geometry/index.js';

/** Coordinates are kept to the millimetre: two that differ by one are the same place, rounded on two sides. */
const TOLERANCE = 0.001 + 1e-6;

/**
 * A closed ring, a line or a point of a geometry; holes are told from outlines. Its positions are the first so many of those
 * given, without closing or repeated ones, read backwards where it says so.
 */
interface Chain {
  kind: 'outline' | 'hole' | 'line' | 'point';
  positions: readonly Position[];
  count: number;
  isBackwards: boolean;
}

/**
 * A digest, as the text of a UUID, that is the same for geometries that cover the same place, wherever their rings start,
 * whichever way they run and in whichever order they come.
 */
export function geometryDigest(geometry: Geometry): string {
  const chains = chainsIn(geometry);
  if (chains.length === 1) return hash('md5', written(chains[0]!));
  const texts = chains.map((chain) => written(chain).toString('latin1'));
  return hash('md5', texts.sort().join('\n'));
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

/** Rings run counter-clockwise, lines west to east. */
function chainsIn(geometry: Geometry): Chain[] {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const chains: Chain[] = [];
    for (const rings of polygonsOf(geometry)) {
      for (const ring of rings) {
        const chain = chainOf(ring === rings[0] ? 'outline' : 'hole', ring, ring.length - 1);
        chain.isBackwards = signedArea(chain) < 0;
        chains.push(chain);
      }
    }
    return chains;
  }
  const kind = geometry.type === 'Point' || geometry.type === 'MultiPoint' ? 'point' : 'line';
  return chainsOf(geometry).map((line) => {
    const chain = chainOf(kind, line, line.length);
    chain.isBackwards = before(at(chain, chain.count - 1), at(chain, 0));
    return chain;
  });
}

function chainOf(kind: Chain['kind'], positions: readonly Position[], count: number): Chain {
  let i = 1;
  while (i < count && !isRepeated(positions, i)) i += 1;
  // Nearly no chain repeats a position.
  if (i >= count) return { kind, positions, count, isBackwards: false };
  const kept = positions.slice(0, count).filter((_, k) => k === 0 || !isRepeated(positions, k));
  return { kind, positions: kept, count: kept.length, isBackwards: false };
}

function isRepeated(positions: readonly Position[], i: number): boolean {
  return positions[i]![0] === positions[i - 1]![0] && positions[i]![1] === positions[i - 1]![1];
}

function at({ positions, count, isBackwards }: Chain, i: number): Position {
  return positions[isBackwards ? count - 1 - i : i]!;
}

/** Twice the area, counted from the first position: products of whole Lambert coordinates would lose the millimetres. */
function signedArea({ positions, count }: Chain): number {
  const x0 = positions[0]![0]!;
  const y0 = positions[0]![1]!;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const a = positions[i]!;
    const b = positions[i + 1 === count ? 0 : i + 1]!;
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return sum;
}

function before(a: Position, b: Position): boolean {
  return a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);
}

/** Bytes of a position in millimetres, at most. */
const OF_POSITION = 24;
const [SPACE, COMMA, MINUS, ZERO] = [0x20, 0x2c, 0x2d, 0x30];
/** Used anew for each chain. */
let scratch = Buffer.alloc(64 * 1024);

/**
 * The positions of a line in millimetres as it runs, of a ring from its westernmost on, behind their kind. Digit by digit, since
 * every feature of every delivery is written once: as texts that are joined, they took three times as long.
 */
function written(chain: Chain): Buffer {
  const { kind, count } = chain;
  if (scratch.length < OF_POSITION * (count + 1)) scratch = Buffer.alloc(OF_POSITION * (count + 1));
  const start = kind === 'line' ? 0 : westernmost(chain);
  let end = scratch.write(kind, 0, 'latin1');
  for (let i = 0; i < count; i++) {
    const position = at(chain, start + i < count ? start + i : start + i - count);
    scratch[end++] = i === 0 ? SPACE : COMMA;
    end = writeWhole(end, Math.round(position[0]! * 1000));
    scratch[end++] = SPACE;
    end = writeWhole(end, Math.round(position[1]! * 1000));
  }
  return scratch.subarray(0, end);
}

function writeWhole(from: number, value: number): number {
  let [at, rest] = [from, value];
  if (rest < 0) {
    scratch[at++] = MINUS;
    rest = -rest;
  }
  let end = at + 1;
  for (let more = 10; more <= rest; more *= 10) end += 1;
  for (let i = end - 1; i >= at; i--) {
    const tens = Math.floor(rest / 10);
    scratch[i] = ZERO + rest - tens * 10;
    rest = tens;
  }
  return end;
}

function westernmost(chain: Chain): number {
  let least = 0;
  for (let i = 1; i < chain.count; i++) if (before(at(chain, i), at(chain, least))) least = i;
  return least;
}

function sameChain(a: Chain, b: Chain): boolean {
  const { kind, count } = a;
  if (kind !== b.kind || count !== b.count) return false;
  const isSame = (turn: number) => {
    for (let i = 0; i < count; i++) if (!near(at(a, i), at(b, (i + turn) % count))) return false;
    return true;
  };
  if (kind === 'line') return isSame(0);
  for (let turn = 0; turn < count; turn++) if (isSame(turn)) return true;
  return false;
}

function near(a: Position, b: Position): boolean {
  return Math.abs(a[0]! - b[0]!) <= TOLERANCE && Math.abs(a[1]! - b[1]!) <= TOLERANCE;
}
