import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Geometry, Position } from '../../src/core/geometry/index.js';

export interface TestFeature {
  geometry: Geometry | null;
  properties?: Record<string, unknown>;
}

/** Somewhere in Wallonia, Lambert 72. */
export const HERE = { x: 200_000, y: 120_000 };

export function square(dx: number, dy: number, side: number): Geometry {
  const [x, y] = [HERE.x + dx, HERE.y + dy];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ],
    ],
  };
}

export function line(...positions: Position[]): Geometry {
  return { type: 'LineString', coordinates: positions.map(([dx, dy]) => [HERE.x + dx!, HERE.y + dy!]) };
}

const folder = mkdtempSync(join(tmpdir(), 'perron-layers-'));
let files = 0;

export function geoJsonFile(features: TestFeature[], crs: number | null = 31370): string {
  const path = join(folder, `${(files += 1)}.geojson`);
  const collection = {
    type: 'FeatureCollection',
    ...(crs !== null && { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${crs}` } } }),
    features: features.map(({ geometry, properties = {} }) => ({ type: 'Feature', geometry, properties })),
  };
  writeFileSync(path, JSON.stringify(collection));
  return path;
}

export function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, `${(files += 1)}-${name}`);
  writeFileSync(path, content);
  return path;
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** A zip archive whose members are stored as they are. */
export function zipOf(members: Record<string, Buffer | string>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(members)) {
    const data = Buffer.from(text as string);
    const crc = (data.reduce((c, byte) => crcTable[(c ^ byte) & 255]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

export const LAMBERT_72_PRJ =
  'PROJCS["Belge_1972_Belgian_Lambert_72",GEOGCS["GCS_Belge_1972",DATUM["D_Belge_1972"]],PROJECTION["Lambert_Conformal_Conic"]]';

/** The members of a shapefile of squares, with one text attribute « name » written in the given bytes. */
export function shapefile(
  squares: Position[][],
  names: Buffer[],
  prj: string | null = LAMBERT_72_PRJ,
  cpg: string | null = null,
): Record<string, Buffer | string> {
  const records = squares.map((ring, index) => {
    const content = Buffer.alloc(48 + ring.length * 16);
    content.writeInt32LE(5, 0);
    const [xs, ys] = [ring.map((p) => p[0]!), ring.map((p) => p[1]!)];
    [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, i) =>
      content.writeDoubleLE(value, 4 + i * 8),
    );
    content.writeInt32LE(1, 36);
    content.writeInt32LE(ring.length, 40);
    ring.forEach(([x, y], i) => {
      content.writeDoubleLE(x!, 48 + i * 16);
      content.writeDoubleLE(y!, 56 + i * 16);
    });
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const body = Buffer.concat(records);
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + body.length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  const dbfHeader = Buffer.alloc(65);
  dbfHeader[0] = 3;
  dbfHeader.writeUInt32LE(names.length, 4);
  dbfHeader.writeUInt16LE(65, 8);
  dbfHeader.writeUInt16LE(31, 10);
  dbfHeader.write('name', 32);
  dbfHeader.write('C', 43);
  dbfHeader[48] = 30;
  dbfHeader[64] = 13;
  const rows = names.map((name) => Buffer.concat([Buffer.from(' '), name, Buffer.alloc(30 - name.length, 32)]));
  return {
    'zone.shp': Buffer.concat([header, body]),
    'zone.dbf': Buffer.concat([dbfHeader, ...rows, Buffer.from([26])]),
    ...(prj !== null && { 'zone.prj': prj }),
    ...(cpg !== null && { 'zone.cpg': cpg }),
  };
}
