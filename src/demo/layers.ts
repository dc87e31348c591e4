import type { Geometry, Position } from '../core/geometry/index.js';
import { cadastre, gridFor, STREETS } from './cadastre.js';
import { bend, bendLine, circle, PITCH } from './terrain.js';

export interface DemoFeature {
  geometry: Geometry;
  attributes: Record<string, unknown>;
}

export interface DemoLayer {
  kind: string;
  title: string;
  positionalAccuracy?: number;
  features: Iterable<DemoFeature>;
}

/** Whether a place of the straight grid lies near the stream, the nature reserve or the church; a first guess only. */
export function liesNear(place: 'flood' | 'natura' | 'heritage', x: number, y: number, parcels: number): boolean {
  const { columns, rows } = gridFor(parcels);
  const [width, height] = [columns * PITCH.x, rows * PITCH.y];
  switch (place) {
    case 'flood':
      return Math.abs(y - streamY(x, width, height)) < 30;
    case 'natura':
      return Math.hypot(x - width * 0.86, y - height * 0.84) < Math.min(width, height) * 0.1;
    case 'heritage':
      return Math.hypot(x - width * 0.5, y - height * 0.52) < 50;
  }
}

/** Every layer of the town; computed as they are read, so that a town of millions fits in memory. */
export function demoLayers(parcels: number, seed: number): DemoLayer[] {
  const { columns, rows } = gridFor(parcels);
  const [width, height] = [columns * PITCH.x, rows * PITCH.y];
  return [
    { kind: 'parcels', title: 'Parcelles cadastrales', features: parcelFeatures(parcels, seed) },
    { kind: 'addresses', title: 'Points d’adresse', features: addressPoints(parcels, seed) },
    { kind: 'sector-plan', title: 'Plan de secteur', positionalAccuracy: 0, features: sectorPlan(columns, rows) },
    { kind: 'flood-hazard', title: "Aléa d'inondation", features: floodHazard(width, height) },
    { kind: 'natura2000', title: 'Natura 2000', features: natura(width, height) },
    { kind: 'heritage', title: 'Biens classés et zones de protection', features: heritage(width, height) },
    { kind: 'runoff-axis', title: 'Axes de ruissellement concentré', features: runoff(width, height) },
    { kind: 'seveso', title: 'Zone vulnérable SEVESO', features: seveso(width) },
    { kind: 'regional-road', title: 'Voiries régionales', features: regionalRoad(width, rows) },
    { kind: 'road', title: 'Voiries', features: roads(columns, rows) },
  ];
}

function* parcelFeatures(parcels: number, seed: number): Generator<DemoFeature> {
  for (const { capakey, street, house, ring } of cadastre(parcels, seed)) {
    yield { geometry: { type: 'Polygon', coordinates: [ring] }, attributes: { capakey, street, house } };
  }
}

/** The house of each parcel, at its middle; one in twelve has two letters. */
function* addressPoints(parcels: number, seed: number): Generator<DemoFeature> {
  for (const { street, house, x, y } of cadastre(parcels, seed)) {
    const letters = house % 12 === 0 ? ['A', 'B'] : [''];
    for (const [index, letter] of letters.entries()) {
      const attributes = { rue: street, numero: `${house}${letter}`, code_postal: '9999', localite: localityAt(y) };
      yield { geometry: { type: 'Point', coordinates: bend([x + index, y]) }, attributes };
    }
  }
}

const LOCALITIES = ['Val-Perron', 'Mont-Perron', 'Perron-le-Vieux', 'Sart-Perron', 'Haut-Perron', 'Bois-Perron'];

/** Streets have the names of others some rows further north, where another locality begins. */
function localityAt(y: number): string {
  const band = Math.floor(y / PITCH.y / STREETS.length);
  return LOCALITIES[band] ?? `Val-Perron ${band + 1}`;
}

/** Zones follow the middle of streets, a few blocks at a time. */
function* sectorPlan(columns: number, rows: number): Generator<DemoFeature> {
  const [stepX, stepY] = [3, 4];
  for (let column = 0; column < columns; column += stepX) {
    for (let row = 0; row < rows; row += stepY) {
      const [east, north] = [Math.min(column + stepX, columns), Math.min(row + stepY, rows)];
      const zone = zoneOf((column + east) / 2 / columns, (row + north) / 2 / rows);
      yield { geometry: area(rectangle(streetX(column), streetY(row), streetX(east), streetY(north))), attributes: { zone } };
    }
  }
}

