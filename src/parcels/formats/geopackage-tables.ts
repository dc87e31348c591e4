import type { Database, SQLiteValue } from 'node-sqlite3-wasm';
import { told, type Words } from '../../core/language/index.js';
import { SAY } from './geopackage-sayings.js';
import { refuse } from '../import/layer-refused.js';
import { crsOfCode, crsOfWkt } from './recognise-crs.js';

/** A table of features of a GeoPackage. */
export interface FeatureTable {
  name: string;
  /** SQL that reads its features: the columns that are taken over, and the geometry. */
  select: string;
  geometryColumn: string;
  crs: number | undefined;
  crsSaid: string | undefined;
  isBoolean(column: string): boolean;
  /** Columns of bytes besides the geometry. */
  binaries: string[];
}

interface Column {
  name: string;
  type: string;
  pk: number;
  /** 2 and 3 are computed from others. */
  hidden: number;
}

const LISTED = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'];
const TOLD = 20;

/**
 * The table of features that is asked for, or the only one. Only tables of data are read: a view, a virtual table or a
 * computed column would run what its author wrote, for as long as it likes.
 * @throws LayerRefused
 */
export function theTable(database: Database, asked: string | undefined): FeatureTable {
  const missing = LISTED.find((name) => !isPlainTable(database, name));
  if (missing !== undefined) refuse('not-a-geopackage', told(SAY.incomplete, { table: missing }));
  const tables = database.all(TABLES) as Record<string, SQLiteValue>[];
  const names = tables.map(({ name }) => String(name));
  if (tables.length === 0) refuse('no-layer', SAY.noLayer);
  if (asked === undefined && tables.length > 1)
    refuse('several-tables', told(SAY.severalTables, { names: listed(names) }), { tables: names.slice(0, TOLD) });
  const table = asked === undefined ? tables[0] : tables.find(({ name }) => name === asked);
  if (!table)
    return refuse('unknown-table', told(SAY.unknownTable, { table: asked, names: listed(names) }), {
      tables: names.slice(0, TOLD),
    });
  const [name, geometryColumn] = [String(table['name']), String(table['geometry'])];
  if (!isPlainTable(database, name)) refuse('not-a-table', told(SAY.view, { name }));
  const columns = database.all('SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)', [name]) as unknown as Column[];
  const computed = columns.find(({ hidden }) => hidden !== 0);
  if (computed) refuse('not-a-table', told(SAY.computed, { column: computed.name, name }));
  if (!columns.some((column) => column.name === geometryColumn))
    refuse('bad-geopackage', told(SAY.noColumn, { name, column: geometryColumn }));
  const booleans = new Set(columns.filter(({ type }) => /^BOOL/i.test(type)).map((column) => column.name));
  const binaries = columns
    .filter(({ type, name: column }) => /BLOB/i.test(type) && column !== geometryColumn)
    .map((column) => column.name);
  // The row's own number says nothing of the feature and changes at each export.
  const own = columns.find(({ pk, name: column }) => pk === 1 && /^(ogc_)?fid$/i.test(column))?.name;
  const taken = columns.filter((column) => column.name !== own && !binaries.includes(column.name));
  return {
    name,
    select: `SELECT ${taken.map((column) => quoted(column.name)).join(', ')} FROM ${quoted(name)}`,
    geometryColumn,
    ...systemOf(table),
    isBoolean: (column) => booleans.has(column),
    binaries,
  };
}

const TABLES = `
  SELECT c.table_name AS name, g.column_name AS geometry, s.srs_name AS system, s.organization AS organization,
         s.organization_coordsys_id AS code, s.definition AS definition
    FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
    LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
   WHERE c.data_type = 'features' ORDER BY c.table_name LIMIT 1000`;

/** As SQL writes a name. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function isPlainTable(database: Database, name: string): boolean {
  const row = database.get("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", [name]) as {
    sql: string | null;
  } | null;
  return row !== null && !/^\s*CREATE\s+VIRTUAL/i.test(row.sql ?? '');
}

/** The numbers −1 and 0 stand for systems that the file does not know. */
function systemOf({
  system,
  organization,
  code,
  definition,
}: Record<string, SQLiteValue>): Pick<FeatureTable, 'crs' | 'crsSaid'> {
  const isEpsg = String(organization).toUpperCase() === 'EPSG' && Number(code) > 0;
  const crs = isEpsg ? crsOfCode(Number(code)) : crsOfWkt(String(definition ?? ''));
  const said = system === null || system === undefined ? undefined : String(system);
  return { crs, crsSaid: isEpsg ? `EPSG:${Number(code)} ${said ?? ''}`.trim() : said };
}

function listed(names: string[]): Words | string {
  const first = names.slice(0, TOLD).join(', ');
  return names.length > TOLD ? told(SAY.andOthers, { names: first, count: names.length - TOLD }) : first;
}
