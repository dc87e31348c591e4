import { AssembleSite, CheckSite, ImportLayer, LayerLibrary } from '../dist/src/parcels/index.js';
import { cadastre } from '../dist/src/demo/index.js';
import { randomFrom } from '../dist/src/demo/random.js';
import { UnitOfWork } from '../dist/src/platform/database/index.js';
import { openHouse } from './support/house.mjs';
import { requestOf, withLayers } from './support/layers.mjs';
import { percentile } from './support/table.mjs';

const SIZES = [2400, 40_000];
const HANDS = [1, 4];

/** Site checks per second: one parcel against every layer in force, with areas, shares and distances. */
export async function bench({ seconds }) {
  const house = await openHouse({ today: '2025-01-06' });
  try {
    const rows = [];
    for (const parcels of SIZES) {
      const town = await house.town();
      await withLayers(parcels, async (layers) => {
        for (const layer of layers) await house.app.get(ImportLayer).import(town.id, requestOf(layer));
      });
      await house.owner.query('ANALYZE layer_features');
      const keys = [...cadastre(parcels, 1)].map(({ capakey }) => capakey);
      await measure(house.app, town.id, keys, { hands: 1, seconds: 1 });
      for (const hands of HANDS) rows.push({ parcels, ...(await measure(house.app, town.id, keys, { hands, seconds })) });
    }
    return { title: 'Site checks: one parcel against nine layers, with areas', columns: Object.keys(rows[0]), rows };
  } finally {
    await house.close();
  }
}

async function measure(app, administration, keys, { hands, seconds }) {
  const reader = app.get(UnitOfWork).reader(administration);
  const [random, times, start] = [randomFrom(5), [], performance.now()];
  const hand = async () => {
    while (performance.now() - start < seconds * 1000) {
      const key = keys[Math.floor(random() * keys.length)];
      const before = performance.now();
      // As `POST /api/site-checks` does.
      const { inForce, parcels } = await app.get(LayerLibrary).inForceWithParcels(reader, [key]);
      const site = await app.get(AssembleSite).fromFound([key], parcels, inForce);
      await app.get(CheckSite).check(reader, site, inForce);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  const rate = times.length / ((performance.now() - start) / 1000);
  return { 'at once': hands, 'checks/s': rate, 'p50 ms': percentile(times, 0.5), 'p99 ms': percentile(times, 0.99) };
}
