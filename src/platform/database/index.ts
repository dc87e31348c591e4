export { checkIsolation, IsolationBroken } from './check-isolation.js';
export { createDataSource, type DatabaseOptions, type SessionRole } from './data-source.js';
export { FolderInUse, secretIn, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
export { migrate } from './migrate.js';
export { oneAtATime } from './one-at-a-time.js';
export { openDatabase, type OpenDatabase } from './open-database.js';
export type { Prepared } from './prepared.js';
export { SweeperSession } from './sweeper-session.js';
export { speakFor, UnitOfWork, type Opener, type OutsideTransaction, type Reader, type Transaction } from './unit-of-work.js';
