import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { addDays } from '../core/calendar/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Transaction } from '../platform/database/index.js';
import type { Draft, Piece } from './draft.js';
import { nothingSaid, type Said } from './said.js';

/** Days for which one may come back to a draft. */
const KEPT_FOR = 30;
/** Pieces of one request, and bytes of all of them. */
export const MOST_PIECES = 40;
const CHUNK = 256 * 1024;

/** Keeps what applicants are writing, under a secret address of which only the hash is stored. */
@Injectable()
export class KeepDrafts {
  constructor(private readonly clock: Clock) {}

  /** Begins one, and forgets those of the administration whose time is over. @returns the secret of its address */
  async begin(tx: Transaction, procedure: string, language: Said['language']): Promise<string> {
    const today = this.clock.today();
    await tx.query('DELETE FROM submission_drafts WHERE administration_id = $1 AND expires_on < $2', [
      tx.administrationId,
      today,
    ]);
    const secret = randomBytes(24).toString('base64url');
    await tx.query(
      `INSERT INTO submission_drafts (administration_id, id, secret_hash, procedure, said, begun_at, expires_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.administrationId,
        randomUUID(),
        hashOf(secret),
        procedure,
        JSON.stringify(nothingSaid(language)),
        this.clock.now(),
        addDays(today, KEPT_FOR),
      ],
    );
    return secret;
  }

  /** @param lock against the same form sent twice at once */
  async open(tx: Transaction, secret: string, lock = false): Promise<Draft | undefined> {
    const [row] = await tx.query<Omit<Draft, 'pieces'>>(
      `SELECT id, procedure, said, expires_on::text AS "expiresOn", application_id AS "applicationId" FROM submission_drafts
        WHERE administration_id = $1 AND secret_hash = $2 AND expires_on >= $3 ${lock ? 'FOR UPDATE' : ''}`,
      [tx.administrationId, hashOf(secret), this.clock.today()],
    );
    if (!row) return undefined;
    const pieces = await tx.query<Piece>(
      `SELECT number, kind, title, file_name AS "fileName", media_type AS "mediaType", size, encode(sha256, 'hex') AS sha256
         FROM submission_pieces WHERE administration_id = $1 AND draft_id = $2 ORDER BY number`,
      [tx.administrationId, row.id],
    );
    // A draft that was begun before the form could ask as much says nothing of the rest.
    return { ...row, said: { ...nothingSaid(row.said.language), ...row.said }, pieces };
  }

  async say(tx: Transaction, { id }: Draft, said: Said): Promise<void> {
    await tx.query('UPDATE submission_drafts SET said = $3 WHERE administration_id = $1 AND id = $2', [
      tx.administrationId,
      id,
      JSON.stringify(said),
    ]);
  }

  async addPiece(tx: Transaction, { id, pieces }: Draft, piece: Omit<Piece, 'number'>, path: string): Promise<void> {
    const number = Math.max(0, ...pieces.map((one) => one.number)) + 1;
    const { kind, title, fileName, mediaType, size, sha256 } = piece;
    await tx.query(
      `INSERT INTO submission_pieces (administration_id, draft_id, number, kind, title, file_name, media_type, size, sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'))`,
      [tx.administrationId, id, number, kind, title, fileName, mediaType, size, sha256],
    );
    let at = 0;
    for await (const bytes of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>)
      await tx.query(
        'INSERT INTO submission_chunks (administration_id, draft_id, piece, number, bytes) VALUES ($1, $2, $3, $4, $5)',
        [tx.administrationId, id, number, (at += 1), bytes],
      );
    pieces.push({ number, ...piece });
  }

  async removePiece(tx: Transaction, { id }: Draft, number: number): Promise<void> {
    await tx.query('DELETE FROM submission_pieces WHERE administration_id = $1 AND draft_id = $2 AND number = $3', [
      tx.administrationId,
      id,
      number,
    ]);
  }

  /** The bytes of a piece, within the transaction. */
  async *bytesOf(tx: Transaction, { id }: Draft, { number }: Piece): AsyncGenerator<Buffer> {
    for (let at = 1; ; at += 1) {
      const [row] = await tx.query<{ bytes: Buffer }>(
        `SELECT bytes FROM submission_chunks WHERE administration_id = $1 AND draft_id = $2 AND piece = $3 AND number = $4`,
        [tx.administrationId, id, number, at],
      );
      if (!row) return;
      yield row.bytes;
    }
  }

  /** It was sent: its pieces lie in the file now. The address tells the receipt for as long as it opens. */
  async becomeFile(tx: Transaction, { id }: Draft, applicationId: string): Promise<void> {
    await tx.query('UPDATE submission_drafts SET application_id = $3 WHERE administration_id = $1 AND id = $2', [
      tx.administrationId,
      id,
      applicationId,
    ]);
    await tx.query('DELETE FROM submission_pieces WHERE administration_id = $1 AND draft_id = $2', [tx.administrationId, id]);
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
