import { Injectable } from '@nestjs/common';
import type { Caller, Through } from '../accounts/index.js';
import { UnitOfWork } from '../platform/database/index.js';

const TEN_MINUTES = 10 * 60 * 1000;

/** What was read: the file, the comments of its inquiry, or what a consulted body was shown of it. */
export type What = 'file' | 'comments' | 'request' | 'document';

export interface Reading {
  name: string;
  roles: string[];
  /** `link`: of a body without account. */
  through: Through | 'link';
  what: What;
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
  async note(caller: Caller, application: string, view: string): Promise<void> {
    await this.write(caller, 'SELECT id FROM applications WHERE administration_id = $1 AND id = $2', application, view, 'file');
  }

  /** The same of an inquiry: the comments are personal data, and their reading has a line of its own. */
  async noteInquiry(caller: Caller, inquiry: string, view: string, what: 'file' | 'comments'): Promise<void> {
    const file = 'SELECT application_id FROM inquiries WHERE administration_id = $1 AND id = $2';
    await this.write(caller, file, inquiry, view, what);
  }

  /** @param file statement that finds the file of the administration $1 by the identifier $2 */
  private async write(
    { administrationId, accountId, name, roles, through }: Caller,
    file: string,
    id: string,
    view: string,
    what: What,
  ): Promise<void> {
    const tenMinutes = Math.floor(Date.now() / TEN_MINUTES) * TEN_MINUTES;
    if (this.of !== tenMinutes) [this.lines, this.of] = [new Set(), tenMinutes];
    const line = `${administrationId}/${id}/${accountId}/${what}`;
    if (this.lines.has(line)) return;
    await this.unitOfWork.run(administrationId, (tx) =>
      tx.query(
        `INSERT INTO read_log (administration_id, application_id, account_id, ten_minutes, read_at, name, roles, through, view, what)
         SELECT $1, (${file}), $3, $4, now(), $5, $6, $7, $8, $9 WHERE EXISTS (${file})
         ON CONFLICT DO NOTHING`,
        [administrationId, id, accountId, new Date(tenMinutes), name, roles, through, view, what],
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
        `SELECT name, roles, through, what, view, read_at AS "readAt" FROM read_log
          WHERE administration_id = $1 AND application_id = $2
         UNION ALL
         SELECT r.name, '{}', r.through, CASE r.document WHEN '' THEN 'request' ELSE 'document' END, '', r.read_at
           FROM consultation_readings r
           JOIN consultations c ON c.administration_id = r.administration_id AND c.id = r.consultation_id
          WHERE r.administration_id = $1 AND c.application_id = $2
          ORDER BY "readAt" DESC LIMIT 1000`,
        [administrationId, application],
      ),
    );
  }
}
