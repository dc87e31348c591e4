import { growBox, type Box } from '../../src/core/geometry/index.js';
import { randomFrom } from '../../src/demo/random.js';
import { DeliverLayer } from '../../src/maps/index.js';
import { EditionFeatures, ImportLayer, LayerLibrary, type LayerInForce } from '../../src/parcels/index.js';
import { UnitOfWork, type Prepared, type Reader } from '../../src/platform/database/index.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, HERE, square, type TestFeature } from '../support/layers.js';

describe('what was read of an edition is kept in memory', () => {
  let house: TestHouse;
  let town: Town;
  let [library, filed, work]: [LayerLibrary, EditionFeatures, UnitOfWork] = [undefined!, undefined!, undefined!];
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    [library, filed, work] = [house.app.get(LayerLibrary), house.app.get(EditionFeatures), house.app.get(UnitOfWork)];
  });
  beforeEach(async () => {
    town = await house.town({ roles: { officer: ['planning-officer'], gis: ['gis-officer'] } });
  });
  afterAll(() => house.close());

  const bring = async (features: TestFeature[], to = town): Promise<LayerInForce> => {
    await house.app
      .get(ImportLayer)
      .import(to.id, { path: geoJsonFile(features), kind: 'flood-hazard', importedBy: 'test', title: 'Aléa' });
    return (await work.run(to.id, (tx) => library.inForce(tx)))[0]!;
  };
  /** Reads as the service does, and counts how often. */
  const counted = (administrationId: number) => {
    const reader = work.reader(administrationId);
    const asked: Prepared[] = [];
    const ask = <Row>(statement: Prepared) => {
      asked.push(statement);
      return reader.ask<Row>(statement);
    };
    return { administrationId, asked, ask } satisfies Reader & { asked: Prepared[] };
  };
  const numbers = async (reader: Reader, one: LayerInForce, box: Box) =>
    (await filed.aroundEach(reader, [{ one, box }]))[0]!.map(({ number }) => number);

  it('memory answers what the database answers, wherever it is asked and however large the features are', async () => {
    const random = randomFrom(11);
    const features = Array.from({ length: 300 }, () => ({
      geometry: square(random() * 3000, random() * 3000, 5 + 2000 * random() ** 6),
    }));
    const one = await bring(features);
    const boxes = Array.from({ length: 60 }, (): Box => {
      const [x, y] = [HERE.x + random() * 3000, HERE.y + random() * 3000];
      return growBox([x, y, x + random() * 300, y + random() * 300], random() * 50);
    });
    const told = await work.run(town.id, async (tx) => {
      const each = [];
      for (const box of boxes) each.push((await filed.around(tx, one, box)).map(({ number }) => number));
      return each;
    });
    expect(told.flat().length).toBeGreaterThan(200);
    const reader = counted(town.id);
    const together = await filed.aroundEach(
      reader,
      boxes.slice(0, 30).map((box) => ({ one, box })),
    );
    expect(together.map((found) => found.map(({ number }) => number))).toEqual(told.slice(0, 30));
    expect(reader.asked.length).toBeLessThanOrEqual(2);
    for (const [i, box] of boxes.entries()) expect(await numbers(reader, one, box)).toEqual(told[i]);
    reader.asked.length = 0;
    for (const [i, box] of boxes.entries()) expect(await numbers(reader, one, box)).toEqual(told[i]);
    expect(reader.asked).toEqual([]);
  });

  it('another administration is told nothing of it, even if it names the edition', async () => {
    const here: Box = [HERE.x, HERE.y, HERE.x + 10, HERE.y + 10];
    const one = await bring([{ geometry: square(0, 0, 50) }]);
    expect(await numbers(work.reader(town.id), one, here)).toEqual([1]);
    const other = await house.town();
    expect(await numbers(work.reader(other.id), one, here)).toEqual([]);
    const theirs = await bring([{ geometry: square(900, 0, 50) }], other);
    expect(theirs.edition.number).toBe(one.edition.number);
    expect(await numbers(work.reader(other.id), theirs, here)).toEqual([]);
    expect(await numbers(work.reader(town.id), one, here)).toEqual([1]);
  });

  it('a number that comes back after a draft was discarded, or a dry run, is another edition', async () => {
    const site = { geometry: square(0, 0, 20) };
    await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, site })
      .expect(201);
    const deliver = async (at: number) => {
      const path = geoJsonFile([{ geometry: square(at, 0, 50), properties: { hazard: 'élevé' } }]);
      const fields = { kind: 'flood-hazard' };
      const { body } = await town.as('gis').upload('/api/layers/flood-hazard/deliveries', path, fields).expect(201);
      const { edition, files } = body.report as { edition: number; files: { touched: { facts: { after: boolean }[] }[] } };
      return [edition, files.touched[0]!.facts[0]!.after];
    };
    const dryRun = { path: geoJsonFile([{ geometry: square(700, 0, 50) }]), kind: 'flood-hazard', importedBy: 'test' };
    await house.app.get(DeliverLayer).deliver(town.id, dryRun, { dryRun: true });
    expect(await deliver(0)).toEqual([1, true]);
    await town.as('gis').delete('/api/layers/flood-hazard/deliveries/1').expect(204);
    expect(await deliver(700)).toEqual([1, false]);
  });
});
