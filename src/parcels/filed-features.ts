import { LRUCache } from 'lru-cache';
import { boxesMeet, chainsOf, type Box } from '../core/geometry/index.js';
import type { Prepared, Reader } from '../platform/database/index.js';
import { LEVEL_OF_CELL } from './cells.js';
import { geometryIn, geometryOf } from './compact-geometry.js';
import type { LayerFeature } from './layer-feature.js';
import type { LayerInForce } from './layer-in-force.js';

/** What is searched in an edition: a box, and the cells in which everything that meets it is filed (`cells.ts`). */
export interface Search {
  one: LayerInForce;
  box: Box;
  cells: readonly number[];
}

/** A feature in its cell. Itself it is read when a search first reaches it, at the latest, and only then parsed. */
interface Filed {
  number: number;
  box: Box;
  /** JSON of its key, attributes and geometry. */
  text?: string | undefined;
  feature?: LayerFeature;
}

/** What is known of an edition: cells by their number, each with all that is filed in it. */
interface Shelf {
  name: string;
  cells: Map<number, Filed[]>;
  bytes: number;
}

/** What a search has to ask the database: cells that nobody asked, and found features that nobody read, by their numbers. */
interface Lack {
  cells: Map<number, Filed[]>;
  unread: Map<number, Filed>;
}

/** By the place of the search that asks. */
type Lacks = Map<number, Lack>;

/** Bytes that are kept, by estimate. */
const KEPT = 128 * 1024 * 1024;
/** The estimates, in bytes: a cell, a feature filed in it, a character of its text, the same once parsed, each of its positions. */
const [OF_CELL, OF_FILED, OF_CHARACTER, OF_FEATURE, OF_POSITION] = [100, 150, 2, 700, 200];

/**
 * The features of editions by cell, as far as they were read lately. An edition never changes and its identity is never
 * given twice, so what an administration once read of it, under row-level security, stays true for that administration
 * (docs/decisions/0029).
 */
export class FiledFeatures {
  /** The edition that was longest not asked goes first; one that alone takes more than half begins anew. */
  private readonly kept = new LRUCache<string, Shelf>({
    maxSize: KEPT,
    maxEntrySize: KEPT / 2,
    sizeCalculation: ({ bytes }) => bytes,
  });

  /**
   * The features whose boxes meet the searched ones, by their number; the answers in the order of the searches. A feature
   * that answers several is one object: what the geometry learns of it, it learns once.
   */
  async around(reader: Reader, searches: readonly Search[]): Promise<LayerFeature[][]> {
    const shelves = this.shelvesOf(reader, searches);
    const found = searches.map((): Filed[] => []);
    const meet = (search: number, cell: readonly Filed[]) => {
      for (const filed of cell) if (boxesMeet(filed.box, searches[search]!.box)) found[search]!.push(filed);
    };
    const lacks: Lacks = new Map();
    const asked = new Map<string, Filed[]>();
    const waiting: [search: number, cell: Filed[]][] = [];
    for (const [search, { cells }] of searches.entries()) {
      const shelf = shelves[search]!;
      for (const number of cells) {
        const known = shelf.cells.get(number);
        if (known) {
          meet(search, known);
          continue;
        }
        const name = `${shelf.name}/${number}`;
        const cell = asked.get(name) ?? [];
        if (!asked.has(name)) {
          asked.set(name, cell);
          lackOf(lacks, search).cells.set(number, cell);
        }
        waiting.push([search, cell]);
      }
    }
    await this.read(reader, searches, shelves, withUnread(lacks, found));
    for (const [search, cell] of waiting) meet(search, cell);
    // Seldom any: what a search reached in a cell for which another had asked.
    await this.read(reader, searches, shelves, withUnread(new Map(), found));
    const features = found.map((filed, search) => filed.map((one) => featureOf(one, shelves[search]!)));
    for (const shelf of new Set(shelves)) this.keep(shelf);
    return features.map((some) => some.sort((a, b) => a.number - b.number));
  }

  /** In the order of the searches; those of one edition have one shelf. */
  private shelvesOf({ administrationId }: Reader, searches: readonly Search[]): Shelf[] {
    const shelves = new Map<string, Shelf>();
    return searches.map(({ one }) => {
      const name = `${administrationId}/${one.edition.identity}`;
      const shelf = shelves.get(name) ?? this.kept.get(name) ?? { name, cells: new Map(), bytes: 1 };
      shelves.set(name, shelf);
      return shelf;
    });
  }

  /** Reads cells, with those of their features that meet the box of the search that asks, and features: in one statement. */
  private async read(reader: Reader, searches: readonly Search[], shelves: readonly Shelf[], lacks: Lacks): Promise<void> {
    if (lacks.size === 0) return;
    const [answer] = await reader.ask<{ found: string | null }>(statementFor(reader.administrationId, searches, lacks));
    for (const line of answer!.found?.split('\n') ?? []) {
      const { search, cell, filed } = rowOf(line);
      const { cells, unread } = lacks.get(search)!;
      shelves[search]!.bytes += OF_CHARACTER * (filed.text?.length ?? 0);
      if (cell === NONE) {
        unread.get(filed.number)!.text = filed.text;
      } else {
        cells.get(cell)!.push(filed);
        shelves[search]!.bytes += OF_FILED;
      }
    }
    for (const [search, { cells }] of lacks) {
      const shelf = shelves[search]!;
      // Known from now on, and not before all of it is there: others search meanwhile.
      for (const [number, cell] of cells) shelf.cells.set(number, cell);
      shelf.bytes += OF_CELL * cells.size;
    }
  }

