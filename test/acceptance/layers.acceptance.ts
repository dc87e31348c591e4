import { ImportLayer, LayerRefused, type LayerImport } from '../../src/parcels/index.js';
import { fromCanonical, type Geometry } from '../../src/core/geometry/index.js';
import { DeliverLayer } from '../../src/maps/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { fileOf, geoJsonFile, HERE, line, shapefile, square, zipOf } from '../support/layers.js';

interface Evidence {
  kind: string;
  tested: boolean;
  edition: number;
  verdict: string;
  hits: { key: string | null; name: string | null; area: number; share: number; distance: number; verdict: string }[];
}

describe('parcels and layers', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  beforeEach(async () => {
    town = await house.town();
  });
  afterAll(() => house.close());

  const bring = (path: string, options: Partial<LayerImport> = {}) =>
    house.app.get(ImportLayer).import(town.id, { path, kind: 'flood-hazard', importedBy: 'test', ...options });
  const parcels = (...keys: [string, Geometry][]) =>
    bring(geoJsonFile(keys.map(([capakey, geometry]) => ({ geometry, properties: { capakey } }))), { kind: 'parcels' });
  const ask = async (site: object) =>
    (await town.as('officer').post('/api/site-checks', site).expect(200)).body as {
      siteArea: number;
      parcels: string[];
      facts: Record<string, boolean>;
      layers: Evidence[];
    };
  const layer = (answer: { layers: Evidence[] }, kind: string) => answer.layers.find((one) => one.kind === kind)!;
  const refusal = async (path: string, options: Partial<LayerImport> = {}): Promise<string> => {
    const error: unknown = await bring(path, options).catch((thrown: unknown) => thrown);
    if (!(error instanceof LayerRefused)) throw error instanceof Error ? error : new Error('the layer was taken in');
    return error.message;
  };

  it('« tested and not affected » is never « not tested »', async () => {
    const before = await ask({ geometry: square(0, 0, 20) });
    expect(layer(before, 'flood-hazard')).toEqual({
      layer: 'flood-hazard',
      kind: 'flood-hazard',
      label: 'aléa d’inondation',
      tested: false,
      because: 'no-layer',
    });
    expect(before.facts).toEqual({});
    await bring(geoJsonFile([{ geometry: square(500, 500, 20), properties: { hazard: 'moyen' } }]));
    const after = await ask({ geometry: square(0, 0, 20) });
    expect(layer(after, 'flood-hazard')).toMatchObject({ tested: true, edition: 1, verdict: 'clear', hits: [] });
    expect(after.facts).toEqual({ 'site.floodHazard': false });
  });

  it('evidence carries area, share, distance, tolerance and edition', async () => {
    await parcels(['92094A0001/00A000', square(0, 0, 20)], ['92094A0001/00B000', square(20, 0, 20)]);
    await bring(geoJsonFile([{ geometry: square(15, -50, 100), properties: { hazard: 'élevé' } }]));
    await bring(geoJsonFile([{ geometry: line([55, -50], [55, 80]) }]), { kind: 'runoff-axis' });
    const answer = await ask({ parcels: ['92094A0001/00A000', '92094A0001/00B000'] });
    expect(answer).toMatchObject({
      siteArea: 800,
      parcels: ['92094A0001/00A000', '92094A0001/00B000'],
      facts: { 'site.floodHazard': true, 'site.runoffAxis': true },
    });
    expect(layer(answer, 'flood-hazard')).toMatchObject({
      verdict: 'affected',
      tolerance: 1,
      hits: [{ name: 'élevé', area: 500, share: 0.625, distance: 0 }],
    });
    expect(layer(answer, 'runoff-axis').hits[0]).toMatchObject({ area: 0, distance: 15, verdict: 'affected' });
  });

  it('a limit drawn roughly gives a third answer, and no fact', async () => {
    await bring(geoJsonFile([{ geometry: square(23, 0, 50) }]), { positionalAccuracy: 5 });
    const answer = await ask({ geometry: square(0, 0, 20) });
    expect(layer(answer, 'flood-hazard')).toMatchObject({ verdict: 'uncertain', positionalAccuracy: 5 });
    expect(answer.facts).toEqual({});
  });

  it('the same place comes out the same from the three systems', async () => {
    await bring(geoJsonFile([{ geometry: square(10, 0, 100) }]));
    const areas: number[] = [];
    for (const crs of [31370, 3812, 4326] as const) {
      const answer = await ask({ geometry: fromCanonical(square(0, 0, 20), crs), crs });
      areas.push(layer(answer, 'flood-hazard').hits[0]!.area);
    }
    expect(areas[0]).toBe(200);
    expect(Math.max(...areas) - Math.min(...areas)).toBeLessThan(0.1);
  });

  it.each([3812, 4326] as const)('a layer delivered in EPSG:%i says how it was transformed', async (crs) => {
    const report = await bring(geoJsonFile([{ geometry: fromCanonical(square(0, 0, 20), crs) }], crs));
    expect(report).toMatchObject({ crs, features: 1 });
    const listed = await town.as('officer').get('/api/layers').expect(200);
    expect(listed.body.items[0].transformation).toContain('BD72/ETRS89');
    expect(layer(await ask({ geometry: square(0, 0, 20) }), 'flood-hazard').hits[0]!.area).toBeCloseTo(400, 0);
  });

  it('a file on a flooded site needs the watercourse manager, and the journal says that the map was asked', async () => {
    await bring(geoJsonFile([{ geometry: square(-50, -50, 200) }]));
    const officer = town.as('officer');
    const deposit = await officer.post('/api/applications', { ...SUBMISSION, site: { geometry: square(0, 0, 20) } }).expect(201);
    expect(deposit.body.siteEvidence.facts).toEqual({ 'site.floodHazard': true });
    const href = `/api/applications/${deposit.body.id as string}/events`;
    const without = await officer.post(href, { type: 'completeness.confirmed' }, { 'If-Match': '"1"' }).expect(409);
    expect(without.body.detail).toContain('l’avis du gestionnaire du cours d’eau doit être annoncé');
    // What the file offers is enough as it is offered.
    const file = await officer.get(`/api/applications/${deposit.body.id as string}`).expect(200);
    const step = (
      file.body.nextSteps as { name: string; request: { href: string; body: object; headers: Record<string, string> } }[]
    ).find(({ name }) => name === 'completeness.confirmed')!;
    expect(step.request.body).toMatchObject({ payload: { opinions: ['watercourse-manager'] } });
    await officer.post(step.request.href, step.request.body, step.request.headers).expect(201);
    const journal = await officer.get(`/api/applications/${deposit.body.id as string}/journal`).expect(200);
    expect(journal.body.items[1].event.facts).toEqual({ 'site.floodHazard': true });
    const site = await officer.get(`/api/applications/${deposit.body.id as string}/site`).expect(200);
    expect(site.body.checks).toHaveLength(1);
  });

  it('a new edition replaces the old one whole, the same file twice says so, and a refused one changes nothing', async () => {
    const first = geoJsonFile([{ geometry: square(0, 0, 20) }]);
    expect(await bring(first)).toMatchObject({ edition: 1, unchanged: false });
    expect(await bring(first)).toMatchObject({ edition: 1, unchanged: true });
    const bowTie: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [HERE.x, HERE.y],
          [HERE.x + 10, HERE.y + 10],
          [HERE.x + 10, HERE.y],
          [HERE.x, HERE.y + 10],
          [HERE.x, HERE.y],
        ],
      ],
    };
    await refusal(geoJsonFile([{ geometry: square(300, 300, 20) }, { geometry: bowTie }]));
    expect(layer(await ask({ geometry: square(0, 0, 20) }), 'flood-hazard')).toMatchObject({ edition: 1, verdict: 'affected' });
    expect(
      await bring(geoJsonFile([{ geometry: square(300, 300, 20) }, { geometry: bowTie }]), { invalid: 'mend' }),
    ).toMatchObject({
      edition: 2,
      features: 2,
    });
    expect(layer(await ask({ geometry: square(100, 100, 20) }), 'flood-hazard')).toMatchObject({ edition: 2, verdict: 'clear' });
  });

  it('what rounding to the millimetre closes up was valid, and is left out with a note', async () => {
    const [x, y] = [HERE.x + 10, HERE.y + 10];
    // A hole 0.4 mm wide, as in plans of the administration of the cadastre.
    const slit = [
      [x, y],
      [x, y + 5],
      [x + 0.0004, y + 5],
      [x + 0.0004, y],
      [x, y],
    ];
    const holed: Geometry = { type: 'Polygon', coordinates: [...(square(0, 0, 50).coordinates as number[][][]), slit] };
    const report = await bring(geoJsonFile([{ geometry: holed, properties: { hazard: 'élevé' } }]));
    expect(report.features).toBe(1);
    expect(report.notes).toEqual([
      'L’élément n° 1 a des détails plus fins que le millimètre, auquel les coordonnées sont arrondies ; ils disparaissent.',
    ]);
    const affected = await ask({ geometry: square(0, 0, 50) });
    expect(layer(affected, 'flood-hazard')).toMatchObject({ hits: [{ area: 2500 }] });
  });

  describe('faulty features that are set aside', () => {
    const bowTieAt = (dx: number, dy: number): Geometry => {
      const [x, y] = [HERE.x + dx, HERE.y + dy];
      const ring = [
        [x, y],
        [x + 10, y + 10],
        [x + 10, y],
        [x, y + 10],
        [x, y],
      ];
      return { type: 'Polygon', coordinates: [ring] };
    };
    const MIXED = [
      { geometry: square(0, 0, 20), properties: { hazard: 'élevé' } },
      { geometry: bowTieAt(100, 0), properties: { hazard: 'moyen' } },
      { geometry: null, properties: { hazard: 'faible' } },
      { geometry: square(900_000, 0, 20), properties: { hazard: 'faible' } },
      { geometry: square(200, 0, 20), properties: { hazard: 'élevé' } },
    ];
    const siteAt = (dx: number) => ({ geometry: square(dx, 0, 20) });

    it('are kept with the edition, counted, and downloaded as they were delivered', async () => {
      town = await house.town({ roles: { gis: ['gis-officer'], other: ['reader'] } });
      const gis = town.as('gis');
      const fields = { kind: 'flood-hazard', invalid: 'quarantine' };
      const sent = await gis.upload('/api/layers/flood-hazard/deliveries', geoJsonFile(MIXED), fields).expect(201);
      expect(sent.body.report).toMatchObject({
        features: 2,
        quarantined: {
          count: 3,
          withoutPlace: 2,
          reasons: [
            { code: 'broken-rings', count: 1 },
            { code: 'no-geometry', count: 1 },
            { code: 'outside-belgium', count: 1 },
          ],
          examples: [{ number: 2, code: 'broken-rings' }, { number: 3 }, { number: 4 }],
        },
      });
      const { quarantine } = sent.body.links as { quarantine: string };
      const { body, headers } = await gis.get(quarantine).expect(200);
      expect(headers['content-type']).toContain('application/geo+json');
      const kept = body as { crs: object; features: { geometry: object | null; properties: object }[] };
      expect(kept.crs).toMatchObject({ properties: { name: 'urn:ogc:def:crs:EPSG::31370' } });
      expect(kept.features.map(({ geometry }) => geometry)).toEqual([bowTieAt(100, 0), null, square(900_000, 0, 20)]);
      expect(kept.features[0]!.properties).toMatchObject({ hazard: 'moyen', perron_number: 2, perron_reason: 'broken-rings' });
      await town.as('other').get(quarantine).expect(403);
      await gis.post('/api/layers/flood-hazard/deliveries/1/publication', {}).expect(201);
      const { body: layerView } = await gis.get('/api/layers/flood-hazard').expect(200);
      expect(layerView.editions).toMatchObject([{ edition: 1, features: 2, quarantined: 3 }]);
      const page = await gis.get('/api/layers/flood-hazard/deliveries/1').set('Accept', 'text/html').expect(200);
      expect(page.text).toContain('Mis de côté');
      expect(page.text).toContain(quarantine);
    });

    it('a check near one of them is uncertain, and says why; a yes stays one, and far away a no', async () => {
      await bring(geoJsonFile(MIXED), { invalid: 'quarantine' });
      const near = await ask(siteAt(105));
      expect(layer(near, 'flood-hazard')).toMatchObject({
        verdict: 'uncertain',
        hits: [{ feature: 2, name: 'moyen', verdict: 'uncertain', distance: 0, setAside: { code: 'broken-rings' } }],
      });
      expect(near.facts).toEqual({});
      const { findings } = near as unknown as { findings: { items: { name: string; answer: string; told: string }[] } };
      const flood = findings.items.find(({ name }) => name === 'flood-hazard');
      expect(flood).toMatchObject({ answer: 'uncertain' });
      expect(flood!.told).toContain('«\u00A0moyen\u00A0», mis de côté à la livraison de la couche, est peut-être ici');
      expect((await ask(siteAt(0))).facts).toEqual({ 'site.floodHazard': true });
      expect((await ask(siteAt(500))).facts).toEqual({ 'site.floodHazard': false });
    });

    it('an open file near what a new edition sets aside is told so before and after', async () => {
      const gis = house.app.get(ImportLayer);
      await gis.import(town.id, { path: geoJsonFile([MIXED[0]!, MIXED[4]!]), kind: 'flood-hazard', importedBy: 'test' });
      const officer = town.as('officer');
      const { body } = await officer.post('/api/applications', { ...SUBMISSION, site: siteAt(105) }).expect(201);
      expect(body.siteEvidence.facts).toEqual({ 'site.floodHazard': false });
      const request = { path: geoJsonFile(MIXED), kind: 'flood-hazard', invalid: 'quarantine', importedBy: 'test' } as const;
      const delivered = await house.app.get(DeliverLayer).deliver(town.id, request, { publish: {} });
      expect(delivered.report.changes.counts).toMatchObject({ added: 0, removed: 0, unchanged: 2 });
      expect(delivered.report.files.touched).toMatchObject([
        { id: body.id, facts: [{ fact: 'site.floodHazard', before: false, after: null }] },
      ]);
      expect(delivered.rechecked!.touched).toMatchObject([{ id: body.id }]);
      const changes = await officer.get('/api/layers/flood-hazard/changes?from=1&to=2').expect(200);
      expect(changes.body.quarantined).toEqual({ before: 0, after: 3 });
    });

    it('parcels: those without a good capakey, and what is delivered twice word for word', async () => {
      const capakey = '92094A0001/00A000';
      const again = { geometry: square(0, 0, 20), properties: { capakey } };
      const path = geoJsonFile([
        again,
        again,
        { geometry: square(20, 0, 20), properties: { capakey: '92094A1/A' } },
        { geometry: square(40, 0, 20), properties: { capakey } },
      ]);
      const report = await bring(path, { kind: 'parcels', invalid: 'quarantine' });
      expect(report).toMatchObject({ features: 2, notes: [`La parcelle ${capakey} est livrée deux fois.`] });
      const rows = await house.owner.query<{ number: number; code: string; box: number[] | null }[]>(
        'SELECT number, code, box FROM quarantined_features WHERE administration_id = $1 ORDER BY number',
        [town.id],
      );
      expect(rows).toEqual([
        { number: 2, code: 'duplicate', box: null },
        { number: 3, code: 'no-capakey', box: [HERE.x + 20, HERE.y, HERE.x + 40, HERE.y + 20] },
      ]);
    });

    it('a parcel that is delivered twice is told as it was drawn, in the system that it was drawn in', async () => {
      const own = await house.town({ roles: { gis: ['gis-officer'] } });
      const drawn = fromCanonical(square(0, 0, 20), 4326) as { coordinates: number[][][] };
      const feature = { type: 'Feature', properties: { capakey: '92094A0001/00A000' }, geometry: drawn };
      const path = fileOf('twice.geojsonl', `${JSON.stringify(feature)}\n${JSON.stringify(feature)}\n`);
      await house.app.get(ImportLayer).import(own.id, { path, kind: 'parcels', invalid: 'quarantine', importedBy: 'test' });
      const { body } = await own.as('gis').get('/api/layers/parcels/deliveries/1/quarantine').expect(200);
      const [told] = (body as { features: { geometry: typeof drawn; properties: object }[] }).features;
      expect(told).toMatchObject({ properties: { perron_number: 2, perron_reason: 'duplicate' } });
      for (const [i, [lon, lat]] of told!.geometry.coordinates[0]!.entries()) {
        expect(lon).toBeCloseTo(drawn.coordinates[0]![i]![0]!, 7);
        expect(lat).toBeCloseTo(drawn.coordinates[0]![i]![1]!, 7);
      }
    });

    it('a file of which nothing is left is refused with its faults, as is one that is not asked so', async () => {
      const broken = geoJsonFile([MIXED[1]!, MIXED[2]!]);
      expect(await refusal(broken, { invalid: 'quarantine' })).toContain('il se croise lui-même');
      expect(await refusal(geoJsonFile(MIXED))).toContain('il se croise lui-même');
      await bring(geoJsonFile(MIXED), { invalid: 'quarantine' });
      expect(await refusal(geoJsonFile(MIXED))).toContain('il se croise lui-même');
    });
  });

  it('a zipped Shapefile is read in the encoding that it says', async () => {
    const ring = (square(0, 0, 20) as { coordinates: number[][][] }).coordinates[0]!.toReversed();
    await bring(fileOf('latin.zip', zipOf(shapefile([ring], [Buffer.from('Aléa élevé', 'latin1')]))), { kind: 'heritage' });
    expect(layer(await ask({ geometry: square(0, 0, 20) }), 'heritage').hits[0]).toMatchObject({ name: 'Aléa élevé', area: 400 });
    await bring(fileOf('utf8.zip', zipOf(shapefile([ring], [Buffer.from('Église')], undefined, 'UTF-8'))), { kind: 'heritage' });
    expect(layer(await ask({ geometry: square(0, 0, 20) }), 'heritage').hits[0]).toMatchObject({ name: 'Église' });
  });

  it('what PostgreSQL does not know is left out of attributes, and what only looks like it stays', async () => {
    const properties = { name: 'C:\\u0000\u0000é', deep: { text: '\ud800', list: ['\u0000', 1] } };
    await bring(geoJsonFile([{ geometry: square(0, 0, 20), properties }]), { kind: 'heritage' });
    const { hits } = layer(await ask({ geometry: square(0, 0, 20) }), 'heritage');
    expect(hits[0]).toMatchObject({ name: 'C:\\u0000é' });
    const [filed] = await house.app
      .get(UnitOfWork)
      .run(town.id, (tx) => tx.query('SELECT attributes FROM layer_features WHERE administration_id = $1', [town.id]));
    expect(filed).toEqual({ attributes: { name: 'C:\\u0000é', deep: { text: '\uFFFD', list: ['', 1] } } });
  });

  const ringOf = (geometry: Geometry) => (geometry as { coordinates: number[][][] }).coordinates[0]!.toReversed();
  const one = () => [ringOf(square(0, 0, 20))];
  const name = [Buffer.from('x')];
  it.each<[string, () => string, string, Partial<LayerImport>?]>([
    ['a Shapefile without its .shp', () => fileOf('a.zip', zipOf({ 'zone.dbf': 'x', 'zone.shx': 'x' })), 'Il manque zone.shp'],
    ['a Shapefile without its .dbf', () => fileOf('a.zip', zipOf({ 'zone.shp': 'x' })), 'Il manque zone.dbf'],
    [
      'a Shapefile without a projection',
      () => fileOf('a.zip', zipOf(shapefile(one(), name, null))),
      'ne dit pas son système de coordonnées',
    ],
    [
      'a projection that is not Belgian',
      () => fileOf('a.zip', zipOf(shapefile(one(), name, 'PROJCS["RGF93_Lambert_93",GEOGCS["x"]]'))),
      '« RGF93_Lambert_93 » ne dit pas clairement',
    ],
    [
      'a text that is not in the encoding it says',
      () => fileOf('a.zip', zipOf(shapefile(one(), [Buffer.from('Aléa', 'latin1')], undefined, 'UTF-8'))),
      'ne se lit pas dans le codage annoncé',
    ],
    [
      'a text that holds half of a character',
      () => geoJsonFile([{ geometry: square(0, 0, 20), properties: { name: 'a\ud800b' } }]),
      '« a\uFFFDb »',
    ],
    [
      'an unknown encoding',
      () => fileOf('a.zip', zipOf(shapefile(one(), name, undefined, 'KLINGON'))),
      'nomme un codage inconnu',
    ],
    [
      'two layers in one archive',
      () => fileOf('a.zip', zipOf({ 'a.shp': '', 'a.dbf': '', 'b.shp': '', 'b.dbf': '' })),
      'plusieurs couches (a, b)',
    ],
    ['an archive that is none', () => fileOf('a.zip', 'PK\x03\x04 not a zip'), 'pas une archive zip lisible'],
    [
      'an archive that climbs out of its folder',
      () => fileOf('a.zip', zipOf({ '../../zone.shp': 'x' })),
      'nom de fichier dangereux',
    ],
    [
      'a Shapefile cut short',
      () => fileOf('a.zip', zipOf({ ...shapefile(one(), name), 'zone.shp': Buffer.alloc(40) })),
      'Shapefile',
    ],
    [
      'a GeoJSON without a projection, in metres',
      () => geoJsonFile([{ geometry: square(0, 0, 20) }], null),
      'ne dit pas son système de coordonnées',
    ],
    ['a GeoJSON in another projection', () => geoJsonFile([{ geometry: square(0, 0, 20) }], 2154), 'EPSG:2154 n’est pas admis'],
    [
      'a GeoJSON that says degrees and holds metres',
      () => geoJsonFile([{ geometry: square(0, 0, 20) }], 4326),
      'ressemblent à EPSG:31370',
    ],
    [
      'a layer outside Belgium',
      () =>
        geoJsonFile([
          {
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 0],
                ],
              ],
            },
          },
        ]),
      'hors de Belgique',
    ],
    ['a layer of zero features', () => geoJsonFile([]), 'La couche est vide'],
    ['a layer of features without geometry', () => geoJsonFile([{ geometry: null }]), 'La couche est vide'],
    [
      'broken rings',
      () =>
        geoJsonFile([
          {
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [HERE.x, HERE.y],
                  [HERE.x + 5, HERE.y],
                  [HERE.x, HERE.y + 5],
                ],
              ],
            },
          },
        ]),
      'anneau ouvert',
    ],
    [
      'lines where polygons are due',
      () => geoJsonFile([{ geometry: line([0, 0], [5, 5]) }]),
      'cette couche est faite de polygones',
    ],
    [
      'parcels without capakeys',
      () => geoJsonFile([{ geometry: square(0, 0, 20), properties: { nr: 12 } }]),
      'n’a pas de capakey bien formée',
      { kind: 'parcels' },
    ],
    [
      'a GeoJSON that is not UTF-8',
      () => fileOf('a.geojson', Buffer.from('{"type":"FeatureCollection","x":"é"}', 'latin1')),
      'pas en UTF-8',
    ],
    ['a JSON cut short', () => fileOf('a.geojson', '{"type":"FeatureCollection",'), 'pas du JSON bien formé'],
    ['a JSON that is no collection', () => fileOf('a.geojson', '{"type":"Polygon"}'), 'pas une FeatureCollection'],
    ['a file that is no layer', () => fileOf('a.geojson', 'once upon a time'), 'aucun format'],
    ['a kind that does not exist', () => geoJsonFile([]), 'pas une sorte de couche', { kind: 'floods' }],
  ])('%s is refused in a sentence', async (_what, file, sentence, options = {}) => {
    expect(await refusal(file(), options)).toContain(sentence);
    const listed = await town.as('officer').get('/api/layers').expect(200);
    expect(listed.body.items).toEqual([]);
  });

  it('every fault of a layer is told, with its feature and place', async () => {
    const bad = (dx: number): Geometry => ({
      type: 'Polygon',
      coordinates: [
        [
          [HERE.x + dx, HERE.y],
          [HERE.x + dx + 10, HERE.y + 10],
          [HERE.x + dx + 10, HERE.y],
          [HERE.x + dx, HERE.y + 10],
          [HERE.x + dx, HERE.y],
        ],
      ],
    });
    const error = (await bring(geoJsonFile(Array.from({ length: 60 }, (_, i) => ({ geometry: bad(i * 20) })))).catch(
      (thrown: unknown) => thrown,
    )) as LayerRefused;
    expect(error.faults).toHaveLength(51);
    expect(error.faults[1]).toMatchObject({ code: 'broken-rings', feature: 2, at: [HERE.x + 25, HERE.y + 5] });
    expect(error.faults[50]!.detail).toBe('… et 10 autres éléments fautifs.');
  });

  it('an index that row-level security lets serve: a check reads cells, not the whole layer', async () => {
    const features = Array.from({ length: 2500 }, (_, i) => ({ geometry: square((i % 50) * 25, Math.floor(i / 50) * 25, 20) }));
    await bring(geoJsonFile(features));
    await house.owner.query('ANALYZE layer_features');
    const plan = await house.foundations.database.service.transaction(async (tx) => {
      await tx.query(`SET LOCAL perron.administration = '${town.id}'`);
      return tx.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT number FROM layer_features WHERE administration_id = ${town.id} AND layer_id = 'flood-hazard' AND edition = 1 AND cell = ANY ('{1,2,3}')`,
      );
    });
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('layer_features_by_cell');
  });
});
