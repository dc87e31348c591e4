import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { DataSource } from 'typeorm';
import { openAccount } from '../../src/accounts/index.js';
import { registerAdministration } from '../../src/administrations/index.js';
import { ENTITIES, type Foundations } from '../../src/app.module.js';
import { Courier } from '../../src/consultations/index.js';
import { Ticker } from '../../src/deadlines/index.js';
import { apiDocument } from '../../src/describe-api.js';
import { DemoProvider, type DemoPerson } from '../../src/demo/index.js';
import { layFoundations } from '../../src/foundations.js';
import { createHttpApplication } from '../../src/http-application.js';
import { PostOffice } from '../../src/notifications/index.js';
import type { FixedClock } from '../../src/platform/clock/index.js';
import type { ProcedureLibrary } from '../../src/procedures/index.js';
import { IdentityProvider } from '../../src/sign-in/index.js';
import type { OutgoingSettings } from '../../src/platform/settings/index.js';
import { createDataSource } from '../../src/platform/database/index.js';
import { testDatabaseUrl } from './database.js';
import { holdAnswers } from './hold-answers.js';

export { ENTITIES };

/** A whole service on this worker's database, with a clock that the test sets. */
export interface TestHouse {
  app: NestExpressApplication;
  foundations: Foundations;
  clock: FixedClock;
  owner: DataSource;
  /** A new administration with an account of each role given; every test has its own. */
  town(options?: { type?: string; roles?: Record<string, string[]> }): Promise<Town>;
  /** The client of an account that another house on the same database opened. */
  as(town: Town, name: string): Client;
  /** Lets the house take the automatic expiries that are due. */
  tick(): Promise<number>;
  /** Empties the outbox and tries each message that is due once. */
  deliver(): Promise<{ dispatched: number; attempts: number }>;
  /** Carries requests for opinions and their answers between administrations. @returns how many */
  carry(): Promise<number>;
  http(): TestAgent;
  /** Where it listens. */
  address: string;
  close(): Promise<void>;
}

export interface Town {
  id: number;
  slug: string;
  type: string;
  /** Names of the roles of each account. */
  roles: Record<string, string[]>;
  /** Access tokens by the name of the account. */
  tokens: Record<string, string>;
  as(name: string): Client;
}

/** Somebody who calls the API. */
export interface Client {
  get(path: string): request.Test;
  post(path: string, body: object, headers?: Record<string, string>): request.Test;
  put(path: string, body: object): request.Test;
  patch(path: string, body: object): request.Test;
  delete(path: string): request.Test;
  /** Sends a file in a form, with other fields. */
  upload(path: string, file: string, fields?: Record<string, string>): request.Test;
}

let towns = 0;

export interface TestHouseOptions {
  attempts?: number;
  /** Name of a database of its own, which nobody else has. */
  database?: string;
  /** Bytes of the largest upload. */
  largestUpload?: number;
  /** Bytes of the largest document, and of all those of a file. */
  documents?: { largest: number; perFile: number };
  /** The law books of this house, instead of ours. */
  procedures?: ProcedureLibrary;
  /** People whom the house's own demonstration provider vouches for. */
  people?: DemoPerson[];
  outgoing?: OutgoingSettings;
  /** Where people reach it, in links and letters. */
  publicUrl?: string;
}

export async function openTestHouse(today = '2025-01-06', options: TestHouseOptions = {}): Promise<TestHouse> {
  const databaseUrl = await testDatabaseUrl(options.database);
  const laid = await layFoundations({
    databaseUrl,
    dataFolder: '/nowhere',
    host: '127.0.0.1',
    port: 0,
    poolSize: 8,
    today,
    secret: 'a secret of the tests',
    outgoing: options.outgoing ?? {},
    publicUrl: options.publicUrl,
    ...(options.largestUpload !== undefined && { largestUpload: options.largestUpload }),
    ...(options.documents && { documents: options.documents }),
  });
  const foundations = { ...laid, procedures: options.procedures ?? laid.procedures };
  const demoProvider = options.people && new DemoProvider(options.people);
  const app = await createHttpApplication(foundations, { attempts: options.attempts ?? 1000, quiet: true, demoProvider });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const address = `http://127.0.0.1:${port}`;
  if (demoProvider) app.get(IdentityProvider).use(await demoProvider.open(address));
  const owner = await createDataSource({ url: databaseUrl, poolSize: 2 }).initialize();
  const server = app.getHttpServer() as Parameters<typeof request>[0];
  const held = holdAnswers(app.getHttpServer() as Server, apiDocument(app));
  const clientOf = (token: string | undefined): Client => ({
    get: (path) => request(server).get(path).set('Authorization', `Bearer ${token}`),
    post: (path, body, headers = {}) =>
      request(server).post(path).set('Authorization', `Bearer ${token}`).set(headers).send(body),
    put: (path, body) => request(server).put(path).set('Authorization', `Bearer ${token}`).send(body),
    patch: (path, body) => request(server).patch(path).set('Authorization', `Bearer ${token}`).send(body),
    delete: (path) => request(server).delete(path).set('Authorization', `Bearer ${token}`),
    upload: (path, file, fields = {}) =>
      request(server).post(path).set('Authorization', `Bearer ${token}`).field(fields).attach('file', file),
  });
  return {
    app,
    foundations,
    clock: foundations.clock as FixedClock,
    owner,
    tick: () => app.get(Ticker).tick(),
    deliver: () => app.get(PostOffice).round(),
    carry: () => app.get(Courier).round(),
    http: () => request.agent(server),
    address,
    as: (town, name) => clientOf(town.tokens[name]),
    async town({ type = 'municipality', roles = { officer: ['planning-officer'], reader: ['reader'] } } = {}) {
      const slug = `town-${process.env['JEST_WORKER_ID']}-${Date.now()}-${(towns += 1)}`;
      const id = await registerAdministration(owner, { type, name: `Ville ${towns}`, slug });
      const tokens: Record<string, string> = {};
      for (const [name, held] of Object.entries(roles))
        tokens[name] = await openAccount(owner, id, { name, email: `${name}@example.org`, roles: held });
      return { id, slug, type, roles, tokens, as: (name) => clientOf(tokens[name]) };
    },
    async close() {
      await app.close();
      await owner.destroy();
      await foundations.database.close();
      if (held.faults.size > 0) throw new Error(`Answers that the API document tells otherwise:\n${[...held.faults].join('\n')}`);
    },
  };
}

export const SUBMISSION = { procedure: 'urban-permit', title: 'Construction d’une habitation', applicantName: 'Camille Dubois' };
