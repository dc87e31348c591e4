import { Injectable } from '@nestjs/common';
import { ProcedureEditions, type OwnEdition } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Problem, unprocessable } from '../platform/http/index.js';
import { ProcedureLibrary, type Language } from '../procedures/index.js';
import { ReviewEdition, type EditionReview } from './review-edition.service.js';

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
    private readonly library: ProcedureLibrary,
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
      const detail = `Une édition régit les dossiers à venir : elle n’entre pas en vigueur le ${inForceFrom}, avant aujourd’hui (${today}).`;
      throw unprocessable(detail, [{ pointer: '/inForceFrom', code: 'past-day', detail }]);
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
    this.library.putAside(edition.file);
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
      : `L’édition n’est pas prouvée. ${review.proof!.inWords.filter((line) => line.includes('✗')).join(' ')}`;
  return new Problem(422, 'edition-refused', 'Édition refusée', detail, { errors: faults, review });
}

function comparedBefore(procedure: string, day: string): Problem {
  const detail = `Une autre édition de « ${procedure} » régit désormais les dossiers du ${day} : ce n’est plus celle à laquelle vous avez comparé la vôtre. Contrôlez votre texte de nouveau.`;
  return new Problem(409, 'edition-compared-before', 'Édition comparée à une autre', detail, { procedure, inForceFrom: day });
}

function otherEdition(procedure: string, day: string): Problem {
  const detail = `Une autre édition de « ${procedure} » entre déjà en vigueur le ${day} ; une édition publiée ne change plus de sens. Choisissez un autre jour.`;
  return new Problem(409, 'edition-published', 'Édition déjà publiée', detail, { procedure, inForceFrom: day });
}
