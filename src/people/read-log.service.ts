import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/index.js';
import { UnitOfWork } from '../platform/database/index.js';

const TEN_MINUTES = 10 * 60 * 1000;

export interface Reading {
  name: string;
  roles: string[];
  through: string;
  view: string;
  readAt: Date;
}

/**
 * Who has read which file: one line for each reader, file and ten minutes, so that a page of many requests is one reading.
 */
@Injectable()
export class ReadLog {
  private lines = new Set<string>();
  private of = 0;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes the line before anything is answered. A file that is not there leaves none. */
  async note({ administrationId, accountId, name, roles, through }: Caller, application: string, view: string): Promise<void> {
    const tenMinutes = Math.floor(Date.now() / TEN_MINUTES) * TEN_MINUTES;
    if (this.of !== tenMinutes) [this.lines, this.of] = [new Set(), tenMinutes];
    const line = `${administrationId}/${application}/${accountId}`;
    if (this.lines.has(line)) return;
    await this.unitOfWork.run(administrationId, (tx) =>
      tx.query(
        `INSERT INTO read_log (administration_id, application_id, account_id, ten_minutes, read_at, name, roles, through, view)
         SELECT administration_id, id, $3, $4, now(), $5, $6, $7, $8 FROM applications WHERE administration_id = $1 AND id = $2
         ON CONFLICT DO NOTHING`,
        [administrationId, application, accountId, new Date(tenMinutes), name, roles, through, view],
      ),
    );
    this.lines.add(line);
  }

  /** The file with that reference, or undefined. */
  async fileOf(administrationId: number, reference: string): Promise<{ id: string; reference: string } | undefined> {
    const [file] = await this.unitOfWork.run(administrationId, (tx) =>
      tx.query<{ id: string; reference: string }>(
        'SELECT id, reference FROM applications WHERE administration_id = $1 AND upper(reference) = upper($2)',
        [administrationId, reference],
      ),
    );
    return file;
  }

  /** The latest thousand readings of a file, the newest first. */
  readers(administrationId: number, application: string): Promise<Reading[]> {
    return this.unitOfWork.run(administrationId, (tx) =>
      tx.query<Reading>(
        `SELECT name, roles, through, view, read_at AS "readAt" FROM read_log
          WHERE administration_id = $1 AND application_id = $2 ORDER BY read_at DESC LIMIT 1000`,
        [administrationId, application],
      ),
    );
  }
}
