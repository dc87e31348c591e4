import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ImportLayer, LayerRefused, type LayerImport } from '../../src/parcels/index.js';
import { mapPositions, polygonsOf, type SiteGeometry } from '../../src/core/geometry/index.js';
import { geometryOf } from '../../src/parcels/compact-geometry.js';
import { DeliverLayer } from '../../src/maps/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square, type TestFeature } from '../support/layers.js';

/** Open data of Belgian producers; it does not travel with the repository, and these tests are skipped where it is absent. */
const DATA = process.env['PERRON_OPEN_DATA'] ?? join('..', 'shared', 'data');
const withData = existsSync(DATA) ? describe : describe.skip;

withData('real open data', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
  });
  afterAll(() => house.close());

  const bring = (kind: string, file: string, options: Partial<LayerImport> = {}) =>
    house.app.get(ImportLayer).import(town.id, { path: join(DATA, file), kind, importedBy: 'test', ...options });

  it('parcels come in from a zipped Shapefile and from GeoJSON', async () => {
    const shapefile = await bring('parcels', 'be-pseudo-parcels/pseudo_parcels_oostkamp.shp.zip', { layer: 'oostkamp' });
    expect(shapefile).toMatchObject({ features: 21_194, crs: 31370 });
    const geojson = await bring('parcels', 'be-grb-parcels/grb-adp-parcels-31370.geojson', { layer: 'grb' });
    expect(geojson).toMatchObject({ features: 269, crs: 31370 });
    expect(await bring('parcels', 'be-grb-parcels/grb-adp-parcels-31370.geojson', { layer: 'grb' })).toMatchObject({
      unchanged: true,
    });
  }, 120_000);

  it('a second delivery of the real parcels with a handful of edits tells exactly those', async () => {
    const own = await house.town();
    const path = join(DATA, 'be-pseudo-parcels/pseudo_parcels_oostkamp.shp.zip');
    const deliver = (file: string) =>
      house.app.get(DeliverLayer).deliver(own.id, { path: file, kind: 'parcels', importedBy: 'test' }, { publish: {} });
    expect((await deliver(path)).report.changes.counts).toMatchObject({ added: 21_194 });
    const rows = await house.app.get(UnitOfWork).run(own.id, (tx) =>
      tx.query<{ key: string; attributes: Record<string, unknown>; geometry: string }>(
        `SELECT key, attributes, compact_geometry AS geometry FROM layer_features
            WHERE administration_id = $1 AND edition = 1 ORDER BY key`,
        [own.id],
      ),
    );
    const keys = rows.map(({ key }) => key);
    const [gone, moved, renamed] = [keys.slice(100, 103), keys.slice(5000, 5002), keys.slice(9000, 9004)];
    const edited: TestFeature[] = rows
      .filter(({ key }) => !gone.includes(key))
      .map(({ key, attributes, geometry }) => ({
        properties: renamed.includes(key) ? { ...attributes, nature: 'changée' } : attributes,
        geometry: turned(geometryOf(geometry) as SiteGeometry, moved.includes(key) ? 0.05 : 0),
      }));
    edited.push({ geometry: square(0, 0, 20), properties: { capakey: '99999Z9999/99Z999' } });
    const { report } = await deliver(geoJsonFile(edited));
    expect(report.changes.counts).toEqual({
      added: 1,
      removed: 3,
      changedGeometry: 2,
      changedAttributes: 4,
      unchanged: 21_194 - 3 - 2 - 4,
    });
    const told = (change: string) => report.changes.examples.filter((one) => one.change === change).map(({ key }) => key);
    expect(told('added')).toEqual(['99999Z9999/99Z999']);
    expect([told('removed'), told('geometry'), told('attributes')]).toEqual([gone, moved, renamed]);
  }, 180_000);

  it('invalid blocks of the federal plan are told, and mended when asked', async () => {
    const blocks = 'be-federal-oostkamp/Bpn_CaBl.zip';
    const refused: unknown = await bring('seveso', blocks, { layer: 'blocks' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LayerRefused);
    expect((refused as LayerRefused).faults.every(({ code }) => code === 'broken-rings')).toBe(true);
    const mended = await bring('seveso', blocks, { layer: 'blocks', invalid: 'mend' });
    expect(mended.features).toBe(415);
    expect(mended.notes.filter((note) => note.endsWith('; réparé.'))).toHaveLength((refused as LayerRefused).faults.length);
  }, 60_000);

  it('a layer of which only the attributes came says what is missing', async () => {
    await expect(bring('parcels', 'be-federal-oostkamp/Bpn_CaPa-attributes-only.zip')).rejects.toThrow('Il manque Bpn_CaPa.shp');
  });
});

/** The same polygons, drawn from their third vertex on and the other way round, or moved east. */
function turned(geometry: SiteGeometry, metres: number): SiteGeometry {
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((ring) => {
      const open = ring.slice(0, -1).toReversed();
      const again = [...open.slice(2), ...open.slice(0, 2)];
      return [...again, again[0]!];
    }),
  );
  return mapPositions({ type: 'MultiPolygon', coordinates }, ([x, y]) => [x! + metres, y!]);
}