function zoneOf(u: number, v: number): string {
  const centre = Math.hypot(u - 0.5, v - 0.5);
  if (centre < 0.3) return "zone d'habitat";
  if (u > 0.7 && v < 0.3) return "zone d'activité économique industrielle";
  if (u < 0.25 && v > 0.7) return 'zone forestière';
  return centre < 0.45 ? "zone d'habitat à caractère rural" : 'zone agricole';
}

/** The stream crosses the town from west to east. */
function streamY(x: number, width: number, height: number): number {
  return height * (0.3 + 0.12 * Math.sin((x / width) * 5));
}

function* floodHazard(width: number, height: number): Generator<DemoFeature> {
  const bands: [string, number][] = [
    ['faible', 95],
    ['moyen', 55],
    ['élevé', 24],
  ];
  for (const [hazard, reach] of bands) {
    const xs = Array.from({ length: Math.ceil(width / 40) + 1 }, (_, i) => Math.min(i * 40, width));
    const bank = (side: number) =>
      xs.map((x): Position => [x, streamY(x, width, height) + side * reach * (1 + 0.25 * Math.sin(x / 90))]);
    const [south, north] = [bank(-1), bank(1).toReversed()];
    yield { geometry: area([...south, ...north, south[0]!]), attributes: { hazard } };
  }
}

function* natura(width: number, height: number): Generator<DemoFeature> {
  const reach = Math.min(width, height) * 0.16;
  const [x, y] = [width * 0.86, height * 0.84];
  yield {
    geometry: {
      type: 'Polygon',
      coordinates: [
        circle(x, y, reach, 0.12).map(bend),
        circle(x, y, reach * 0.25)
          .toReversed()
          .map(bend),
      ],
    },
    attributes: { code: 'BE99001', name: 'Vallée du Perron' },
  };
}

function* heritage(width: number, height: number): Generator<DemoFeature> {
  yield { geometry: area(circle(width * 0.5, height * 0.52, 70)), attributes: { name: 'Église Saint-Roch et abords' } };
  yield { geometry: area(circle(width * 0.3, height * 0.75, 45)), attributes: { name: 'Château-ferme du Moulin' } };
}

function* runoff(width: number, height: number): Generator<DemoFeature> {
  for (const u of [0.12, 0.62, 0.9]) {
    const x = width * u;
    const line = bendLine([
      [x, height * 0.95],
      [x + 30, height * 0.7],
      [x - 15, streamY(x, width, height)],
    ]);
    yield { geometry: { type: 'LineString', coordinates: line }, attributes: { name: `axe ${Math.round(u * 100)}` } };
  }
}

function* seveso(width: number): Generator<DemoFeature> {
  yield { geometry: area(circle(width * 0.85, 120, 180)), attributes: { name: 'Dépôt de gaz du Perron' } };
}

function* regionalRoad(width: number, rows: number): Generator<DemoFeature> {
  const [y, half] = [streetY(Math.floor(rows / 2)), 5];
  yield { geometry: area(rectangle(0, y - half, width, y + half)), attributes: { name: 'N999' } };
}

function* roads(columns: number, rows: number): Generator<DemoFeature> {
  for (let row = 1; row < rows; row++) {
    yield {
      geometry: {
        type: 'LineString',
        coordinates: bendLine([
          [0, streetY(row)],
          [columns * PITCH.x, streetY(row)],
        ]),
      },
      attributes: { name: `rue ${row}` },
    };
  }
  for (let column = 1; column < columns; column++) {
    yield {
      geometry: {
        type: 'LineString',
        coordinates: bendLine([
          [streetX(column), 0],
          [streetX(column), rows * PITCH.y],
        ]),
      },
      attributes: { name: `avenue ${column}` },
    };
  }
}

/** The middle of the street to the west of a column, to the south of a row. */
function streetX(column: number): number {
  return column * PITCH.x - 5;
}
function streetY(row: number): number {
  return row * PITCH.y - 5;
}

function rectangle(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function area(ring: Position[]): Geometry {
  return { type: 'Polygon', coordinates: [bendLine(ring)] };
}
