// Derives src/core/geometry/bd72-shift.ts from the official grid BD72 -> ETRS89 (be_ign_bd72lb72_etrs89lb08.tif, CC BY 4.0,
// Nicolas Simon / NGI-IGN Belgium), which OSGeo/PROJ-data distributes:  node scripts/derive-bd72-shift.mjs GRID.tif
import { readFileSync, writeFileSync } from 'node:fs';
import { fromArrayBuffer } from 'geotiff';
import proj4 from 'proj4';

const STEP = 5000;
const [X0, Y0, COLUMNS, ROWS] = [20_000, 20_000, 57, 47];
const LAMBERT_72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +units=m';
const HELMERT = `${LAMBERT_72} +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747`;
const LAMBERT_2008 =
  '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m';

const bytes = readFileSync(process.argv[2]);
await proj4.nadgrid('bd72', await fromArrayBuffer(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))).ready;
const exact = proj4(`${LAMBERT_72} +nadgrids=bd72`, LAMBERT_2008);
const helmert = proj4(HELMERT, LAMBERT_2008);

const shift = (x, y) => {
  try {
    const [a, b] = [exact.forward([x, y]), helmert.forward([x, y])];
    return [Math.round((a[0] - b[0]) * 1000), Math.round((a[1] - b[1]) * 1000)];
  } catch {
    return undefined; // outside the grid
  }
};
const nodes = Array.from({ length: ROWS * COLUMNS }, (_, k) =>
  shift(X0 + (k % COLUMNS) * STEP, Y0 + Math.floor(k / COLUMNS) * STEP),
);
// Nodes outside the grid take the shift of a neighbour, so that cells across the edge stay smooth.
for (let pass = 0; pass < COLUMNS; pass++) {
  nodes.forEach((node, k) => {
    if (!node) nodes[k] = [k - 1, k + 1, k - COLUMNS, k + COLUMNS].map((at) => nodes[at]).find((near) => near);
  });
}
writeFileSync(
  'src/core/geometry/bd72-shift.ts',
  `/**
 * What the seven-parameter transformation misses of the official grid BD72 -> ETRS89, in millimetres east and north, on a
 * lattice of ${STEP / 1000} km. Made by scripts/derive-bd72-shift.mjs from be_ign_bd72lb72_etrs89lb08.tif,
 * (c) Nicolas Simon / NGI-IGN Belgium, CC BY 4.0; modified: resampled.
 */
export const BD72_SHIFT = {
  x0: ${X0},
  y0: ${Y0},
  step: ${STEP},
  columns: ${COLUMNS},
  rows: ${ROWS},
  // prettier-ignore
  millimetres: [${nodes.flat().join(',')}],
};
`,
);
