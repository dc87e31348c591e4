import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { geometryIn, geometryOf } from '../../dist/src/parcels/compact-geometry.js';

const SCHEMA = 'bench_postgis';
const tableOf = (layer) => `${SCHEMA}.${pg.escapeIdentifier(layer)}`;
const PARCELS = tableOf('parcels');
/** Features that are copied at once. */
const BATCH = 10_000;
/** A prepared statement per text: other towns have other layers. */
const named = (verb, text) => `${verb}-${createHash('sha1').update(text).digest('hex')}`;

/** PostGIS on the server of the house, with tables of its own; undefined where that server has none. */
export async function openPeer(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'`);
  if (rows.length === 0) {
    await client.end();
    return undefined;
  }
  await client.query('CREATE EXTENSION IF NOT EXISTS postgis');
  await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA}`);
  const versions = await client.query('SELECT postgis_lib_version() AS postgis, postgis_geos_version() AS geos');
  return {
    url,
    client,
    version: `PostGIS ${versions.rows[0].postgis}, GEOS ${versions.rows[0].geos}`,
    async close() {
      await client.query(`DROP SCHEMA ${SCHEMA} CASCADE; DROP EXTENSION postgis`);
      await client.end();
    },
  };
}

/** Gives PostGIS the very geometries that the house keeps of a layer, with the indexes that it would have. */
export async function mirror({ client }, administration, { layer, edition }) {
  const table = tableOf(layer.id);
  await client.query(`DROP TABLE IF EXISTS ${table}`);
  await client.query(`CREATE TABLE ${table} (number integer PRIMARY KEY, key text, geom geometry(Geometry, 31370) NOT NULL)`);
  await client.query(`BEGIN; SET LOCAL perron.administration = '${administration}'`);
  for (let last = 0; ;) {
    const { rows } = await client.query(
      `SELECT number, key, ${geometryIn('f')} AS geometry FROM layer_features f
        WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND number > $4 ORDER BY number LIMIT ${BATCH}`,
      [administration, layer.id, edition.number, last],
    );
    if (rows.length === 0) break;
    last = rows.at(-1).number;
    await client.query(
      `INSERT INTO ${table} SELECT number, key, ST_SetSRID(ST_GeomFromGeoJSON(geometry), 31370)
         FROM unnest($1::integer[], $2::text[], $3::text[]) AS f (number, key, geometry)`,
      [
        rows.map(({ number }) => number),
        rows.map(({ key }) => key),
        rows.map(({ geometry }) => JSON.stringify(geometryOf(geometry))),
      ],
    );
  }
  await client.query('COMMIT');
  await client.query(`CREATE INDEX ON ${table} USING gist (geom); CREATE INDEX ON ${table} (key)`);
  await client.query(`VACUUM ANALYZE ${table}`);
}

/** What `sites` (id, geom) meet in each of the layers within its reach: distance and shared area. */
const metBy = (layers, columns) =>
  layers
    .map(
      ({ layer, reach }) => `
      SELECT ${columns(layer)} FROM site
        JOIN ${tableOf(layer)} f ON ST_DWithin(f.geom, site.geom, ${reach})`,
    )
    .join(' UNION ALL ');

const AREA = 'CASE WHEN ST_Dimension(f.geom) = 2 THEN ST_Area(ST_Intersection(f.geom, site.geom)) ELSE 0 END';

/** One parcel against every layer, as one prepared statement. @returns rows of layer, number, distance, area */
export async function checkParcel({ client }, layers, key) {
  const text = `WITH site AS MATERIALIZED (SELECT geom FROM ${PARCELS} WHERE key = $1)
    ${metBy(layers, (layer) => `${pg.escapeLiteral(layer)} AS layer, f.number, ST_Distance(f.geom, site.geom) AS distance, ${AREA} AS area`)}`;
  return (await client.query({ name: named('check', text), text, values: [key] })).rows;
}

/** Many parcels against every layer in one statement, which leaves the answer in the server. */
export async function checkParcels({ client }, layers, keys) {
  const text = `WITH site AS MATERIALIZED (SELECT geom FROM ${PARCELS} WHERE key = ANY ($1))
    SELECT count(*)::int AS pairs, sum(area) AS area
      FROM (${metBy(layers, () => `ST_Distance(f.geom, site.geom) AS distance, ${AREA} AS area`)}) met`;
  return (await client.query(text, [keys])).rows[0];
}

/** The parcels within so many metres of one, the nearest first. */
export async function parcelsAround({ client }, key, metres) {
  const text = `SELECT f.key, ST_Distance(f.geom, site.geom) AS distance
      FROM ${PARCELS} site JOIN ${PARCELS} f ON f.key <> site.key AND ST_DWithin(f.geom, site.geom, $2)
     WHERE site.key = $1 ORDER BY 2, 1`;
  return (await client.query({ name: named('around', text), text, values: [key, metres] })).rows;
}

/** Brings a file in with ogr2ogr by COPY, then the index of the keys. @returns milliseconds, without and with a look at validity */
export async function importWithOgr({ client, url }, file) {
  const table = `${SCHEMA}.delivered`;
  const start = performance.now();
  const layout = ['-nln', table, '-a_srs', 'EPSG:31370', '-lco', 'GEOMETRY_NAME=geom', '-lco', 'SPATIAL_INDEX=GIST'];
  execFileSync('ogr2ogr', ['--config', 'PG_USE_COPY', 'YES', '-f', 'PostgreSQL', `PG:${wordsOf(url)}`, file, ...layout]);
  await client.query(`CREATE INDEX ON ${table} (capakey)`);
  const bare = performance.now() - start;
  await client.query(`SELECT count(*) FROM ${table} WHERE NOT ST_IsValid(geom)`);
  const checked = performance.now() - start;
  await client.query(`DROP TABLE ${table}`);
  return { bare, checked };
}

/** Writes the parcels of a GeoJSON file in the other formats that both read. @returns paths by the name of the format */
export function otherFormatsOf(file) {
  const others = {
    GeoPackage: ['GPKG', 'gpkg'],
    FlatGeobuf: ['FlatGeobuf', 'fgb'],
    'zipped Shapefile': ['ESRI Shapefile', 'shz'],
  };
  return Object.entries(others).map(([name, [driver, extension]]) => {
    const path = `${file}.${extension}`;
    const options = ['-f', driver, path, file, '-a_srs', 'EPSG:31370', '-nln', 'parcels'];
    execFileSync('ogr2ogr', options, { stdio: 'ignore' });
    return [name, path];
  });
}

/** GDAL adds words of its own to what it is given, which a URL does not bear. */
function wordsOf(url) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const words = { host: hostname, port: port || '5432', dbname: pathname.slice(1), user: username, password };
  return Object.entries(words)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}='${decodeURIComponent(value)}'`)
    .join(' ');
}
