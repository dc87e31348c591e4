/** The columns of a table that an INSERT may fill, in two lists: their names, and the same as fields of a record `r`. */
export async function columnsOf(runner, table) {
  const rows = await runner.query(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return { names: rows.map(({ name }) => name).join(', '), values: rows.map(({ name }) => `r.${name}`).join(', ') };
}
