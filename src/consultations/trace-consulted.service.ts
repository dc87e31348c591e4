import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';

/** Who reads a request from outside the administration whose file it is. */
export interface OutsideReader {
  /** The same for the same reader. */
  key: string;
  name: string;
  through: 'session' | 'key' | 'token' | 'link';
}

/** What a consulted body reads of a file leaves a trace where the file is kept, one for each reader, piece and ten minutes. */
@Injectable()
export class TraceConsulted {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Written before anything is answered. @param document that is read, or '' for the request itself */
  async note(askingId: number, consultationId: string, { key, name, through }: OutsideReader, document = ''): Promise<void> {
    await this.unitOfWork.run(askingId, (tx) =>
      tx.query(
        `INSERT INTO consultation_readings (administration_id, consultation_id, reader, document, ten_minutes, read_at, name, through)
         SELECT administration_id, id, $3, $4, date_bin('10 minutes', now(), 'epoch'), now(), $5, $6
           FROM consultations WHERE administration_id = $1 AND id = $2
         ON CONFLICT DO NOTHING`,
        [askingId, consultationId, key, document, name, through],
      ),
    );
  }
}
