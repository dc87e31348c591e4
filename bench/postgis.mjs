import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cadastre } from '../dist/src/demo/index.js';
import { randomFrom } from '../dist/src/demo/random.js';
import { FindNeighbours } from '../dist/src/maps/neighbours/find-neighbours.service.js';
import { reachOfAll } from '../dist/src/parcels/check-site.service.js';
import {
  AssembleSite,
  CheckSite,
  EditionFeatures,
  ImportLayer,
  LAYER_KINDS,
  LayerLibrary,
  PARCELS,
  TriggerLibrary,
} from '../dist/src/parcels/index.js';
import { UnitOfWork } from '../dist/src/platform/database/index.js';
import { compareWithPeer } from './postgis/compare.mjs';
import { checkParcel, checkParcels, importWithOgr, mirror, openPeer, otherFormatsOf, parcelsAround } from './postgis/peer.mjs';
import { openHouse } from './support/house.mjs';
import { requestOf, withLayers } from './support/layers.mjs';
import { percentile } from './support/table.mjs';

const METRES = 50;
/** Times that everything is asked at least. */
const LEAST = 4;
/** Parcels of a bulk check, and parcels of each town of which every measure is compared. */
const MANY = 1000;
/** Times that a cadastre is imported, one after the other into as many towns; once where there are more parcels than that. */
const [TURNS, LARGE] = [3, 1_000_000];
/** Parcels that are asked again and again: what an office works on. */
const AGAIN = 200;

const DATA = process.env.PERRON_OPEN_DATA ?? join('..', 'shared', 'data');
/** Real plans, where they are at hand. A kind of layer stands for whatever is drawn: its geometry is what counts here. */
const REAL = {
  'real parcels and heritage of the GRB': {
    parcels: 'be-grb-parcels/reference.geojson',
    heritage: 'be-grb-parcels/heritage-designations-31370.geojson',
    seveso: 'be-grb-parcels/themelayer_not_referenced.geojson',
  },
  'buildings, blocks and waters of the federal plan': {
    parcels: 'be-pseudo-parcels/pseudo_parcels_oostkamp.shp.zip',
    heritage: 'be-federal-oostkamp/Bpn_CaBu.zip',
    seveso: 'be-federal-oostkamp/Bpn_CaBl.zip',
    'flood-hazard': 'be-federal-oostkamp/Bpn_WaSu.zip',
  },
};

/** The same questions to the house and to PostGIS, in turns, on one server and the same geometries. */
export async function bench({ seconds, parcels: sizes }) {
  const house = await openHouse({ today: '2025-01-06' });
  const peer = await openPeer(house.url);
  try {
    if (!peer) return { title: 'Beside PostGIS', columns: ['left out'], rows: [{ 'left out': 'the server has no PostGIS' }] };
    const [rows, notes] = [[], []];
    for (const size of sizes) {
      const { place, took } = await generatedTown(house, peer, size);
      rows.push(...took.map(([way, times]) => rowOf(size, way, times)), ...(await questions(place, size, seconds)));
      notes.push(await equality(place, `${size} generated parcels`));
    }
    for (const [name, files] of Object.entries(REAL)) {
      if (existsSync(join(DATA, files.parcels))) notes.push(await equality(await realTown(house, peer, files), name));
    }
    return { title: `Beside ${peer.version}`, columns: Object.keys(rows[0]), rows, notes };
  } finally {
    await peer?.close();
    await house.close();
  }
}

/** Its cadastre is also brought into PostGIS by ogr2ogr, which neither looks at validity nor keeps a digest of each feature. */
async function generatedTown(house, peer, size) {
  const town = await house.town();
  const bring = (id, layer) => house.app.get(ImportLayer).import(id, requestOf(layer));
  const took = await withLayers(size, async ([parcels, ...others]) => {
    const times = async (path) => {
      const [ours, theirs] = [[], []];
      for (let turn = 0; turn < (size > LARGE ? 1 : TURNS); turn++) {
        theirs.push(await importWithOgr(peer, path));
        const { id } = path === parcels.path && turn === 0 ? town : await house.town();
        const start = performance.now();
        await bring(id, { ...parcels, path });
        ours.push(performance.now() - start);
      }
      return { ours, theirs: theirs.map(({ bare }) => bare), checked: theirs.map(({ checked }) => checked) };
    };
    const { ours, theirs, checked } = await times(parcels.path);
    const formats = [];
    if (size <= LARGE)
      for (const [name, path] of otherFormatsOf(parcels.path)) formats.push([`the same as ${name}`, await times(path)]);
    for (const layer of others) await bring(town.id, layer);
    return [
      ['import of the parcels, GeoJSON', { ours, theirs }],
      ['the same, ogr2ogr and ST_IsValid', { ours, theirs: checked }],
      ...formats,
    ];
  });
  const keys = sampleOf([...cadastre(size, 1)].map(({ capakey }) => capakey));
  return { took, place: await placeOf(house, peer, town, keys) };
}

