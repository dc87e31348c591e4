import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { told, type Language } from '../core/language/index.js';
import { canonicalJson } from '../core/canonical/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Transaction } from '../platform/database/index.js';
import { keyReused, notFound, unprocessable } from '../platform/http/index.js';
import { findComment, type Channel, type PublicComment } from './comment.js';
import { SAY } from './problem-sayings.js';

export interface NewComment {
  channel: Channel;
  /** Today without it. */
  receivedOn?: string;
  sentOn: string | null;
  authorName: string | null;
  authorAddress: string | null;
  authorEmail: string | null;
  language: Language;
  text: string;
}

/** Registers what people say in an inquiry: each gets the next number, and is never changed afterwards. */
@Injectable()
export class RegisterComments {
  constructor(private readonly clock: Clock) {}

  /** @param key the same key is the same comment. @throws Problem 422 when it came with something else */
  async register(
    tx: Transaction,
    inquiryId: string,
    comment: NewComment,
    { key = null, by = null }: { key?: string | null | undefined; by?: string | null },
  ): Promise<PublicComment> {
    await holdRegister(tx, inquiryId);
    // Of what was sent: a day that was left out is another one when the same comment comes again tomorrow.
    const fingerprint = createHash('sha256')
      .update(canonicalJson({ ...comment }))
      .digest();
    const previous = key === null ? undefined : await this.previous(tx, inquiryId, key);
    if (previous) {
      if (!previous.fingerprint.equals(fingerprint)) throw keyReused(key!.replace(/^api:/, ''));
      return (await findComment(tx, inquiryId, previous.number))!;
    }
    const [row] = await tx.query<{ number: number }>(
      `INSERT INTO public_comments (administration_id, inquiry_id, number, channel, received_on, sent_on, author_name,
                                    author_address, author_email, language, body, recorded_at, recorded_by, key, fingerprint)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4::date, $5::date, $6, $7, $8, $9, $10, $11, $12, $13, $14
         FROM public_comments WHERE administration_id = $1 AND inquiry_id = $2
       RETURNING number`,
      [
        tx.administrationId,
        inquiryId,
        comment.channel,
        comment.receivedOn ?? this.clock.today(),
        comment.sentOn,
        comment.authorName,
        comment.authorAddress,
        comment.authorEmail,
        comment.language,
        comment.text,
        this.clock.now(),
        by,
        key,
        fingerprint,
      ],
    );
    return (await findComment(tx, inquiryId, row!.number))!;
  }

  /** @throws Problem 404, 422 when it was withdrawn already */
  async withdraw(tx: Transaction, inquiryId: string, number: number, on: string, because: string | null, by: string) {
    const comment = await this.comment(tx, inquiryId, number);
    if (comment.withdrawnOn !== null) {
      const detail = told(SAY.withdrawnAlready, { number, day: comment.withdrawnOn });
      throw unprocessable(detail, [{ code: 'withdrawn', detail }]);
    }
    await tx.query(
      `UPDATE public_comments SET withdrawn_on = $4, withdrawn_because = $5, withdrawn_by = $6
        WHERE administration_id = $1 AND inquiry_id = $2 AND number = $3`,
      [tx.administrationId, inquiryId, number, on, because, by],
    );
    return this.comment(tx, inquiryId, number);
  }

  /** Keeps the text of a comment as it may be published; those before it stay. */
  async review(tx: Transaction, inquiryId: string, number: number, text: string, by: string): Promise<PublicComment> {
    await holdRegister(tx, inquiryId);
    await this.comment(tx, inquiryId, number);
    await tx.query(
      `INSERT INTO public_comment_redactions (administration_id, inquiry_id, number, version, body, written_at, written_by)
       SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6 FROM public_comment_redactions
        WHERE administration_id = $1 AND inquiry_id = $2 AND number = $3`,
      [tx.administrationId, inquiryId, number, text, this.clock.now(), by],
    );
    return this.comment(tx, inquiryId, number);
  }

  private async comment(tx: Transaction, inquiryId: string, number: number): Promise<PublicComment> {
    const comment = await findComment(tx, inquiryId, number);
    if (!comment) throw notFound(SAY.noComment);
    return comment;
  }

  private async previous(tx: Transaction, inquiryId: string, key: string) {
    const [row] = await tx.query<{ number: number; fingerprint: Buffer }>(
      'SELECT number, fingerprint FROM public_comments WHERE administration_id = $1 AND inquiry_id = $2 AND key = $3',
      [tx.administrationId, inquiryId, key],
    );
    return row;
  }
}

/** One at a time, so that numbers follow each other without a gap. */
async function holdRegister(tx: Transaction, inquiryId: string): Promise<void> {
  await tx.query('SELECT FROM inquiries WHERE administration_id = $1 AND id = $2 FOR UPDATE', [tx.administrationId, inquiryId]);
}
