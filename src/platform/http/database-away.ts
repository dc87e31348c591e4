import { SAY } from './problem-sayings.js';
import { Problem } from './problem.js';

/** Seconds after which to try again; an embedded database is back within them. */
export const RETRY_AFTER = 5;

/** What was under way may have been recorded: the connection can end between the commit and its answer. */
export const databaseAway = () => new Problem(503, 'database-away', SAY.databaseAway);