async function realTown(house, peer, files) {
  const town = await house.town();
  for (const [kind, file] of Object.entries(files)) {
    const request = { kind, path: join(DATA, file), importedBy: 'bench', invalid: 'mend' };
    await house.app.get(ImportLayer).import(town.id, request);
  }
  const place = await placeOf(house, peer, town, []);
  const { rows } = await peer.client.query('SELECT DISTINCT key FROM bench_postgis.parcels WHERE key IS NOT NULL ORDER BY 1');
  return { ...place, keys: sampleOf(rows.map(({ key }) => key)) };
}

/** A town whose layers PostGIS has too. */
async function placeOf({ app, owner }, peer, { id }, keys) {
  const inForce = await app.get(UnitOfWork).run(id, (tx) => app.get(LayerLibrary).inForce(tx));
  const asked = inForce.filter(({ layer }) => !LAYER_KINDS[layer.kind].onlyLocates);
  for (const one of asked) await mirror(peer, id, one);
  await owner.query('ANALYZE layer_features');
  const layers = asked.map(({ layer, edition }) => ({
    layer: layer.id,
    edition: edition.number,
    reach: reachOfAll(app.get(TriggerLibrary).of(layer.kind), layer.positionalAccuracy),
  }));
  return { app, peer, town: id, layers, keys };
}

async function questions({ app, peer, town, layers, keys }, parcels, seconds) {
  const [work, library, assemble] = [app.get(UnitOfWork), app.get(LayerLibrary), app.get(AssembleSite)];
  const reader = work.reader(town);
  // As `POST /api/site-checks` does: the layers in force with the parcel, and what is not in memory.
  const siteOf = async (key) => {
    const { inForce, parcels: found } = await library.inForceWithParcels(reader, [key]);
    return { inForce, site: await assemble.fromFound([key], found, inForce) };
  };
  const one = {
    ours: async (key) => {
      const { site, inForce } = await siteOf(key);
      return app.get(CheckSite).check(reader, site, inForce);
    },
    theirs: (key) => checkParcel(peer, layers, key),
  };
  const near = {
    ours: async (key) => {
      const { site, inForce } = await siteOf(key);
      return app.get(FindNeighbours).around(reader, site, METRES, inForce);
    },
    theirs: (key) => parcelsAround(peer, key, METRES),
  };
  const many = keys.slice(0, MANY);
  const all = {
    ours: () =>
      work.run(town, async (tx) => {
        const inForce = await library.inForce(tx);
        const { layer, edition } = inForce.find((known) => known.layer.id === PARCELS);
        const sites = await app.get(EditionFeatures).byKey(tx, layer.id, edition.number, many);
        for (let i = 0; i < sites.length; i += 40) {
          const batch = sites.slice(i, i + 40).map(({ geometry }) => geometry);
          await app.get(CheckSite).checkEach(tx, batch, inForce);
        }
      }),
    theirs: () => checkParcels(peer, layers, many),
  };
  return [
    rowOf(parcels, `check one parcel, ${layers.length} layers`, await inTurns(keys, one, seconds)),
    rowOf(parcels, 'the same, where it was asked before', await inTurns(keys.slice(0, AGAIN), one, seconds)),
    rowOf(parcels, `parcels within ${METRES} m`, await inTurns(keys.slice(MANY), near, seconds)),
    rowOf(parcels, 'the same, where it was asked before', await inTurns(keys.slice(0, AGAIN), near, seconds)),
    rowOf(parcels, `check ${many.length} parcels`, await inTurns([many], all, 0)),
  ];
}

function rowOf(parcels, question, { ours, theirs }) {
  return {
    parcels,
    question,
    'p50 ms': percentile(ours, 0.5),
    'p99 ms': percentile(ours, 0.99),
    'PostGIS p50': percentile(theirs, 0.5),
    'PostGIS p99': percentile(theirs, 0.99),
    '× PostGIS': percentile(theirs, 0.5) / percentile(ours, 0.5),
  };
}

/** Both are asked the same, each in turn first, until the seconds are over; the first quarter only warms up. */
async function inTurns(questions, ways, seconds) {
  const times = { ours: [], theirs: [] };
  const end = performance.now() + seconds * 2000;
  let turn = 0;
  do {
    for (const way of turn % 2 === 0 ? ['ours', 'theirs'] : ['theirs', 'ours']) {
      const start = performance.now();
      await ways[way](questions[turn % questions.length]);
      times[way].push(performance.now() - start);
    }
    turn += 1;
  } while (turn < LEAST || performance.now() < end);
  return { ours: times.ours.slice(turn / 4), theirs: times.theirs.slice(turn / 4) };
}

async function equality(place, name) {
  const { sites, pairs, overlapping, verdicts, area, distance } = await compareWithPeer(place, place.keys.slice(0, MANY));
  return (
    `${name}: ${pairs} pairs of ${sites} parcels, ${overlapping} overlap; other verdicts ${verdicts}, ` +
    `areas within ${area.toExponential(1)} m², distances within ${distance.toExponential(1)} m.`
  );
}

function sampleOf(keys) {
  const random = randomFrom(5);
  return Array.from({ length: Math.min(keys.length, 4 * MANY) }, () => keys[Math.floor(random() * keys.length)]);
}
