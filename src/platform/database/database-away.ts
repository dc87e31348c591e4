const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];
/** What node-pg says, without a code, of a connection that ended under its statement. */
const ENDED = /^Connection terminated|^timeout expired$|^Client has encountered a connection error|connection timeout$/;

/**
 * Whether the database could not be reached, stops, starts or has no connection left: it comes back by itself. What other
 * servers refuse reaches us as the cause of another error, and is none of it.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: unknown };
  // Of a name with several addresses each attempt tells its own failure.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isDatabaseAway);
  if (typeof code !== 'string') return ENDED.test(message);
  return UNREACHABLE.includes(code) || /^(08...|57P0[1-3]|53300)$/.test(code);
}
