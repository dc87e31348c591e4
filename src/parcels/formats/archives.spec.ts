import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflated, kml } from '../../../test/support/formats.js';
import { fileOf, shapefile, square, zipOf } from '../../../test/support/layers.js';
import { fromCanonical, polygonsOf } from '../../core/geometry/index.js';
import { openDelivery } from './open-delivery.js';

const members = () => shapefile([polygonsOf(square(0, 0, 20))[0]![0]!.toReversed()], [Buffer.from('x')]);

/** The bytes with a field of all heads of members written over. */
function withField(archive: Buffer, local: number, central: number, value: number): Buffer {
  for (const [signature, at] of [
    ['PK\x03\x04', local],
    ['PK\x01\x02', central],
  ] as const)
    for (let head = archive.indexOf(signature); head >= 0; head = archive.indexOf(signature, head + 1))
      archive.writeUInt16LE(value, head + at);
  return archive;
}

describe('archives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perron-archives-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function count(content: Buffer): Promise<number> {
    const delivery = await openDelivery(fileOf('a.zip', content), { name: 'a.zip', folder });
    let features = 0;
    try {
      for await (const { attributes } of delivery.features) features += attributes ? 1 : 0;
    } finally {
      await delivery.close();
    }
    return features;
  }

  it.each<[string, () => Buffer, string]>([
    [
      'with a checksum that does not hold',
      () => deflated('a.geojson', Buffer.from('{"type":"FeatureCollection","features":[]}'), undefined, 1),
      '« a.geojson » est abîmé : sa somme de contrôle (CRC)',
    ],
    [
      'with a password',
      () => withField(deflated('a.geojson', Buffer.alloc(99)), 6, 8, 1),
      'protégée par un mot de passe ; livrez-la sans',
    ],
    ['of Deflate64', () => withField(zipOf(members()), 8, 10, 9), '(Deflate64) ; zippez à nouveau'],
    [
      'of a member a thousand times as large as it is packed',
      () => deflated('a.gpkg', Buffer.alloc(8 * 1024 * 1024)),
      '« a.gpkg » se déplie au-delà de 200 fois ce qu’il pèse dans l’archive',
    ],
    [
      'of a table too large to be padding',
      () => deflated('a.dbf', Buffer.alloc(1024), 300 * 1024 ** 2),
      '« a.dbf » se déplie au-delà de 200 fois',
    ],
    ['that unfolds beyond all limits', () => deflated('a.gpkg', Buffer.alloc(1024), 3 * 1024 ** 3), 'au-delà de 2 Go'],
    [
      'with two members of one name',
      () => zipOf({ ...members(), 'zone.DBF': members()['zone.dbf']! }),
      'contient deux fois « zone.dbf »',
    ],
    [
      'with two members of one name in other capitals',
      () => zipOf({ 'Zone.shp': members()['zone.shp']!, 'zone.dbf': members()['zone.dbf']!, 'ZONE.dbf': 'x' }),
      '« zone.dbf » et « ZONE.dbf »',
    ],
    ['of another kind, tar', () => Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0')]), 'n’est pas un zip'],
    ['of another kind, bzip2', () => Buffer.from('BZh91AY'), 'n’est pas un zip'],
    ['of another kind, xz', () => Buffer.from('\xfd7zXZ\0', 'latin1'), 'n’est pas un zip'],
  ])('an archive %s is refused', async (_what, make, sentence) => {
    await expect(count(make())).rejects.toThrow(sentence);
  });

  it('a table of columns that say nothing folds to nearly nothing, and is no trap', async () => {
    await expect(count(deflated('a.dbf', Buffer.alloc(8 * 1024 * 1024, ' ')))).rejects.toThrow('Il manque a.shp');
  });

  it('the members of a Shapefile belong together in any capitals, and what macOS adds is left alone', async () => {
    const { 'zone.shp': shp, 'zone.dbf': dbf, 'zone.prj': prj } = members();
    expect(await count(zipOf({ 'zone.shp': shp!, 'ZONE.DBF': dbf!, 'Zone.prj': prj!, '._zone.shp': 'x' }))).toBe(1);
  });

  it('of several KML the one with placemarks is read', async () => {
    const layer = kml([{ geometry: fromCanonical(square(0, 0, 20), 4326) }]);
    const link = '<kml><Document><NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink></Document></kml>';
    expect(await count(zipOf({ 'doc.kml': link, 'layers/a.kml': layer }))).toBe(1);
    await expect(count(zipOf({ 'a.kml': layer, 'b.kml': layer }))).rejects.toThrow('plusieurs couches (a.kml, b.kml)');
  });
});
