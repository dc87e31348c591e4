import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VerifyAudit, type TouchedFile } from '../../src/applications/index.js';
import type { Geometry } from '../../src/core/geometry/index.js';
import { DeliverLayer, type DeliveryReport } from '../../src/maps/index.js';
import { geometryOf } from '../../src/parcels/compact-geometry.js';
import { CheckSite, ImportLayer, LayerRefused, LayerLibrary } from '../../src/parcels/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square, type TestFeature } from '../support/layers.js';

const ROLES = { roles: { officer: ['planning-officer'], gis: ['gis-officer'], reader: ['reader'] } };
const FLOOD = '/api/layers/flood-hazard';

describe('editions of layers: dry run, diff, publish, undo', () => {
  let house: TestHouse;
  let town: Town;
  let gis: Client;
  let officer: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03', { largestUpload: 200_000 });
  });
  beforeEach(async () => {
    house.clock.day = '2025-03-03';
    town = await house.town(ROLES);
    [gis, officer] = [town.as('gis'), town.as('officer')];
  });
  afterAll(() => house.close());

  const zone = (geometry: Geometry, hazard = 'élevé'): TestFeature => ({ geometry, properties: { hazard } });
  const parcel = (number: number, geometry: Geometry, more: object = {}): TestFeature => ({
    geometry,
    properties: { capakey: `92094A0${number}/00A000`, ...more },
  });
  const deliver = async (features: TestFeature[], layer = 'flood-hazard', fields: Record<string, string> = {}) =>
    (await gis.upload(`/api/layers/${layer}/deliveries`, geoJsonFile(features), { kind: layer, ...fields }).expect(201)).body as {
      state: string;
      report: DeliveryReport;
      links: { self: string; publish: { href: string } };
    };
  const publish = async (edition: number, body: object = {}, layer = 'flood-hazard') =>
    (await gis.post(`/api/layers/${layer}/deliveries/${edition}/publication`, body).expect(201)).body as {
      report: DeliveryReport;
      rechecked: { near: number; touched: TouchedFile[] } | null;
    };
  const inForce = async (features: TestFeature[], layer?: string, fields?: Record<string, string>) => {
    const { report } = await deliver(features, layer, fields);
    return publish(report.edition, {}, layer);
  };
  const open = async (site: Geometry) =>
    (await officer.post('/api/applications', { ...SUBMISSION, site: { geometry: site } }).expect(201)).body as {
      id: string;
      reference: string;
    };
  const factsOf = async (id: string) => (await officer.get(`/api/applications/${id}/site`).expect(200)).body.facts as object;
  const journalOf = async (id: string) =>
    (await officer.get(`/api/applications/${id}/journal`).expect(200)).body.items as {
      event: { type: string };
      label: string;
      correction?: object;
    }[];
  const current = async () => (await gis.get(FLOOD).expect(200)).body.inForce as number | null;

  it('a delivery is a draft: it says what would change, and changes nothing until it is published', async () => {
    await inForce([zone(square(0, 0, 50))]);
    const wet = await open(square(10, 10, 20));
    const dry = await open(square(300, 0, 20));
    const far = await open(square(5000, 5000, 20));
    const { state, report } = await deliver([zone(square(0, 0, 50)), zone(square(310, 0, 50), 'moyen')]);
    expect(state).toBe('draft');
    expect(report).toMatchObject({
      edition: 2,
      comparedWith: 1,
      changes: { counts: { added: 1, removed: 0, changedGeometry: 0, changedAttributes: 0, unchanged: 1 } },
      files: {
        near: 1,
        touched: [
          {
            reference: dry.reference,
            facts: [{ fact: 'site.floodHazard', before: false, after: true, by: [{ name: 'moyen', area: 200 }] }],
          },
        ],
      },
    });
    expect(await current()).toBe(1);
    expect(await factsOf(dry.id)).toEqual({ 'site.floodHazard': false });
    const { report: real, rechecked } = await publish(2);
    expect(real).toEqual(report);
    expect(rechecked).toEqual(report.files);
    expect(await factsOf(dry.id)).toEqual({ 'site.floodHazard': true });
    expect((await journalOf(dry.id)).at(-1)).toMatchObject({
      event: { type: 'site.rechecked', on: '2025-03-03' },
      label: 'bien vérifié à nouveau sur la carte',
      correction: {
        kind: 'site',
        from: { 'site.floodHazard': false },
        to: { 'site.floodHazard': true },
        layers: [{ layer: 'flood-hazard', from: 1, to: 2 }],
      },
    });
    for (const { id } of [wet, far]) expect(await journalOf(id)).toHaveLength(1);
    expect(await house.app.get(VerifyAudit).verify(town.id)).toMatchObject({ files: 3, entries: 4, faults: [] });
  });

  it('an attribute that says nothing is the same as one that is not there: formats differ in it', async () => {
    await inForce([{ geometry: square(0, 0, 50), properties: { hazard: 'élevé', remark: null } }]);
    const { report } = await deliver([{ geometry: square(0, 0, 50), properties: { hazard: 'élevé' } }]);
    expect(report.changes.counts).toEqual({ added: 0, removed: 0, changedGeometry: 0, changedAttributes: 0, unchanged: 1 });
    const moved = await deliver([{ geometry: square(5, 0, 50), properties: { hazard: 'élevé' } }]);
    expect(moved.report.changes.counts).toMatchObject({ added: 0, removed: 0, changedGeometry: 1 });
  });

  it('what changes can be drawn: where it was and where it is; of a first edition, all', async () => {
    const [stays, goes, comes] = [square(0, 0, 50), square(100, 0, 50), square(200, 0, 50)];
    await inForce([zone(stays, 'faible'), zone(goes, 'moyen')]);
    await deliver([zone(stays, 'élevé'), zone(comes, 'moyen')]);
    const drawn = async (query: string) => (await gis.get(`${FLOOD}/changes/drawing?${query}`).expect(200)).body;
    const { features, ...rest } = await drawn('from=1&to=2');
    expect(rest).toEqual({ type: 'FeatureCollection', complete: true });
    expect(features).toEqual(
      expect.arrayContaining([
        { type: 'Feature', geometry: stays, properties: { change: 'attributes', side: 'after', number: 1, key: null } },
        { type: 'Feature', geometry: goes, properties: { change: 'geometry', side: 'before', number: 2, key: null } },
        { type: 'Feature', geometry: comes, properties: { change: 'geometry', side: 'after', number: 2, key: null } },
      ]),
    );
    expect(features).toHaveLength(3);
    expect((await drawn('to=1')).features).toMatchObject([
      { geometry: stays, properties: { change: 'added' } },
      { geometry: goes },
    ]);
    await gis.get(`${FLOOD}/changes/drawing?to=9`).expect(404);
    await gis.get(`${FLOOD}/changes/drawing?to=neuf`).expect(400);
  });

  it('a step of a file that was told reads the new facts', async () => {
    await inForce([zone(square(500, 0, 50))]);
    const { id } = await open(square(0, 0, 20));
    await inForce([zone(square(0, 0, 50))]);
    const confirmed = { type: 'completeness.confirmed' };
    await officer.post(`/api/applications/${id}/events`, confirmed, { 'If-Match': '"1"' }).expect(412);
    const refused = await officer.post(`/api/applications/${id}/events`, confirmed, { 'If-Match': '"2"' }).expect(409);
    expect(refused.body.detail).toContain('l’avis du gestionnaire du cours d’eau doit être annoncé');
  });

  it('parcels are matched by capakey; another first vertex, direction or millimetre changes nothing', async () => {
    const ring = (geometry: Geometry) => (geometry as { coordinates: number[][][] }).coordinates[0]!;
    const turned = (geometry: Geometry): Geometry => {
      const open = ring(geometry).slice(0, -1).toReversed();
      const again = [...open.slice(2), ...open.slice(0, 2)];
      return { type: 'Polygon', coordinates: [[...again, again[0]!]] };
    };
    const moved = (geometry: Geometry, metres: number): Geometry => ({
      type: 'Polygon',
      coordinates: [ring(geometry).map(([x, y]) => [x! + metres, y!])],
    });
    const at = (i: number) => square(i * 30, 0, 20);
    await inForce(
      [1, 2, 3, 4, 5, 6].map((i) => parcel(100 + i, at(i), { nature: 'jardin' })),
      'parcels',
    );
    const { report } = await deliver(
      [
        parcel(107, at(7), { nature: 'jardin' }),
        parcel(106, at(6), { nature: 'maison' }),
        parcel(105, moved(at(5), 0.2), { nature: 'jardin' }),
        parcel(104, moved(at(4), 0.001), { nature: 'jardin' }),
        parcel(102, turned(at(2)), { nature: 'jardin' }),
        parcel(101, at(1), { nature: 'jardin' }),
      ],
      'parcels',
    );
    expect(report.changes.counts).toEqual({ added: 1, removed: 1, changedGeometry: 1, changedAttributes: 1, unchanged: 3 });
    const told = report.changes.examples.map(({ change, key }) => `${change} ${key!.slice(7, 10)}`);
    expect(told).toEqual(['added 107', 'attributes 106', 'geometry 105', 'removed 103']);
    expect(report.changes.examples[1]!.attributes).toEqual([{ name: 'nature', before: 'jardin', after: 'maison' }]);
    expect(report.changes.examples[3]!.at).toEqual([200_100, 120_010]);
  });

  it('zones without a key are matched by geometry, then by attributes that they alone carry', async () => {
    await inForce([zone(square(0, 0, 50), 'faible'), zone(square(100, 0, 50), 'moyen'), zone(square(200, 0, 50), 'élevé')]);
    const { report } = await deliver([
      zone(square(200, 0, 50), 'très élevé'),
      zone(square(0, 0, 60), 'faible'),
      zone(square(100, 0, 50), 'moyen'),
      zone(square(900, 0, 50), 'nouveau'),
    ]);
    expect(report.changes.counts).toEqual({ added: 1, removed: 0, changedGeometry: 1, changedAttributes: 1, unchanged: 1 });
  });

  it('the first edition of a layer observes what nobody had, for every open file', async () => {
    const { id, reference } = await open(square(4000, 0, 20));
    const { report, rechecked } = await inForce([zone(square(0, 0, 50))]);
    expect(report).toMatchObject({ comparedWith: null, changes: { everywhere: 'first-edition', counts: { added: 1 } } });
    expect(report.files.touched).toMatchObject([
      { reference, facts: [{ fact: 'site.floodHazard', before: null, after: false, by: [] }] },
    ]);
    expect(rechecked!.touched.map((file) => file.id)).toEqual([id]);
  });

  it('another accuracy alone is another edition, and touches files that lie in the uncertainty', async () => {
    const features = [zone(square(0, 0, 50))];
    const file = geoJsonFile(features);
    const send = (fields: object) => gis.upload(`${FLOOD}/deliveries`, file, { kind: 'flood-hazard', ...fields });
    const first = await send({}).expect(201);
    await publish(first.body.report.edition);
    const { reference } = await open(square(53, 0, 20));
    const { body } = await send({ positionalAccuracy: '5' }).expect(201);
    expect(body.report.changes).toMatchObject({ everywhere: 'other-accuracy', counts: { unchanged: 1 } });
    expect(body.report.files.touched).toMatchObject([{ reference, facts: [{ before: false, after: null }] }]);
    expect((await publish(2)).rechecked!.touched).toHaveLength(1);
    // What is not said again stays as it is.
    const again = await send({}).expect(200);
    expect(again.body).toMatchObject({ state: 'unchanged', report: { edition: 2, positionalAccuracy: 5 } });
  });

  it('the same file twice says so: in force, waiting, or once published', async () => {
    const file = geoJsonFile([zone(square(0, 0, 50))]);
    const send = () => gis.upload(`${FLOOD}/deliveries`, file, { kind: 'flood-hazard' });
    expect((await send().expect(201)).body.report.edition).toBe(1);
    expect((await send().expect(201)).body.report.edition).toBe(1);
    await publish(1);
    expect((await send().expect(200)).body).toMatchObject({ state: 'unchanged', report: { edition: 1, comparedWith: 1 } });
    await inForce([zone(square(80, 0, 50))]);
    const former = (await send().expect(201)).body.report as DeliveryReport;
    expect(former.edition).toBe(3);
    expect(former.notes).toContain('Ce fichier est aussi celui de l’édition 1, qui a été publiée.');
  });

  it('an earlier edition can be put back, with a reason that the history keeps, and files follow', async () => {
    await inForce([zone(square(0, 0, 50))]);
    const { id } = await open(square(10, 10, 20));
    await inForce([zone(square(500, 0, 50))]);
    expect(await factsOf(id)).toEqual({ 'site.floodHazard': false });
    const back = { edition: 1, reason: 'Livraison 2 décalée de 500 m' };
    const { body } = await gis.post(`${FLOOD}/publications`, back).expect(201);
    expect(body.rechecked.touched).toMatchObject([{ id, facts: [{ before: false, after: true, by: [{ name: 'élevé' }] }] }]);
    const layer = (await gis.get(FLOOD).expect(200)).body;
    expect(layer).toMatchObject({
      inForce: 1,
      editions: [
        { edition: 2, state: 'former' },
        { edition: 1, state: 'in-force' },
      ],
      publications: [
        { number: 3, edition: 1, publishedBy: 'gis', reason: 'Livraison 2 décalée de 500 m', inForceFrom: '2025-03-03' },
        { number: 2, edition: 2, reason: null },
        { number: 1, edition: 1 },
      ],
    });
    // A file checked against an edition keeps that evidence.
    const { checks } = (await officer.get(`/api/applications/${id}/site`).expect(200)).body;
    expect(checks.map((check: { evidence: { layers: { edition: number }[] } }) => check.evidence.layers[0]!.edition)).toEqual([
      1, 2, 1,
    ]);
    const twice = await gis.post(`${FLOOD}/publications`, back).expect(409);
    expect(twice.body.type).toBe('/problems#layer-in-force');
    expect(await house.app.get(VerifyAudit).verify(town.id)).toMatchObject({ entries: 3, faults: [] });
  });

  it('who publishes while another edition is announced is told that it will be replaced, and when', async () => {
    await inForce([zone(square(500, 0, 50))]);
    await deliver([zone(square(0, 0, 50))]);
    expect(await publish(2, { inForceFrom: '2025-04-01' })).toMatchObject({ replacedBy: null });
    await deliver([zone(square(0, 0, 60))]);
    expect(await publish(3)).toMatchObject({ replacedBy: { edition: 2, inForceFrom: '2025-04-01' } });
  });

  it('an edition of the future takes force on its day, and the files follow at the next tick', async () => {
    await inForce([zone(square(500, 0, 50))]);
    const { id } = await open(square(0, 0, 20));
    await deliver([zone(square(0, 0, 50))]);
    const { rechecked } = await publish(2, { inForceFrom: '2025-04-01' });
    expect(rechecked).toBeNull();
    expect((await gis.get(FLOOD)).body.editions[0]).toMatchObject({ edition: 2, state: 'announced' });
    await house.tick();
    expect(await factsOf(id)).toEqual({ 'site.floodHazard': false });
    house.clock.day = '2025-04-02';
    expect(await current()).toBe(2);
    await house.tick();
    expect(await factsOf(id)).toEqual({ 'site.floodHazard': true });
    await house.tick();
    expect(await journalOf(id)).toHaveLength(2);
    const { publications } = (await gis.get(FLOOD)).body;
    expect(publications.map((one: { recheckedAt: string | null }) => one.recheckedAt)).not.toContain(null);
  });

  it('a day that has passed or does not exist is refused, and so is an edition that is not there', async () => {
    await deliver([zone(square(0, 0, 50))]);
    const on = (inForceFrom: string, edition = 1) => gis.post(`${FLOOD}/deliveries/${edition}/publication`, { inForceFrom });
    expect((await on('2025-03-02').expect(422)).body.errors[0].pointer).toBe('/inForceFrom');
    expect((await on('2025-02-30').expect(422)).body.detail).toContain('n’est pas un jour qui existe');
    await on('2025-03-03', 7).expect(404);
    await gis.get('/api/layers/nowhere').expect(404);
    await gis.post(`${FLOOD}/publications`, { edition: 1, reason: ' ' }).expect(422);
    expect(await current()).toBeNull();
  });

  it('a draft can be discarded and expires; a published edition stays', async () => {
    await inForce([zone(square(0, 0, 50))]);
    await deliver([zone(square(10, 0, 50))]);
    await gis.delete(`${FLOOD}/deliveries/2`).expect(204);
    await gis.get(`${FLOOD}/deliveries/2`).expect(404);
    const filed = 'SELECT DISTINCT edition FROM layer_features WHERE administration_id = $1';
    expect(await house.app.get(UnitOfWork).run(town.id, (tx) => tx.query(filed, [town.id]))).toEqual([{ edition: 1 }]);
    const kept = await gis.delete(`${FLOOD}/deliveries/1`).expect(409);
    expect(kept.body.type).toBe('/problems#layer-published');
    expect((await deliver([zone(square(20, 0, 50))])).report.edition).toBe(3);
    house.clock.day = '2025-04-10';
    await gis.get(`${FLOOD}/deliveries/3`).expect(404);
    expect((await gis.get(FLOOD)).body.editions).toHaveLength(1);
    // The service itself may not touch what was published, whatever its code does.
    const remove = (table: string, column: string) =>
      house.app
        .get(UnitOfWork)
        .run(town.id, (tx) => tx.query(`DELETE FROM ${table} WHERE administration_id = $1 AND ${column} = 1`, [town.id]));
    await expect(remove('layer_editions', 'number')).rejects.toThrow('layer_publications');
    await expect(remove('layer_features', 'edition')).rejects.toThrow('permission denied');
    const change = house.app
      .get(UnitOfWork)
      .run(town.id, (tx) => tx.query('UPDATE layer_editions SET feature_count = 2 WHERE administration_id = $1', [town.id]));
    await expect(change).rejects.toThrow('is closed: it never changes');
    const add = (edition: number) =>
      house.app.get(UnitOfWork).run(town.id, (tx) =>
        tx.query(
          `INSERT INTO layer_features (administration_id, layer_id, edition, number, attributes, compact_geometry, min_x, min_y, max_x, max_y, cell)
           SELECT administration_id, layer_id, $2, 99, attributes, compact_geometry, min_x, min_y, max_x, max_y, cell
             FROM layer_features WHERE administration_id = $1 AND edition = 1`,
          [town.id, edition],
        ),
      );
    await expect(add(1)).rejects.toThrow('edition 1 of layer flood-hazard is not open');
    await expect(add(7)).rejects.toThrow('edition 7 of layer flood-hazard is not open');
  });

  it('an edition older than compact geometries answers as it did, and the next one is compared with it', async () => {
    const [corner, mill] = [square(0, 0, 20), square(20, 0, 20)];
    await inForce([zone(square(0, 0, 50)), zone(square(200, 0, 5))]);
    await inForce([parcel(101, corner), parcel(102, mill)], 'parcels');
    const asked = async () => {
      const site = { parcels: ['92094A0101/00A000'] };
      const [check, around, item] = [
        await officer.post('/api/site-checks', site).expect(200),
        await officer.get('/api/parcels?q=92094A0102&crs=31370').expect(200),
        await officer.get(`/ogc/${town.slug}/collections/parcels/items/2?f=json`).expect(200),
      ];
      return [check.body, around.body, item.body] as object[];
    };
    const before = await asked();
    const rows = await house.owner.query<{ layer_id: string; number: number; compact_geometry: string }[]>(
      'SELECT layer_id, number, compact_geometry FROM layer_features WHERE administration_id = $1',
      [town.id],
    );
    for (const { layer_id, number, compact_geometry } of rows)
      await house.owner.query(
        `UPDATE layer_features SET geometry = $4, compact_geometry = NULL
          WHERE administration_id = $1 AND layer_id = $2 AND number = $3`,
        [town.id, layer_id, number, JSON.stringify(geometryOf(compact_geometry))],
      );
    expect(await asked()).toEqual(before);
    const { report } = await deliver([parcel(101, corner), parcel(102, square(20, 0, 21))], 'parcels');
    expect(report.changes.counts).toMatchObject({ added: 0, removed: 0, changedGeometry: 1, unchanged: 1 });
  });

  it('a draft is discarded while another delivery of its layer is read, which it leaves its layer', async () => {
    await deliver([zone(square(0, 0, 50))]);
    await house.app.get(UnitOfWork).run(town.id, async (tx) => {
      // As a delivery does that has taken its number.
      await tx.query('UPDATE layers SET last_edition = last_edition + 1 WHERE administration_id = $1', [tx.administrationId]);
      await gis.delete(`${FLOOD}/deliveries/1`).expect(204);
    });
    expect((await deliver([zone(square(0, 0, 50))])).report.edition).toBe(3);
  });

  it('a layer larger than what is filed at once comes in whole, or not at all', async () => {
    const capakey = (i: number) => `92094A${1000 + (i % 9000)}/00A000`;
    const many = Array.from({ length: 15_000 }, (_, i) => ({
      geometry: square((i % 150) * 20, Math.floor(i / 150) * 20, 20),
      properties: { capakey: capakey(i), owner: 'x'.repeat(100) },
    }));
    const bring = (features: TestFeature[]) =>
      house.app.get(ImportLayer).import(town.id, { path: geoJsonFile(features), kind: 'parcels', importedBy: 'test' });
    await expect(bring([...many, { geometry: square(0, 0, 5) }])).rejects.toMatchObject({
      faults: [{ code: 'no-capakey', feature: 15_001 }],
    });
    await gis.get('/api/layers/parcels').expect(404);
    const { edition, features, notes } = await bring(many);
    expect({ edition, features, notes: notes.length }).toEqual({ edition: 1, features: 15_000, notes: 51 });
    expect(notes.at(-1)).toBe('… et 5950 autres parcelles livrées plusieurs fois.');
    const last = await officer.post('/api/site-checks', { geometry: square(149 * 20 + 5, 99 * 20 + 5, 10) }).expect(200);
    expect(last.body.parcels).toEqual([capakey(14_999)]);
  });

  it('a report that another publication has overtaken is made anew', async () => {
    await inForce([zone(square(0, 0, 50))]);
    await deliver([zone(square(0, 0, 60))]);
    await inForce([zone(square(0, 0, 60), 'moyen')]);
    const { body } = await gis.get(`${FLOOD}/deliveries/2`).expect(200);
    expect(body).toMatchObject({ state: 'draft', report: { comparedWith: 3, changes: { counts: { changedAttributes: 1 } } } });
  });

  it.each([
    ['fr', 'Ce qui change', 'aléa d’inondation : non → oui'],
    ['de', 'Was sich ändert', 'Hochwassergefahr: nein → ja'],
    ['nl', 'Wat verandert', 'overstromingsgevaar: nee → ja'],
    ['en', 'What changes', 'flood hazard: no → yes'],
  ])('the report is also a page, in %s', async (language, heading, fact) => {
    await inForce([zone(square(500, 0, 50))]);
    const { reference } = await open(square(0, 0, 20));
    await deliver([zone(square(0, 0, 50), '<b>élevé</b>')]);
    const { text } = await gis.get(`${FLOOD}/deliveries/2?lang=${language}`).set('Accept', 'text/html').expect(200);
    expect(text).toContain(`<html lang="${language}">`);
    for (const said of [heading, fact, reference, '&lt;b&gt;élevé&lt;/b&gt;']) expect(text).toContain(said);
    expect(text).not.toMatch(/<script|undefined|\{\w+\}/);
  });

  it('only who imports layers may deliver, review and publish; another administration sees nothing', async () => {
    await deliver([zone(square(0, 0, 50))]);
    const file = geoJsonFile([zone(square(0, 0, 50))]);
    for (const name of ['officer', 'reader']) {
      await town.as(name).upload(`${FLOOD}/deliveries`, file, { kind: 'flood-hazard' }).expect(403);
      await town.as(name).get(`${FLOOD}/deliveries/1`).expect(403);
      await town.as(name).post(`${FLOOD}/deliveries/1/publication`, {}).expect(403);
      await town.as(name).post(`${FLOOD}/publications`, { edition: 1, reason: 'x' }).expect(403);
    }
    const other = (await house.town(ROLES)).as('gis');
    await other.get(`${FLOOD}/deliveries/1`).expect(404);
    await other.post(`${FLOOD}/deliveries/1/publication`, {}).expect(404);
    expect((await other.get('/api/layers').expect(200)).body).toMatchObject({ items: [], waiting: [] });
  });

  it('a bad delivery is refused with its faults and leaves no file and no layer behind', async () => {
    const uploads = () =>
      readdirSync(tmpdir())
        .filter((name) => name.startsWith('perron-uploads-'))
        .flatMap((name) => readdirSync(join(tmpdir(), name)));
    const send = (features: TestFeature[], fields: object = {}) =>
      gis.upload(`${FLOOD}/deliveries`, geoJsonFile(features), { kind: 'flood-hazard', ...fields });
    const bowTie: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [200_000, 120_000],
          [200_010, 120_010],
          [200_010, 120_000],
          [200_000, 120_010],
          [200_000, 120_000],
        ],
      ],
    };
    const refused = await send([zone(bowTie)]).expect(422);
    expect(refused.body).toMatchObject({ type: '/problems#layer-refused', faults: [{ code: 'broken-rings', feature: 1 }] });
    expect((await send([zone(square(0, 0, 9))], { kind: 'floods' }).expect(422)).body.errors[0].pointer).toBe('/kind');
    expect((await send([zone(square(0, 0, 9))], { crs: 'x' }).expect(422)).body.errors[0].pointer).toBe('/crs');
    expect((await gis.post(`${FLOOD}/deliveries`, { kind: 'flood-hazard' }).expect(422)).body.errors[0].pointer).toBe('/file');
    const large = Array.from({ length: 1500 }, (_, i) => zone(square(i, 0, 9)));
    expect((await send(large).expect(413)).body.type).toBe('/problems#too-large');
    expect((await gis.get('/api/layers').expect(200)).body).toMatchObject({ items: [], waiting: [] });
    expect(uploads()).toEqual([]);
  });

  it('a dry run does it all and keeps nothing; the real thing reports the same', async () => {
    await inForce([zone(square(500, 0, 50))]);
    const { id } = await open(square(0, 0, 20));
    const request = { path: geoJsonFile([zone(square(0, 0, 50))]), kind: 'flood-hazard', importedBy: 'test' };
    const run = (dryRun: boolean) => house.app.get(DeliverLayer).deliver(town.id, request, { publish: {}, dryRun });
    const dry = await run(true);
    expect(dry).toMatchObject({ state: 'published', report: { edition: 2, files: { touched: [{ id }] } }, rechecked: null });
    expect((await gis.get(FLOOD)).body.editions).toHaveLength(1);
    expect(await journalOf(id)).toHaveLength(1);
    const real = await run(false);
    expect(real.report).toEqual(dry.report);
    expect(real.rechecked).toEqual(dry.report.files);
  });

  it('what is broken off leaves the edition in force untouched', async () => {
    await inForce([zone(square(0, 0, 50))]);
    const stop = new AbortController();
    const path = geoJsonFile(Array.from({ length: 3000 }, (_, i) => zone(square(i % 50, Math.floor(i / 50), 5))));
    const request = { path, kind: 'flood-hazard', importedBy: 'test', signal: stop.signal };
    const broken = house.app
      .get(DeliverLayer)
      .deliver(town.id, { ...request, onProgress: (read) => read >= 2000 && stop.abort() }, { publish: {} });
    await expect(broken).rejects.toThrow(/abort/i);
    expect((await gis.get(FLOOD)).body).toMatchObject({ inForce: 1, editions: [{ edition: 1 }] });
    await expect(
      house.app.get(DeliverLayer).deliver(town.id, { ...request, kind: 'road', signal: AbortSignal.abort() }),
    ).rejects.not.toBeInstanceOf(LayerRefused);
  });

  it('checks go on while editions are published: each sees one edition, whole', async () => {
    // Edition by edition the zone covers 100 m² more: the area tells which edition the features come from.
    const side = (edition: number) => 10 * edition;
    await inForce([zone(square(0, 0, side(1)))]);
    for (const edition of [2, 3, 4, 5]) await deliver([zone(square(0, 0, side(edition)))]);
    const done = new AbortController();
    const seen = new Set<number>();
    const asking = async () => {
      while (!done.signal.aborted) {
        const evidence = await house.app.get(UnitOfWork).run(town.id, async (tx) => {
          const inForce = await house.app.get(LayerLibrary).inForce(tx);
          return house.app.get(CheckSite).check(tx, square(0, 0, 100) as never, inForce);
        });
        const layer = evidence.layers.find(({ kind }) => kind === 'flood-hazard')!;
        if (!layer.tested) throw new Error('the layer was not tested');
        expect(layer.hits.map(({ area }) => area)).toEqual([side(layer.edition) ** 2]);
        seen.add(layer.edition);
      }
    };
    const askers = [asking(), asking()];
    for (const edition of [2, 3, 4, 5]) await publish(edition);
    done.abort();
    await Promise.all(askers);
    expect(seen.size).toBeGreaterThan(1);
  });

  it('files deposited while an edition is published are never left on the old one', async () => {
    await inForce([zone(square(500, 0, 50))]);
    await deliver([zone(square(0, 0, 50))]);
    const opened: Promise<{ id: string }>[] = [];
    for (let i = 0; i < 5; i++) opened.push(open(square(0, 0, 20)));
    const published = publish(2);
    for (let i = 0; i < 5; i++) opened.push(open(square(0, 0, 20)));
    const files = await Promise.all(opened);
    await published;
    for (const { id } of files) expect(await factsOf(id)).toEqual({ 'site.floodHazard': true });
    expect((await house.app.get(VerifyAudit).verify(town.id)).faults).toEqual([]);
  });

  it('files that a publication left waiting are checked again at the next tick', async () => {
    await inForce([zone(square(500, 0, 50))]);
    const { id } = await open(square(0, 0, 20));
    // Published and then nothing, as by a service that was killed at that moment.
    const path = geoJsonFile([zone(square(0, 0, 50))]);
    await house.app.get(ImportLayer).import(town.id, { path, kind: 'flood-hazard', importedBy: 'test' });
    expect(await factsOf(id)).toEqual({ 'site.floodHazard': false });
    await house.tick();
    expect(await factsOf(id)).toEqual({ 'site.floodHazard': true });
  });

  it('others are answered while a long delivery is read, and a queue of deliveries leaves them room', async () => {
    const path = geoJsonFile(Array.from({ length: 8000 }, (_, i) => zone(square((i % 90) * 8, Math.floor(i / 90) * 8, 7))));
    const deliveries = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((layer) =>
      house.app.get(DeliverLayer).deliver(town.id, { path, kind: 'flood-hazard', layer, importedBy: 'test' }),
    );
    const first = new AbortController();
    void Promise.race(deliveries).then(() => first.abort());
    let answered = 0;
    while (!first.signal.aborted) {
      await officer.get('/api/layers').expect(200);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(2);
    const reports = await Promise.all(deliveries);
    expect(reports.map(({ report }) => report.features)).toEqual(Array.from({ length: 9 }, () => 8000));
  }, 60_000);

  it('says what leads from one edition to another', async () => {
    await inForce([zone(square(0, 0, 50))]);
    await inForce([zone(square(0, 0, 50)), zone(square(100, 0, 50), 'moyen')]);
    const there = await gis.get(`${FLOOD}/changes?from=1&to=2`).expect(200);
    expect(there.body).toMatchObject({ counts: { added: 1, removed: 0, unchanged: 1 } });
    const back = await gis.get(`${FLOOD}/changes?from=2&to=1`).expect(200);
    expect(back.body).toMatchObject({ counts: { added: 0, removed: 1, unchanged: 1 } });
    await gis.get(`${FLOOD}/changes?from=1&to=9`).expect(404);
    await gis.get(`${FLOOD}/changes?from=x&to=9`).expect(400);
  });
});
