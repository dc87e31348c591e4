import { Problem } from '../platform/http/index.js';
import { CommandFailure, EXIT } from './output.js';

/** What the service would answer as a problem is a finding on the command line. */
export async function orFail<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem) throw new CommandFailure(EXIT.findings, error.message, error.body());
    throw error;
  }
}
