import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import sqlite from 'node-sqlite3-wasm';
import { chainsOf, polygonsOf, type Geometry, type Position } from '../../src/core/geometry/index.js';
import { fileOf, zipOf, type TestFeature } from './layers.js';

/** A table of features of a GeoPackage. */
export interface GeoPackageTable {
  features: TestFeature[];
  srs?: number;
  /** Writes the bytes of a geometry otherwise. */
  encode?: (geometry: Geometry) => Uint8Array;
}

const SYSTEMS: Record<number, string> = { 31370: 'Belge 1972 / Belgian Lambert 72', 3812: 'ETRS89 / Belgian Lambert 2008' };

/** A GeoPackage with a table of features for each name, and statements of one's own at the end. */
export function geoPackageFile(tables: Record<string, GeoPackageTable>, ...statements: string[]): string {
  const path = fileOf('layer.gpkg', '');
  const database = new sqlite.Database(path);
  try {
    database.exec(`
      PRAGMA application_id = ${0x47504b47};
      CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
        organization_coordsys_id INTEGER, definition TEXT, description TEXT);
      CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
      CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
      INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL)`);
    for (const [name, { features, srs = 31370, encode = geoPackageGeometry }] of Object.entries(tables)) {
      if (srs > 0)
        database.run('INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)', [
          SYSTEMS[srs] ?? `system ${srs}`,
          srs,
          'EPSG',
          srs,
          'undefined',
        ]);
      const columns = [...new Set(features.flatMap(({ properties = {} }) => Object.keys(properties)))];
      database.exec(
        `CREATE TABLE "${name}" (fid INTEGER PRIMARY KEY, geom BLOB${columns.map((column) => `, "${column}"`).join('')})`,
      );
      database.run("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?)", [name, name, srs]);
      database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 2, 2)", [name, srs]);
      for (const { geometry, properties = {} } of features) {
        const values = columns.map((column) => (properties[column] ?? null) as string | number | null);
        const places = ['NULL', '?', ...columns.map(() => '?')].join(', ');
        database.run(`INSERT INTO "${name}" VALUES (${places})`, [geometry && encode(geometry), ...values]);
      }
    }
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
  return path;
}

/** The header of a GeoPackage geometry, without an envelope, and the well-known binary. */
export function geoPackageGeometry(geometry: Geometry): Uint8Array {
  return headed(wkbOf(geometry));
}

export function headed(wkb: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0]), wkb]);
}

const CODES = { Point: 1, LineString: 2, Polygon: 3, MultiPoint: 4, MultiLineString: 5, MultiPolygon: 6 };

/** Well-known binary, little-endian; positions of three values are written with Z, as ISO does. */
export function wkbOf(geometry: Geometry): Buffer {
  const z = chainsOf(geometry)[0]?.[0]?.length === 3 ? 1000 : 0;
  const head = (type: number) => {
    const bytes = Buffer.from([1, 0, 0, 0, 0]);
    bytes.writeUInt32LE(type + z, 1);
    return bytes;
  };
  const count = (number: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(number);
    return bytes;
  };
  const position = (at: Position) => Buffer.from(new Float64Array(at).buffer);
  const chain = (positions: Position[]) => Buffer.concat([count(positions.length), ...positions.map(position)]);
  const rings = (polygon: Position[][]) => Buffer.concat([count(polygon.length), ...polygon.map(chain)]);
  const outer = head(CODES[geometry.type]);
  switch (geometry.type) {
    case 'Point':
      return Buffer.concat([outer, position(geometry.coordinates)]);
    case 'LineString':
      return Buffer.concat([outer, chain(geometry.coordinates)]);
    case 'Polygon':
      return Buffer.concat([outer, rings(geometry.coordinates)]);
    case 'MultiPoint':
      return Buffer.concat([
        outer,
        count(geometry.coordinates.length),
        ...geometry.coordinates.flatMap((at) => [head(1), position(at)]),
      ]);
    case 'MultiLineString':
      return Buffer.concat([
        outer,
        count(geometry.coordinates.length),
        ...geometry.coordinates.flatMap((line) => [head(2), chain(line)]),
      ]);
    case 'MultiPolygon':
      return Buffer.concat([
        outer,
        count(geometry.coordinates.length),
        ...polygonsOf(geometry).flatMap((one) => [head(3), rings(one)]),
      ]);
  }
}

export function flatGeobuf(features: TestFeature[], crs = 31370): Buffer {
  const collection = {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties = {} }) => ({ type: 'Feature', geometry, properties })),
  };
  return Buffer.from(serialize(collection as Parameters<typeof serialize>[0], crs));
}

