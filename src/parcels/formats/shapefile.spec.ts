import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dbfOf, polygonShp } from '../../../test/support/formats.js';
import { fileOf, LAMBERT_72_PRJ, shapefile, square, zipOf } from '../../../test/support/layers.js';
import { polygonsOf, type Position } from '../../core/geometry/index.js';
import { crsOf, openDelivery } from './open-delivery.js';

type Members = Record<string, Buffer | string>;

const SIX = Array.from({ length: 6 }, (_, i) => polygonsOf(square(i * 30, 0, 20))[0]![0]!.toReversed());
const members = (count = 6): Members =>
  shapefile(
    SIX.slice(0, count),
    SIX.slice(0, count).map((_, i) => Buffer.from(`n° ${i}`, 'latin1')),
  );
/** A record of one ring of five positions, with its head. */
const RECORD = 8 + 48 + 80;
const shp = () => members()['zone.shp'] as Buffer;
const patched = (patch: (bytes: Buffer) => void): Members => {
  const bytes = shp();
  patch(bytes);
  return { ...members(), 'zone.shp': bytes };
};

/** A ring about a middle, clockwise, from its half side. */
const ring = (half: number, clockwise = true): Position[] => {
  const corners: Position[] = [
    [-half, -half],
    [-half, half],
    [half, half],
    [half, -half],
    [-half, -half],
  ];
  return clockwise ? corners : corners.toReversed();
};

