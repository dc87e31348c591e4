import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenDatabase } from '../platform/database/index.js';
import { Doors } from '../platform/doors/index.js';
import { EXIT } from './output.js';

/** Milliseconds that a stop may take: half a minute is what most supervisors grant. Nothing acknowledged is lost after them. */
const LONGEST_STOP = 25_000;

/** Milliseconds between two looks for connections on which nobody asks any more. */
const SWEEP = 100;

/** @param delay seconds in which the house still answers all, and says at `/readyz` that it ends */
export async function closeHouse(app: NestExpressApplication, database: OpenDatabase, delay: number): Promise<void> {
  app.get(Doors).close();
  await pause(delay * 1000);
  const limit = setTimeout(() => process.exit(EXIT.environment), LONGEST_STOP);
  const server = app.getHttpServer() as Server;
  // A connection that is kept open after its answer would hold the end up for seconds.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  try {
    // Nobody new comes in from here on; rounds that are under way are waited for when all are answered.
    await new Promise((answered) => server.close(answered));
    await app.close();
    await database.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(limit);
  }
}
