import { Injectable } from '@nestjs/common';
import { told, type Language } from '../core/language/index.js';
import { ProcedureEditions, type OwnEdition } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { invalidAt, Problem } from '../platform/http/index.js';
import { ProcedureLibrary } from '../procedures/index.js';
import { ReviewEdition, type EditionReview } from './review-edition.service.js';
import { SAY } from './problem-sayings.js';

export interface Publication {
  /** The workflow file, as YAML. */
  source: string;
  /** Files deposited from that day on are governed by it. */
  inForceFrom: string;
  /** The decision on which it rests. */
  note: string;
  publishedBy: string;
  /** Hash of the edition with which the review compared it, so that nobody publishes over what they did not see. */
  comparedWith?: string;
}

/** Publishes an edition for one administration: reviewed, proved, for files deposited from a day on, never for those underway. */
@Injectable()
export class PublishEdition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly procedures: ProcedureLibrary,
    private readonly reviews: ReviewEdition,
  ) {}

  /**
   * @throws Problem 422 when the day is past or the review refuses, 409 when another edition takes effect that day, or has
   * come to govern it since the review
   */
  async publish(
    administrationId: number,
    { source, inForceFrom, note, publishedBy, comparedWith }: Publication,
    language: Language,
  ): Promise<{ review: EditionReview; published: OwnEdition }> {
    const today = this.clock.today();
    if (inForceFrom < today) {
      throw invalidAt('/inForceFrom', 'past-day', told(SAY.pastDay, { inForceFrom, today }));
    }
    const { review, edition } = await this.reviews.review(administrationId, { source, inForceFrom, language });
    if (!edition || !review.publishable) throw refused(review);
    const published = await this.unitOfWork.run(administrationId, async (tx) => {
      const governing = await this.editions.governing(tx, edition.id, inForceFrom);
      if (comparedWith !== undefined && governing?.hash !== comparedWith && governing?.hash !== edition.hash)
        throw comparedBefore(edition.id, inForceFrom);
      await this.editions.pin(tx, edition);
      await tx.query(
        `INSERT INTO administration_editions
           (administration_id, procedure, in_force_from, edition, published_at, published_by, note, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
        [administrationId, edition.id, inForceFrom, edition.hash, this.clock.now(), publishedBy, note, source],
      );
      const [own] = await this.editions.ownEditions(tx, edition.id, inForceFrom);
      if (own!.edition !== edition.hash || own!.inForceFrom !== inForceFrom) throw otherEdition(edition.id, inForceFrom);
      return own!;
    });
    this.procedures.putAside(edition.file);
    return { review, published };
  }
}

function refused(review: EditionReview): Problem {
  const faults = review.faults.map(({ line, column, pointer, message }) => ({
    pointer,
    code: 'fault',
    detail: `Ligne ${line}, colonne ${column} : ${message}`,
  }));
  const detail =
    faults.length > 0
      ? faults.map((fault) => fault.detail).join(' ')
      : told(SAY.notProved, { claims: review.proof!.inWords.filter((line) => line.includes('✗')).join(' ') });
  return new Problem(422, 'edition-refused', detail, { errors: faults, review });
}

function comparedBefore(procedure: string, day: string): Problem {
  const detail = told(SAY.comparedBefore, { procedure, day });
  return new Problem(409, 'edition-compared-before', detail, { procedure, inForceFrom: day });
}

function otherEdition(procedure: string, day: string): Problem {
  const detail = told(SAY.otherEdition, { procedure, day });
  return new Problem(409, 'edition-published', detail, { procedure, inForceFrom: day });
}
