import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { callOf, prepare, type Prepared } from './prepared.js';

/** What reads of one administration: a transaction, or statement by statement (`UnitOfWork.reader`). */
export interface Reader {
  administrationId: number;
  ask<Row>(statement: Prepared): Promise<Row[]>;
}

/** A transaction of one administration: all it reads and writes is that administration's. */
export interface Transaction extends Reader {
  /** Runs a statement; one with a name is prepared once per connection. */
  query<Row = Record<string, unknown>>(statement: string | QueryConfig, values?: unknown[]): Promise<Row[]>;
  /** Runs a statement when the work is done, in one round trip with COMMIT. If it fails, so does the work. */
  atCommit(statement: Prepared): void;
  /** TypeORM inside this transaction, for reads and administration. */
  manager: EntityManager;
  /** The connection itself, for COPY. */
  client: PoolClient;
}

/** What stands outside administrations is opened by a person who was recognised, or by the hash of a secret just shown. */
export interface Opener {
  person?: string;
  key?: Buffer;
}

export type OutsideTransaction = Pick<Transaction, 'query' | 'manager'>;

/** Every piece of work is one transaction of one administration; there is no other way to tenant-owned tables. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs the work and commits it, or rolls it back when it throws. Await everything inside: a statement sent after the
   * end would be a transaction of its own.
   * @throws RangeError when the administration is not a positive integer
   */
  run<Result>(administrationId: number, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.transact(administrationId, undefined, work);
  }

  /** The same, for work that starts from the rows of one statement: it travels with BEGIN, in one round trip. */
  runFrom<Row, Result>(
    administrationId: number,
    first: Prepared,
    work: (tx: Transaction, rows: Row[]) => Promise<Result>,
  ): Promise<Result> {
    return this.transact(administrationId, first, (tx, rows) => work(tx, rows as Row[]));
  }

  /**
   * One statement that only reads, with its tenant in one message: PostgreSQL takes the statements of a message for one
   * transaction. The work that follows from the rows holds no connection.
   */
  async glance<Row>(administrationId: number, statement: Prepared): Promise<Row[]> {
    const runner = this.database.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await prepare(client, statement);
      // To plan such a statement for its very values, as PostgreSQL would again and again, costs more than to answer it.
      const settings = [tenant(administrationId), 'SET LOCAL plan_cache_mode = force_generic_plan'];
      return lastOf(await client.query([...settings, callOf(statement)].join('; '))).rows as Row[];
    } finally {
      await runner.release();
    }
  }

  /** Reads what never changes once it is written: each statement is a transaction of its own. */
  reader(administrationId: number): Reader {
    return { administrationId, ask: (statement) => this.glance(administrationId, statement) };
  }

  /**
   * Work outside administrations: what the person, or the holder of the key shown, may see of people and sessions. No
   * tenant-owned row is in sight.
   */
  runOutside<Result>(opener: Opener, work: (tx: OutsideTransaction) => Promise<Result>): Promise<Result> {
    return this.open(['BEGIN', ...settingsOf(opener)].join('; '), undefined, (manager, client) =>
      work({ manager, query: queryOn(client) }),
    );
  }

  private transact<Result>(
    administrationId: number,
    first: Prepared | undefined,
    work: (tx: Transaction, rows: unknown[]) => Promise<Result>,
  ): Promise<Result> {
    return this.open(`BEGIN; ${tenant(administrationId)}`, first, (manager, client, rows, atCommit) => {
      const query = queryOn(client);
      const ask = <Row>({ name, text, values }: Prepared) => query<Row>({ name, text, values: [...values] });
      return work({ administrationId, manager, client, query, ask, atCommit }, rows);
    });
  }

  private async open<Result>(
    opening: string,
    first: Prepared | undefined,
    work: (manager: EntityManager, client: PoolClient, rows: unknown[], atCommit: Transaction['atCommit']) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.database.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const last: Prepared[] = [];
      const atCommit = (statement: Prepared) => void last.push(statement);
      if (first) await prepare(client, first);
      try {
        const rows = await begin(client, opening, first);
        markActive(runner, true);
        const result = await work(runner.manager, client, rows, atCommit);
        await commit(client, last);
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        markActive(runner, false);
      }
    } finally {
      await runner.release();
    }
  }
}

/** Adds to a transaction of an administration the person or the key that it also speaks for. */
export async function speakFor(tx: Transaction, opener: Opener): Promise<void> {
  await tx.client.query(settingsOf(opener).join('; '));
}

function settingsOf({ person, key }: Opener): string[] {
  if (person !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(person)) {
    throw new RangeError(`« ${person} » is not the identifier of a person.`);
  }
  return [
    ...(person === undefined ? [] : [`SET LOCAL perron.person = '${person}'`]),
    ...(key === undefined ? [] : [`SET LOCAL perron.key = '${key.toString('hex')}'`]),
  ];
}

/** @throws RangeError when the administration is not a positive integer */
function tenant(administrationId: number): string {
  if (!Number.isSafeInteger(administrationId) || administrationId <= 0) {
    throw new RangeError(`« ${String(administrationId)} » is not the number of an administration.`);
  }
  // For this transaction alone: a setting of the session would follow the connection to the next tenant.
  return `SET LOCAL perron.administration = '${administrationId}'`;
}

/** One round trip opens the transaction and says for whom. */
async function begin(client: PoolClient, opening: string, first: Prepared | undefined): Promise<unknown[]> {
  return lastOf(await client.query(first ? `${opening}; ${callOf(first)}` : opening)).rows;
}

async function commit(client: PoolClient, last: Prepared[]): Promise<void> {
  for (const statement of last) await prepare(client, statement);
  const { command } = lastOf(await client.query([...last.map(callOf), 'COMMIT'].join('; ')));
  // PostgreSQL answers the COMMIT of a transaction in which something failed by rolling it back, without an error.
  if (command !== 'COMMIT') throw new Error('A statement of the transaction had failed: nothing was committed.');
}

/** A message of several statements is answered with as many results. */
function lastOf(answer: QueryResult | QueryResult[]): QueryResult {
  return Array.isArray(answer) ? answer.at(-1)! : answer;
}

function queryOn(client: PoolClient): Transaction['query'] {
  return async <Row>(statement: string | QueryConfig, values?: unknown[]) => {
    const config = typeof statement === 'string' ? { text: statement, values } : statement;
    return (await client.query(config)).rows as Row[];
  };
}

/** TypeORM did not see BEGIN: told so, its own `save` nests with savepoints instead of committing early. */
function markActive(runner: QueryRunner, active: boolean): void {
  Object.assign(runner, { isTransactionActive: active, transactionDepth: active ? 1 : 0 });
}
