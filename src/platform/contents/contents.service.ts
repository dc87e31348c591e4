import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../database/index.js';

/** What a content is known by. */
export interface Content {
  /** SHA-256 in hexadecimal. */
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
}

/** Bytes of a content, the first and the last counted from 0. */
export interface Part {
  start: number;
  end: number;
}

const WHOLE: Part = { start: 0, end: Infinity };

/** Bytes of one row; a content is never in memory as a whole. */
const CHUNK = 256 * 1024;
/** Rows that one transaction reads. */
const AT_ONCE = 4;

/**
 * Contents by the hash of what they are, each administration its own: the same content is kept once, none is ever changed, and
 * its hash proves it. They come and go in pieces, so that a large one takes no more memory than a small one.
 */
@Injectable()
export class Contents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps a content of which the hash is known. @throws Error when what comes is something else; nothing is then kept */
  async keep(tx: Transaction, { sha256, size, mediaType }: Content, source: AsyncIterable<Buffer>): Promise<void> {
    const [made] = await tx.query(
      `INSERT INTO document_contents (administration_id, sha256, size, media_type, kept_at)
       VALUES ($1, decode($2, 'hex'), $3, $4, now()) ON CONFLICT DO NOTHING RETURNING size`,
      [tx.administrationId, sha256, size, mediaType],
    );
    if (!made) return;
    const hash = createHash('sha256');
    let [number, length] = [0, 0];
    for await (const bytes of inChunks(source)) {
      hash.update(bytes);
      length += bytes.length;
      await tx.query(
        `INSERT INTO document_chunks (administration_id, sha256, number, bytes) VALUES ($1, decode($2, 'hex'), $3, $4)`,
        [tx.administrationId, sha256, (number += 1), bytes],
      );
    }
    if (length !== size || hash.digest('hex') !== sha256)
      throw new Error(`The content ${sha256} of ${size} bytes arrived as another one, of ${length} bytes.`);
  }

  /** The content of a file on the disk. */
  keepFile(tx: Transaction, content: Content, path: string): Promise<void> {
    return this.keep(tx, content, createReadStream(path, { highWaterMark: CHUNK }));
  }

  /**
   * The bytes in order, all or from one to another. No transaction stays open while a slow reader takes them: a content does not
   * change.
   */
  async *read(administrationId: number, sha256: string, { start, end }: Part = WHOLE): AsyncGenerator<Buffer> {
    const first = Math.floor(start / CHUNK);
    let at = first * CHUNK;
    for (let number = first; ; number += AT_ONCE) {
      const rows = await this.unitOfWork.run(administrationId, (tx) => chunksAfter(tx, sha256, number));
      for (const { bytes } of rows) {
        yield bytes.subarray(Math.max(start - at, 0), end + 1 - at);
        at += bytes.length;
        if (at > end) return;
      }
      if (rows.length < AT_ONCE) return;
    }
  }

  /** Whether what is kept still is what its hash says, read within the transaction. */
  async isWhole(tx: Transaction, sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    for (let number = 0; ; number += AT_ONCE) {
      const rows = await chunksAfter(tx, sha256, number);
      for (const { bytes } of rows) hash.update(bytes);
      if (rows.length < AT_ONCE) return hash.digest('hex') === sha256;
    }
  }
}

function chunksAfter(tx: Transaction, sha256: string, number: number): Promise<{ bytes: Buffer }[]> {
  return tx.query<{ bytes: Buffer }>({
    name: 'document-chunks',
    text: `SELECT bytes FROM document_chunks WHERE administration_id = $1 AND sha256 = decode($2, 'hex') AND number > $3
            ORDER BY number LIMIT ${AT_ONCE}`,
    values: [tx.administrationId, sha256, number],
  });
}

/** The same bytes in pieces of one length, the last one shorter. */
async function* inChunks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [held, length]: [Buffer[], number] = [[], 0];
  for await (const bytes of source) {
    held.push(bytes);
    length += bytes.length;
    if (length < CHUNK) continue;
    const whole = Buffer.concat(held);
    const cut = length - (length % CHUNK);
    for (let at = 0; at < cut; at += CHUNK) yield whole.subarray(at, at + CHUNK);
    [held, length] = [[whole.subarray(cut)], length - cut];
  }
  if (length > 0) yield Buffer.concat(held);
}
