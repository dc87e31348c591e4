import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatGeobuf, geoPackageFile, kml, reordered, sequence, wkbOf } from '../../../test/support/formats.js';
import { shapefile, square, zipOf } from '../../../test/support/layers.js';
import { fromCanonical, polygonsOf } from '../../core/geometry/index.js';
import { LayerRefused } from '../import/layer-refused.js';
import { openDelivery } from './open-delivery.js';
import { BadWkb, decodeWkb } from './wkb.js';

const FEATURES = Array.from({ length: 12 }, (_, i) => ({
  geometry: square(i * 30, 0, 20),
  properties: { name: `n° ${i}`, area: i },
}));
const DEGREES = FEATURES.map(({ geometry, properties }) => ({ geometry: fromCanonical(geometry, 4326), properties }));

/** The same damage at every run: mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A few bytes changed, eight bytes put between two ends, or an end cut off. */
function damage(bytes: Buffer, roll: () => number): Buffer {
  const damaged = Buffer.from(bytes);
  const at = () => Math.floor(roll() * damaged.length);
  const kind = roll();
  if (kind < 0.2) return damaged.subarray(0, at());
  if (kind < 0.4)
    return Buffer.concat([damaged.subarray(0, at()), Buffer.alloc(8, Math.floor(roll() * 256)), damaged.subarray(at())]);
  for (let i = 0; i < 1 + roll() * 4; i++) damaged[at()] = Math.floor(roll() * 256);
  return damaged;
}

describe('damaged deliveries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perron-damage-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, () => Buffer, number]>([
    ['GeoPackage', () => readFileSync(geoPackageFile({ p: { features: FEATURES } })), 60],
    ['FlatGeobuf', () => flatGeobuf(FEATURES), 300],
    ['GeoJSON', () => Buffer.from(reordered(FEATURES)), 200],
    ['GeoJSONSeq', () => Buffer.from(sequence(DEGREES, '\u001E')), 200],
    ['KML', () => Buffer.from(kml(DEGREES)), 200],
    [
      'Shapefile',
      () =>
        Buffer.from(
          zipOf(
            shapefile(
              FEATURES.map(({ geometry }) => polygonsOf(geometry)[0]![0]!),
              FEATURES.map(() => Buffer.from('x')),
            ),
          ),
        ),
      100,
    ],
  ])('%s is read or refused, and never anything else', async (_format, write, times) => {
    const [bytes, roll] = [write(), dice(20_250_106)];
    let refused = 0;
    for (let i = 0; i < times; i++) {
      const path = join(folder, 'damaged');
      writeFileSync(path, damage(bytes, roll));
      try {
        const delivery = await openDelivery(path, { name: 'damaged', folder });
        try {
          for await (const feature of delivery.features) expect(feature.attributes).toBeDefined();
        } finally {
          await delivery.close();
        }
      } catch (error) {
        if (!(error instanceof LayerRefused)) throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('a FlatGeobuf whose feature tells of more coordinates than it holds is refused, and reads none of those before it', async () => {
    const bytes = flatGeobuf(FEATURES);
    const [[x]] = polygonsOf(FEATURES[3]!.geometry)[0]![0] as [[number]];
    const first = Buffer.alloc(8);
    first.writeDoubleLE(x);
    // The count of the coordinates stands before them; what the features before left in memory must not fill what it lies about.
    const count = bytes.indexOf(first) - 4;
    expect(bytes.readUInt32LE(count)).toBe(10);
    bytes.writeUInt32LE(2000, count);
    const path = join(folder, 'boastful');
    writeFileSync(path, bytes);
    const delivery = await openDelivery(path, { name: 'boastful', folder });
    const read = async () => {
      for await (const { geometry } of delivery.features) expect(polygonsOf(geometry!)[0]![0]).toHaveLength(5);
    };
    await expect(read()).rejects.toThrow('ne se laisse pas lire');
    await delivery.close();
  });

  it('well-known binary is decoded or refused, and never anything else', () => {
    const bytes = wkbOf({
      type: 'MultiPolygon',
      coordinates: [polygonsOf(square(0, 0, 20))[0]!, polygonsOf(square(50, 0, 20))[0]!],
    });
    const roll = dice(7);
    const refused = Array.from({ length: 5000 }, () => {
      try {
        decodeWkb(damage(bytes, roll));
        return 0;
      } catch (error) {
        if (!(error instanceof BadWkb)) throw error;
        return 1;
      }
    }).filter(Boolean);
    expect(refused.length).toBeGreaterThan(1000);
  });
});
