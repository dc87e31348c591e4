import { geometryIn } from '../compact-geometry.js';

/**
 * The statements of a comparison. Those with parameters take administration, layer, number of the edition before and of
 * the new one. `layer_changes` lives as long as the transaction: a row for each pair of features, or lone feature, that may
 * have changed.
 */
export const TABLE = `
  DROP TABLE IF EXISTS pg_temp.layer_changes, pg_temp.set_aside_changes;
  CREATE TEMP TABLE set_aside_changes (box double precision[]) ON COMMIT DROP;
  CREATE TEMP TABLE layer_changes (
    id integer GENERATED ALWAYS AS IDENTITY, before integer, after integer, key text,
    same_geometry boolean NOT NULL, same_attributes boolean NOT NULL,
    old_cell bigint, old_box double precision[], new_cell bigint, new_box double precision[]
  ) ON COMMIT DROP`;

const features = (edition: string) => `
  SELECT number, key, geometry_digest AS digest, attributes, cell, ARRAY[min_x, min_y, max_x, max_y] AS box,
         coalesce(key, geometry_digest::text) AS match,
         row_number() OVER (PARTITION BY coalesce(key, geometry_digest::text) ORDER BY geometry_digest, number) AS rank
    FROM layer_features WHERE administration_id = $1 AND layer_id = $2 AND edition = ${edition}`;

/** What says nothing is not there: some formats write it out, some leave it out. */
const sameAttributes = `(b.attributes = a.attributes OR jsonb_strip_nulls(b.attributes) = jsonb_strip_nulls(a.attributes))`;

/** By key, else by the digest of the geometry; what is the same in both is left out. */
export const PAIR = `
  INSERT INTO layer_changes (before, after, key, same_geometry, same_attributes, old_cell, old_box, new_cell, new_box)
  WITH b AS (${features('$3')}), a AS (${features('$4')})
  SELECT b.number, a.number, coalesce(a.key, b.key), coalesce(b.digest = a.digest, false),
         coalesce(${sameAttributes}, false), b.cell, b.box, a.cell, a.box
    FROM b FULL JOIN a ON a.match = b.match AND a.rank = b.rank
   WHERE b.number IS NULL OR a.number IS NULL OR NOT coalesce(b.digest = a.digest, false) OR NOT ${sameAttributes}`;

const near = (a: string, b: string) => [1, 2, 3, 4].map((i) => `abs(${a}[${i}] - ${b}[${i}]) < 0.0015`).join(' AND ');

/** Pairs whose boxes are the same within a millimetre: those of one key, and those left over that have none. */
export const LIKELY_PAIRS = `
  SELECT before, after FROM layer_changes WHERE NOT same_geometry AND ${near('old_box', 'new_box')}
  UNION ALL
  SELECT b.before, a.after
    FROM layer_changes b JOIN layer_changes a ON a.new_cell = b.old_cell AND ${near('b.old_box', 'a.new_box')}
   WHERE b.after IS NULL AND a.before IS NULL AND b.key IS NULL AND a.key IS NULL`;

/** The geometries of pairs, in text: $5 and $6 are their numbers before and after. */
export const GEOMETRIES = `
  SELECT pair.before, pair.after, ${geometryIn('b')} AS old, ${geometryIn('a')} AS fresh, ${sameAttributes} AS same_attributes
    FROM unnest($5::int[], $6::int[]) AS pair (before, after)
    JOIN layer_features b ON b.administration_id = $1 AND b.layer_id = $2 AND b.edition = $3 AND b.number = pair.before
    JOIN layer_features a ON a.administration_id = $1 AND a.layer_id = $2 AND a.edition = $4 AND a.number = pair.after`;

/** Makes one row of each pair: $1 and $2 are numbers, $3 whether the attributes are the same. */
const join = (pairs: string, sameGeometry: boolean) => `
  WITH pair AS (${pairs}), lone AS (
    DELETE FROM layer_changes c USING pair WHERE c.after = pair.after AND c.before IS NULL
    RETURNING c.after, c.new_cell, c.new_box)
  UPDATE layer_changes c
     SET after = pair.after, same_geometry = ${sameGeometry}, same_attributes = pair.same_attributes,
         new_cell = coalesce(lone.new_cell, c.new_cell), new_box = coalesce(lone.new_box, c.new_box)
    FROM pair LEFT JOIN lone ON lone.after = pair.after
   WHERE c.before = pair.before`;

export const SAME_GEOMETRY = join(
  'SELECT * FROM unnest($1::int[], $2::int[], $3::boolean[]) AS p (before, after, same_attributes)',
  true,
);

