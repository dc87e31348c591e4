import { formatCapakey, type Ring } from '../core/geometry/index.js';
import { randomFrom } from './random.js';
import { bend, BLOCK, PITCH } from './terrain.js';

export interface DemoParcel {
  capakey: string;
  street: string;
  house: number;
  ring: Ring;
  /** Place on the straight grid, for choosing parcels by where they lie. */
  x: number;
  y: number;
}

/** Of which each row of blocks has one; beyond them they begin again. */
export const STREETS = [
  'du Moulin',
  'de l’Église',
  'des Tilleuls',
  'du Perron',
  'de la Gare',
  'des Prés',
  'du Vieux Pont',
  'Haute',
  'Basse',
  'des Écoles',
  'du Bois',
  'de la Fontaine',
  'des Carrières',
  'du Tilleul',
  'Saint-Roch',
];

/** Fictitious divisions of the cadastre, one after the other; no commune has them. */
const FIRST_DIVISION = 99_001;
/** Rows of blocks in a section, and sections in a division. */
const [ROWS, SECTIONS] = [6, 26];

/** Columns and rows of blocks for a town of about so many parcels. */
export function gridFor(parcels: number): { columns: number; rows: number } {
  const blocks = Math.max(9, Math.ceil(parcels / 13));
  const columns = Math.ceil(Math.sqrt(blocks * 0.62));
  return { columns, rows: Math.ceil(blocks / columns) };
}

/**
 * A tessellated cadastre: blocks between streets, each cut into two rows of parcels whose common limits have the same
 * vertices on both sides. About `count` parcels, a few thousandths more or less.
 */
export function* cadastre(count: number, seed: number): Generator<DemoParcel> {
  const random = randomFrom(seed);
  const { columns, rows } = gridFor(count);
  let radical = 0;
  for (let row = 0; row < rows; row++) {
    const division = String(FIRST_DIVISION + Math.floor(row / ROWS / SECTIONS));
    const section = String.fromCharCode(65 + (Math.floor(row / ROWS) % SECTIONS));
    if (row % ROWS === 0) radical = 0;
    for (let column = 0; column < columns; column++) {
      radical += 1;
      yield* block(random, column * PITCH.x, row * PITCH.y, {
        division,
        section,
        radical,
        street: `rue ${STREETS[row % STREETS.length]!}`,
        from: column * 14,
      });
    }
  }
}

function* block(
  random: () => number,
  x0: number,
  y0: number,
  {
    division,
    section,
    radical,
    street,
    from,
  }: { division: string; section: string; radical: number; street: string; from: number },
): Generator<DemoParcel> {
  const middle = y0 + BLOCK.height * (0.42 + 0.16 * random());
  const [south, north] = [cuts(random, x0), cuts(random, x0)];
  // Both rows carry every vertex of their common limit, or slivers would open between them.
  const limit = [...new Set([...south, ...north])].sort((a, b) => a - b);
  let house = from;
  for (const [side, xs] of [
    ['south', south],
    ['north', north],
  ] as const) {
    for (let i = 1; i < xs.length; i++) {
      const [west, east] = [xs[i - 1]!, xs[i]!];
      const shared = limit.filter((x) => west <= x && x <= east).map((x) => [x, middle]);
      const street0 = side === 'south' ? y0 : y0 + BLOCK.height;
      const outline =
        side === 'south'
          ? [[west, street0], [east, street0], ...shared.toReversed()]
          : [...shared, [east, street0], [west, street0]];
      house += 1;
      const letter = 'ABCDEFGHKLMNP'[(house - from - 1) % 13]!;
      yield {
        capakey: formatCapakey({
          division,
          section,
          radical,
          bis: 0,
          exponent: house % 11 === 0 ? undefined : letter,
          power: house - from,
        }),
        street,
        house,
        ring: [...outline, outline[0]!].map(bend),
        x: (west + east) / 2,
        y: (street0 + middle) / 2,
      };
    }
  }
}

/** Where the parcels of a row are cut: 14 to 26 m of frontage. */
function cuts(random: () => number, x0: number): number[] {
  const xs = [x0];
  for (;;) {
    const next = xs.at(-1)! + 14 + 12 * random();
    if (next > x0 + BLOCK.width - 12) break;
    xs.push(Math.round(next * 100) / 100);
  }
  return [...xs, x0 + BLOCK.width];
}