describe('Shapefiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perron-shapefile-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(delivered: Members) {
    const delivery = await openDelivery(fileOf('a.zip', zipOf(delivered)), { name: 'a.zip', folder });
    try {
      const features = [];
      for await (const feature of delivery.features) features.push(feature);
      return { features, notes: delivery.notes, delivery };
    } finally {
      await delivery.close();
    }
  }
  const named = async (text: Buffer, { cpg, language = 0 }: { cpg?: string; language?: number } = {}) => {
    const dbf = dbfOf([{ name: 'name', type: 'C', texts: [text] }], { language });
    const { features, notes } = await read({
      ...members(1),
      'zone.dbf': dbf,
      ...(cpg !== undefined && { 'zone.cpg': cpg }),
    });
    return { name: features[0]!.attributes['name'], notes };
  };

  it.each<[string, () => Members, string]>([
    [
      'cut between two records',
      () => ({ ...members(), 'zone.shp': shp().subarray(0, 100 + 3 * RECORD) }),
      'Le .shp s’arrête après 3 éléments, le .dbf en annonce 6 : il est incomplet ; exportez à nouveau.',
    ],
    [
      'cut amid a record',
      () => ({ ...members(), 'zone.shp': shp().subarray(0, 100 + 3 * RECORD + 50) }),
      'Le .shp s’interrompt au milieu de l’élément 4 : fichier incomplet ; exportez à nouveau.',
    ],
    [
      'with a tail of zeros',
      () => patched((bytes) => bytes.fill(0, 100 + 3 * RECORD)),
      'L’élément 4 du .shp a une longueur impossible, 0 octets : fichier abîmé ; exportez à nouveau.',
    ],
    [
      'with bytes beyond its end',
      () => ({ ...members(), 'zone.shp': Buffer.concat([shp(), Buffer.alloc(64)]) }),
      'Le .shp annonce 916 octets et en compte 980',
    ],
    ['with a length that lies', () => patched((bytes) => bytes.writeInt32BE(70, 104 + RECORD)), 'du .shp'],
    [
      'with a line among its polygons',
      () => patched((bytes) => bytes.writeInt32LE(3, 108 + 2 * RECORD)),
      'L’élément 3 du .shp est de type 3, et le fichier de type 5',
    ],
    [
      'with more positions than it holds',
      () => patched((bytes) => bytes.writeInt32LE(500, 108 + 40)),
      'L’élément 1 du .shp annonce plus de positions',
    ],
    [
      'with fewer rows than shapes',
      () => ({ ...members(), 'zone.dbf': members(4)['zone.dbf']! }),
      'Le .dbf s’arrête après 4 lignes, le .shp contient 6 éléments',
    ],
    [
      'whose .dbf is cut',
      () => ({ ...members(), 'zone.dbf': (members()['zone.dbf'] as Buffer).subarray(0, 65 + 2 * 31) }),
      'Le .dbf s’arrête après 2 lignes et en annonce 6',
    ],
    ['with another index', () => ({ ...members(), 'zone.shx': Buffer.alloc(100 + 5 * 8) }), 'Le .shx compte 5 éléments'],
    ['without a byte of attributes', () => ({ ...members(), 'zone.dbf': '' }), '« zone.dbf » est vide'],
    ['without a byte of shapes', () => ({ ...members(), 'zone.shp': '' }), '« zone.shp » est vide'],
    ['of surfaces in space', () => patched((bytes) => bytes.writeInt32LE(31, 32)), 'MultiPatch'],
  ])('a Shapefile %s is refused', async (_what, make, sentence) => {
    await expect(read(make())).rejects.toThrow(sentence);
  });

  it('rows that the .dbf marks as deleted are left out with their shapes, and counted', async () => {
    const dbf = dbfOf([{ name: 'name', type: 'C', texts: ['a', 'b', 'c', 'd', 'e', 'f'] }], { deleted: [1, 3] });
    const { features, notes } = await read({ ...members(), 'zone.dbf': dbf });
    expect(features.map(({ attributes }) => attributes['name'])).toEqual(['a', 'c', 'e', 'f']);
    expect(features[1]!.geometry).toEqual({ type: 'Polygon', coordinates: [SIX[2]] });
    expect(notes).toContain('2 éléments que le .dbf marque comme supprimés ne sont pas repris.');
  });

  it('a date is a day in every time zone, and only where there is one', async () => {
    const texts = ['20240229', '00000000', '', '20241301', '20230229', '20240101'];
    const { features } = await read({ ...members(), 'zone.dbf': dbfOf([{ name: 'day', type: 'D', texts }]) });
    expect(features.map(({ attributes }) => attributes['day'])).toEqual([
      '2024-02-29',
      null,
      null,
      '20241301',
      '20230229',
      '2024-01-01',
    ]);
  });

  it('a text is read in Windows-1252 with the characters that Latin-1 has not', async () => {
    const text = Buffer.from([0x9c, 0x8c, 0x80, 0x92, 0x96, 0xe9]);
    expect(await named(text)).toEqual({
      name: 'œŒ€’–é',
      notes: ['Pas de fichier .cpg : attributs lus en windows-1252.'],
    });
    expect((await named(text, { cpg: '1252' })).notes).toEqual([]);
  });

  it.each<[number, number, string]>([
    [0x57, 0x9c, 'œ'],
    [0x03, 0x80, '€'],
    [0x02, 0x9b, 'ø'],
    [0x01, 0x9b, '¢'],
    [0x04, 0x8e, 'é'],
  ])('without a .cpg the language byte %i counts', async (language, byte, name) => {
    const read = await named(Buffer.from([byte]), { language });
    expect(read.name).toBe(name);
    expect(read.notes[0]).toContain('comme le .dbf le dit');
  });

  it('without any statement, texts that are UTF-8 throughout are read so, and it is said', async () => {
    const { name, notes } = await named(Buffer.from('Église'), { cpg: '' });
    expect(name).toBe('Église');
    expect(notes).toEqual(['Pas de fichier .cpg : attributs lus en utf-8, parce que tous leurs textes en sont.']);
  });

  it.each<[string, Buffer, string]>([
    ...['ISO 88591', '88591', ' 8859-1 ', '28591', 'Latin-1', 'cp-1252', 'windows1252', 'ANSI 1252'].map(
      (cpg): [string, Buffer, string] => [cpg, Buffer.from([0xe9]), 'é'],
    ),
    ...['CP65001', 'UTF 8', '\uFEFFUTF-8'].map((cpg): [string, Buffer, string] => [cpg, Buffer.from('é'), 'é']),
    ...['885915', 'ISO-8859-15'].map((cpg): [string, Buffer, string] => [cpg, Buffer.from([0xa4]), '€']),
    ...['850', 'CP850'].map((cpg): [string, Buffer, string] => [cpg, Buffer.from([0x9b]), 'ø']),
    ['437', Buffer.from([0x9b]), '¢'],
  ])('a .cpg may say « %s »', async (cpg, text, name) => {
    expect((await named(text, { cpg })).name).toBe(name);
  });

  it('a .prj may begin with the mark of UTF-8, and one that is empty is told', async () => {
    const prj = Buffer.from(`\uFEFF${LAMBERT_72_PRJ}`);
    expect((await read({ ...members(), 'zone.prj': prj })).delivery.crs).toBe(31370);
    const { delivery } = await read({ ...members(), 'zone.prj': '' });
    expect(() => crsOf(delivery, undefined)).toThrow('Le fichier .prj est vide ; dites le système');
    expect(crsOf(delivery, 31370)).toBe(31370);
  });

  it('a hole belongs to the smallest shell around it, and rings turned otherwise count by how they lie', async () => {
    const nested = [ring(50), ring(40, false), ring(30), ring(20, false)];
    const shapes = async (rings: Position[][]) => {
      const { features } = await read({ ...members(1), 'zone.shp': polygonShp(rings) });
      return polygonsOf(features[0]!.geometry!).map((polygon) => polygon.map((one) => one[2]![0]!));
    };
    const halves = [
      [50, 40],
      [30, 20],
    ];
    expect(await shapes(nested)).toEqual(halves);
    expect((await shapes(nested.map((one) => one.toReversed()))).map((polygon) => polygon.map(Math.abs))).toEqual(halves);
    // Two shells, of which one lies in the other, are a fault to be told, not a hole.
    expect(await shapes([ring(50), ring(40)])).toEqual([[50], [40]]);
  });
});
