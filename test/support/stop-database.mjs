export default async function stopDatabase() {
  const { owner, embedded, template } = globalThis.perronTestDatabase;
  const { rows } = await owner.query(`SELECT datname FROM pg_database WHERE datname LIKE $1 || '%'`, [template]);
  for (const { datname } of rows) await owner.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  await owner.end();
  await embedded?.stop();
}
