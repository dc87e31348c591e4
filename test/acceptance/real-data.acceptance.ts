import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ImportLayer, LayerRefused, type LayerImport } from '../../src/parcels/index.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';

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

  it('invalid blocks of the federal plan are told, and mended when asked', async () => {
    const blocks = 'be-federal-oostkamp/Bpn_CaBl.zip';
    const refused: unknown = await bring('seveso', blocks, { layer: 'blocks' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LayerRefused);
    expect((refused as LayerRefused).faults.every(({ code }) => code === 'broken-rings')).toBe(true);
    const mended = await bring('seveso', blocks, { layer: 'blocks', mend: true });
    expect(mended.features).toBe(415);
    expect(mended.notes.filter((note) => note.endsWith('; réparé.'))).toHaveLength((refused as LayerRefused).faults.length);
  }, 60_000);

  it('a layer of which only the attributes came says what is missing', async () => {
    await expect(bring('parcels', 'be-federal-oostkamp/Bpn_CaPa-attributes-only.zip')).rejects.toThrow('Il manque Bpn_CaPa.shp');
  });
});
