import type { Geometry } from '../../src/core/geometry/index.js';
import { ImportLayer, type ParcelHistory } from '../../src/parcels/index.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, HERE } from '../support/layers.js';

const key = (number: number) => `92094A${String(number).padStart(4, '0')}/00A000`;

describe('which parcels became which', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    town = await house.town();
  });

  const ground = (x: number, width: number, height = 20): Geometry => {
    const [west, south] = [HERE.x + x, HERE.y];
    const ring = [
      [west, south],
      [west + width, south],
      [west + width, south + height],
      [west, south + height],
      [west, south],
    ];
    return { type: 'Polygon', coordinates: [ring] };
  };
  /** A cadastre in force from a day on. */
  const from = async (day: string, ...parcels: [number: number, geometry: Geometry][]) => {
    house.clock.day = day;
    const features = parcels.map(([number, geometry]) => ({ geometry, properties: { capakey: key(number) } }));
    await house.app.get(ImportLayer).import(town.id, { path: geoJsonFile(features), kind: 'parcels', importedBy: 'sig' });
  };
  const historyOf = async (number: number) => {
    const { body } = await town
      .as('reader')
      .get(`/api/parcels/${encodeURIComponent(key(number))}/history`)
      .expect(200);
    expect(body.items).toHaveLength(1);
    return body.items[0] as ParcelHistory;
  };

  it('a merge, a split and a new number are told by shares of ground, from whichever parcel one asks', async () => {
    const apart: [number, Geometry] = [9, ground(500, 20)];
    await from('2022-01-03', [1, ground(0, 30)], [2, ground(30, 10)], apart);
    await from('2023-01-03', [3, ground(0, 40)], apart);
    await from('2024-01-03', [4, ground(0, 10)], [5, ground(10, 30)], apart);
    await from('2025-01-06', [4, ground(0, 10)], [6, ground(10, 30)], apart);
    const [renamed, split, merged] = [
      {
        from: { edition: 3, inForceFrom: '2024-01-03' },
        to: { edition: 4, inForceFrom: '2025-01-06' },
        kind: 'renamed',
        became: [{ from: key(5), to: key(6), area: 600, ofFrom: 1, ofTo: 1 }],
      },
      {
        from: { edition: 2, inForceFrom: '2023-01-03' },
        to: { edition: 3, inForceFrom: '2024-01-03' },
        kind: 'split',
        became: [
          { from: key(3), to: key(4), area: 200, ofFrom: 0.25, ofTo: 1 },
          { from: key(3), to: key(5), area: 600, ofFrom: 0.75, ofTo: 1 },
        ],
      },
      {
        from: { edition: 1, inForceFrom: '2022-01-03' },
        to: { edition: 2, inForceFrom: '2023-01-03' },
        kind: 'merged',
        became: [
          { from: key(1), to: key(3), area: 600, ofFrom: 1, ofTo: 0.75 },
          { from: key(2), to: key(3), area: 200, ofFrom: 1, ofTo: 0.25 },
        ],
      },
    ];
    expect(await historyOf(6)).toEqual({
      layer: 'parcels',
      known: [{ edition: 4, inForceFrom: '2025-01-06' }],
      changes: [renamed, split, merged],
      complete: true,
    });
    // One that is no more is asked about all the same, and leads to what stands there now.
    expect((await historyOf(2)).changes.map(({ kind }) => kind)).toEqual(['renamed', 'split', 'merged']);
    expect((await historyOf(9)).changes).toEqual([]);
    expect((await historyOf(9)).known).toHaveLength(4);
  });

  it('a limit that was surveyed again makes no history, one that moved does', async () => {
    await from('2023-01-03', [1, ground(0, 100)], [2, ground(100, 100)]);
    await from('2024-01-03', [1, ground(0, 100.3)], [2, ground(100.3, 99.7)]);
    expect((await historyOf(1)).changes).toEqual([]);
    await from('2025-01-06', [1, ground(0, 120)], [2, ground(120, 80)]);
    expect((await historyOf(1)).changes).toMatchObject([
      {
        kind: 'redrawn',
        became: [
          { from: key(1), to: key(1) },
          { from: key(2), to: key(1) },
          { from: key(2), to: key(2) },
        ],
      },
    ]);
  });

  it('says no like a good clerk', async () => {
    await from('2025-01-06', [1, ground(0, 30)]);
    const ask = (capakey: string, who = town.as('reader')) => who.get(`/api/parcels/${encodeURIComponent(capakey)}/history`);
    expect((await ask('92094 A 1').expect(422)).body.errors[0].detail).toContain('n’est pas une capakey');
    await ask(key(77)).expect(404);
    await ask(key(1), (await house.town()).as('reader')).expect(404);
  });
});