/** What is left over and has no key is the same feature when it alone carries its attributes, before and after. */
export const PAIR_BY_ATTRIBUTES = join(
  `SELECT b.number AS before, a.number AS after, true AS same_attributes
     FROM (${lone('before', '$3')}) b JOIN (${lone('after', '$4')}) a ON a.digest = b.digest AND a.alike = 1 AND b.alike = 1`,
  false,
);

function lone(side: 'before' | 'after', edition: string): string {
  const other = side === 'before' ? 'after' : 'before';
  return `
    SELECT f.number, md5(jsonb_strip_nulls(f.attributes)::text) AS digest,
           count(*) OVER (PARTITION BY md5(jsonb_strip_nulls(f.attributes)::text)) AS alike
      FROM layer_changes c JOIN layer_features f
        ON f.administration_id = $1 AND f.layer_id = $2 AND f.edition = ${edition} AND f.number = c.${side}
     WHERE c.${other} IS NULL AND c.key IS NULL AND jsonb_strip_nulls(f.attributes) <> '{}'`;
}

export const FORGET_UNCHANGED = 'DELETE FROM layer_changes WHERE same_geometry AND same_attributes';

const setAside = (edition: string) => `
  SELECT key, code, box, attributes FROM quarantined_features
   WHERE administration_id = $1 AND layer_id = $2 AND edition = ${edition} AND box IS NOT NULL`;

/** Where one edition sets aside what the other does not. */
export const SET_ASIDE = `
  INSERT INTO set_aside_changes
  SELECT box FROM (
    (${setAside('$3')} EXCEPT ${setAside('$4')}) UNION ALL (${setAside('$4')} EXCEPT ${setAside('$3')})) AS changed`;

const CHANGE = `CASE WHEN before IS NULL THEN 'added' WHEN after IS NULL THEN 'removed'
                     WHEN same_geometry THEN 'attributes' ELSE 'geometry' END`;

export const COUNTS = `SELECT ${CHANGE} AS change, count(*) AS count FROM layer_changes GROUP BY 1`;

/** The first $5 of each change, by key and number. */
export const EXAMPLES = `
  WITH told AS (
    SELECT *, ${CHANGE} AS change, coalesce(new_box, old_box) AS box,
           row_number() OVER (PARTITION BY ${CHANGE} ORDER BY key, coalesce(after, before)) AS rank FROM layer_changes)
  SELECT t.change, t.key, t.before, t.after, (t.box[1] + t.box[3]) / 2 AS x, (t.box[2] + t.box[4]) / 2 AS y,
         b.attributes AS old_attributes, a.attributes AS new_attributes
    FROM told t
    LEFT JOIN layer_features b ON b.administration_id = $1 AND b.layer_id = $2 AND b.edition = $3 AND b.number = t.before
    LEFT JOIN layer_features a ON a.administration_id = $1 AND a.layer_id = $2 AND a.edition = $4 AND a.number = t.after
   WHERE t.rank <= $5
   ORDER BY t.change, t.rank`;

/** Boxes of changed features beyond the row $1, $2 rows at most. */
export const BOXES = 'SELECT id, old_box, new_box FROM layer_changes WHERE id > $1 ORDER BY id LIMIT $2';

const within = (bytes: string, order: string) =>
  `CASE WHEN sum(octet_length(${geometryIn('f')})) OVER (ORDER BY ${order}) <= ${bytes} THEN ${geometryIn('f')} END AS geometry`;

/** The first $5 changes with their geometries before and after, until these fill $6 bytes. */
export const DRAWING = `
  WITH told AS (
    SELECT ${CHANGE} AS change, key, before, after, row_number() OVER (ORDER BY id) AS rank
      FROM layer_changes ORDER BY id LIMIT $5),
  sides AS (
    SELECT rank, change, key, 'before' AS side, before AS number, $3::int AS edition
      FROM told WHERE change IN ('removed', 'geometry')
    UNION ALL
    SELECT rank, change, key, 'after', after, $4::int FROM told WHERE change <> 'removed')
  SELECT s.rank, s.change, s.side, s.number, s.key, ${within('$6', 's.rank, s.side')}
    FROM sides s JOIN layer_features f
      ON f.administration_id = $1 AND f.layer_id = $2 AND f.edition = s.edition AND f.number = s.number
   ORDER BY s.rank, s.side`;

/** All of edition $3 is new: its first $4 features, until these fill $5 bytes. */
export const FIRST_DRAWING = `
  SELECT f.rank, 'added' AS change, 'after' AS side, f.number, f.key, ${within('$5', 'f.rank')}
    FROM (SELECT number, key, compact_geometry, geometry, row_number() OVER (ORDER BY number) AS rank FROM layer_features
           WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 ORDER BY number LIMIT $4) f
   ORDER BY f.rank`;
