import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { ImportLayer } from '../dist/src/parcels/index.js';
import { openHouse } from './support/house.mjs';
import { requestOf, withLayers } from './support/layers.mjs';

const PARCELS = 40_000;

/** A cadastre of GeoJSON through the importer (read, check, transform, COPY, publish), beside a bare COPY of the same rows. */
export async function bench() {
  const house = await openHouse({ today: '2025-01-06' });
  const client = new pg.Client({ connectionString: house.url });
  await client.connect();
  try {
    const town = await house.town();
    const [atRest, memory] = [process.memoryUsage.rss(), watchMemory()];
    const { features, seconds } = await withLayers(PARCELS, async ([parcels]) => {
      const start = performance.now();
      await house.app.get(ImportLayer).import(town.id, requestOf(parcels));
      return { features: parcels.features, seconds: (performance.now() - start) / 1000 };
    });
    const peak = memory.stop();
    const rows = await copyOut(client, town.id);
    const bare = await copyIn(client, rows, 'INCLUDING DEFAULTS');
    const indexed = await copyIn(client, rows, 'INCLUDING INDEXES');
    const row = (way, took) => ({ way, 'rows/s': features / took, seconds: took, '× COPY with indexes': indexed / took });
    return {
      title: `Import of ${features} parcels from GeoJSON`,
      columns: ['way', 'rows/s', 'seconds', '× COPY with indexes'],
      rows: [row('importer', seconds), row('bare COPY, with indexes', indexed), row('bare COPY, no index', bare)],
      notes: [`Memory of the process: ${megabytes(atRest)} MB before, ${megabytes(peak)} MB at its peak.`],
    };
  } finally {
    await client.end();
    await house.close();
  }
}

async function copyOut(client, administration) {
  await client.query(`SET perron.administration = '${administration}'`);
  const stream = client.query(copyTo(`COPY (SELECT * FROM layer_features WHERE layer_id = 'parcels') TO STDOUT`));
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

async function copyIn(client, rows, like) {
  await client.query(`CREATE TABLE bench_copy (LIKE layer_features ${like})`);
  const start = performance.now();
  await pipeline(Readable.from(rows), client.query(copyFrom('COPY bench_copy FROM STDIN')));
  const seconds = (performance.now() - start) / 1000;
  await client.query('DROP TABLE bench_copy');
  return seconds;
}

function watchMemory() {
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

const megabytes = (bytes) => Math.round(bytes / 1_048_576);