  /** Keeps it anew, so that it is weighed anew. */
  private keep(shelf: Shelf): void {
    this.kept.delete(shelf.name);
    this.kept.set(shelf.name, shelf);
  }
}

function featureOf(filed: Filed, shelf: Shelf): LayerFeature {
  if (filed.feature) return filed.feature;
  if (filed.text === undefined) throw new Error('A draft was discarded while it was searched.');
  const [key, attributes, kept] = JSON.parse(filed.text) as [string | null, Record<string, unknown>, string];
  const geometry = geometryOf(kept);
  const positions = chainsOf(geometry).reduce((all, { length }) => all + length, 0);
  shelf.bytes += OF_FEATURE + OF_POSITION * positions - OF_CHARACTER * filed.text.length;
  filed.text = undefined;
  filed.feature = { number: filed.number, key, attributes, geometry };
  return filed.feature;
}

function lackOf(lacks: Lacks, search: number): Lack {
  let lack = lacks.get(search);
  if (!lack) lacks.set(search, (lack = { cells: new Map(), unread: new Map() }));
  return lack;
}

function withUnread(lacks: Lacks, found: readonly Filed[][]): Lacks {
  const asked = new Set<Filed>();
  for (const [search, all] of found.entries()) {
    for (const filed of all) {
      if (filed.feature || filed.text !== undefined || asked.has(filed)) continue;
      lackOf(lacks, search).unread.set(filed.number, filed);
      asked.add(filed);
    }
  }
  return lacks;
}

/** In the place of a cell, where a feature was asked by its number. */
const NONE = -1;

/** A line of the answer: the search, the cell, the number and the box, and the text of a feature that is read. */
function rowOf(line: string): { search: number; cell: number; filed: Filed } {
  const begins = line.indexOf('[');
  const head = begins < 0 ? line : line.slice(0, begins);
  const [search, cell, number, ...box] = head.split(' ').map(Number) as [number, number, number, ...Box];
  return { search, cell, filed: { number, box, ...(begins >= 0 && { text: copyOf(line.slice(begins)) }) } };
}

/** A slice keeps the whole text that it was cut from, all the roads of a region it may be; joined to another, it is copied. */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

function statementFor(administrationId: number, searches: readonly Search[], lacks: Lacks): Prepared {
  const asking = (what: 'cells' | 'unread') =>
    [...lacks].flatMap(([search, { [what]: numbers }]) => {
      if (numbers.size === 0) return [];
      const { one, box } = searches[search]!;
      const [min_x, min_y, max_x, max_y] = box;
      const place = { layer: one.layer.id, edition: one.edition.number, numbers: `{${[...numbers.keys()].join(',')}}` };
      return [{ search, ...place, min_x, min_y, max_x, max_y }];
    });
  const values = [administrationId, JSON.stringify(asking('cells')), JSON.stringify(asking('unread'))];
  return { name: 'filed-features', text: FILED_FEATURES, values };
}

/** What is asked comes as JSON: as arrays, PostgreSQL takes longer to line them up than to answer. */
const ASKED = `(search integer, layer text, edition integer, numbers text,
                min_x float8, min_y float8, max_x float8, max_y float8)`;

/** Features of the finest cells are read with them: they are small, and who asks for one asks for the others soon. */
const READ_WITH_CELL = 1;

const PLACE = 'f.number, f.min_x, f.min_y, f.max_x, f.max_y';
const TEXT = `concat('[', coalesce(to_json(f.key)::text, 'null'), ',', f.attributes, ',', to_json(${geometryIn('f')}), ']')`;

/**
 * All rows in one text, a line each, since JSON breaks no line: the driver takes longer to read as many rows of columns than the
 * database to find them. OFFSET 0 keeps the searches apart: joined to the table as a whole, each would read all of it.
 */
const FILED_FEATURES = `
  SELECT string_agg(line, E'\\n') AS found FROM (
    SELECT concat_ws(' ', a.search, f.cell, ${PLACE}) || CASE WHEN f.read THEN ${TEXT} ELSE '' END AS line
      FROM json_to_recordset($2::json) AS a ${ASKED}
     CROSS JOIN LATERAL (
       SELECT f.*, ${LEVEL_OF_CELL} <= ${READ_WITH_CELL} OR
              (min_x <= a.max_x AND max_x >= a.min_x AND min_y <= a.max_y AND max_y >= a.min_y) AS read
         FROM layer_features f
        WHERE administration_id = $1 AND layer_id = a.layer AND edition = a.edition AND cell = ANY (a.numbers::bigint[])
       OFFSET 0) f
    UNION ALL
    SELECT concat_ws(' ', a.search, ${NONE}, ${PLACE}) || ${TEXT}
      FROM json_to_recordset($3::json) AS a ${ASKED}
     CROSS JOIN LATERAL (
       SELECT * FROM layer_features
        WHERE administration_id = $1 AND layer_id = a.layer AND edition = a.edition AND number = ANY (a.numbers::integer[])
       OFFSET 0) f) lines`;
