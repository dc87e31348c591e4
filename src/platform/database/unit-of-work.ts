import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** A transaction of one administration: all it reads and writes is that administration's. */
export interface Transaction {
  administrationId: number;
  /** Runs a statement; one with a name is prepared once per connection. */
  query<Row = Record<string, unknown>>(statement: string | QueryConfig, values?: unknown[]): Promise<Row[]>;
  /** TypeORM inside this transaction, for reads and administration. */
  manager: EntityManager;
  /** The connection itself, for COPY. */
  client: PoolClient;
}

/** Every piece of work is one transaction of one administration; there is no other way to tenant-owned tables. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs the work and commits it, or rolls it back when it throws. Await everything inside: a statement sent after the
   * end would be a transaction of its own.
   * @throws RangeError when the administration is not a positive integer
   */
  async run<Result>(administrationId: number, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (!Number.isSafeInteger(administrationId) || administrationId <= 0) {
      throw new RangeError(`« ${String(administrationId)} » is not the number of an administration.`);
    }
    const runner = this.database.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      // One round trip opens the transaction and names the tenant, for this transaction alone: a setting of the
      // session would follow the connection to the next tenant.
      await client.query(`BEGIN; SET LOCAL perron.administration = '${administrationId}'`);
      markActive(runner, true);
      try {
        const result = await work({ administrationId, manager: runner.manager, client, query: queryOn(client) });
        await client.query('COMMIT');
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