/** A KML with a placemark for each feature; coordinates must be degrees. */
export function kml(features: TestFeature[], before = ''): string {
  const ring = (positions: Position[]) =>
    `<LinearRing><coordinates>${positions.map((at) => at.join(',')).join(' ')}</coordinates></LinearRing>`;
  const polygon = ([outer, ...inner]: Position[][]) =>
    `<Polygon><outerBoundaryIs>${ring(outer!)}</outerBoundaryIs>${inner.map((one) => `<innerBoundaryIs>${ring(one)}</innerBoundaryIs>`).join('')}</Polygon>`;
  const placemark = ({ geometry, properties = {} }: TestFeature) =>
    `<Placemark><ExtendedData>${Object.entries(properties)
      .map(([name, value]) => `<Data name="${name}"><value>${String(value)}</value></Data>`)
      .join(
        '',
      )}</ExtendedData><MultiGeometry>${geometry ? polygonsOf(geometry).map(polygon).join('') : ''}</MultiGeometry></Placemark>`;
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>croquis</name>${features.map(placemark).join('')}</Document></kml>`;
}

export function sequence(features: TestFeature[], separator = ''): string {
  return features
    .map(({ geometry, properties = {} }) => `${separator}${JSON.stringify({ type: 'Feature', properties, geometry })}\n`)
    .join('');
}

export function readOf(path: string): Buffer {
  return readFileSync(path);
}

/** A GeoJSON whose system stands behind its features, and which has members that nobody asked for. */
export function reordered(features: TestFeature[], crs = 31370): string {
  return JSON.stringify({
    name: 'a "plan", with [brackets] {and} \\ more',
    features: features.map(({ geometry, properties = {} }) => ({ properties, type: 'Feature', geometry })),
    crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${crs}` } },
    type: 'FeatureCollection',
  });
}

/** A zip of one deflated member, which may lie about its size or its checksum. */
export function deflated(name: string, content: Buffer, said = content.length, sum = crc32(content)): Buffer {
  const packed = deflateRawSync(content);
  const archive = zipOf({ [name]: packed });
  for (const [signature, method, size] of [
    ['PK\x03\x04', 8, 22],
    ['PK\x01\x02', 10, 24],
  ] as const) {
    const at = archive.indexOf(signature);
    archive.writeUInt16LE(8, at + method);
    archive.writeUInt32LE(sum, at + method + 6);
    archive.writeUInt32LE(said, at + size);
  }
  return archive;
}

export function withoutLastFeature(flat: Buffer): Buffer {
  let [at, last] = [12 + flat.readUInt32LE(8), 0];
  while (at < flat.length) [last, at] = [at, at + 4 + flat.readUInt32LE(at)];
  return flat.subarray(0, last);
}

/** The bytes with a number written over them. */
export function withNumber(bytes: Buffer, at: number, value: number): Buffer {
  bytes.writeUInt32LE(value, at);
  return bytes;
}

/** A field of a .dbf and its texts, row by row. */
export interface DbfColumn {
  name: string;
  type: string;
  texts: (string | Buffer)[];
}

/** A .dbf (dBASE III) of columns of 20 bytes; the rows that are said so are marked as deleted. */
export function dbfOf(columns: DbfColumn[], { language = 0, deleted = [] as number[] } = {}): Buffer {
  const count = columns[0]!.texts.length;
  const head = Buffer.alloc(33 + columns.length * 32);
  head[0] = 3;
  head.writeUInt32LE(count, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + columns.length * 20, 10);
  head[29] = language;
  columns.forEach(({ name, type }, i) => {
    head.write(name + '\0', 32 + i * 32);
    head.write(type, 43 + i * 32);
    head[48 + i * 32] = 20;
  });
  head[head.length - 1] = 13;
  const cell = (text: string | Buffer) => Buffer.concat([Buffer.from(text as string), Buffer.alloc(20, 32)], 20);
  const rows = Array.from({ length: count }, (_, row) => [
    Buffer.from(deleted.includes(row) ? '*' : ' '),
    ...columns.map(({ texts }) => cell(texts[row]!)),
  ]);
  return Buffer.concat([head, ...rows.flat(), Buffer.from([26])]);
}

/** A .shp of one polygon, of as many rings as are given. */
export function polygonShp(rings: Position[][]): Buffer {
  const count = rings.flat().length;
  const record = Buffer.alloc(44 + rings.length * 4 + count * 16);
  record.writeInt32LE(5, 0);
  record.writeInt32LE(rings.length, 36);
  record.writeInt32LE(count, 40);
  rings.forEach((_, i) => record.writeInt32LE(rings.slice(0, i).flat().length, 44 + i * 4));
  rings.flat(2).forEach((value, i) => record.writeDoubleLE(value, 44 + rings.length * 4 + i * 8));
  const header = Buffer.alloc(108);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((header.length + record.length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  header.writeInt32BE(1, 100);
  header.writeInt32BE(record.length / 2, 104);
  return Buffer.concat([header, record]);
}
