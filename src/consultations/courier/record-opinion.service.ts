import { Injectable } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { AdvanceApplication, Impeded } from '../../applications/index.js';
import type { Body } from '../../core/procedure/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { Problem } from '../../platform/http/index.js';
import { reasonInWords, Texts } from '../../procedures/index.js';
import { findConsultation, type ConsultationRow } from '../asking/consultation-row.js';

/** What the file made of the answer. `refused`: the law or its state does not admit it, and trying again would not help. */
export type Recorded = { kind: 'recorded' } | { kind: 'refused'; because: string };

/** Times that a file may have moved between reading it and recording the answer. */
const TRIES = 5;

/** Records an answer on the asking file as the event of the engine, once. */
@Injectable()
export class RecordOpinion {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly advance: AdvanceApplication,
    private readonly clock: Clock,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Error when it could not be done now and may be done later */
  async record(askingId: number, id: string): Promise<Recorded> {
    const { suspendedAt } = (await this.administrations.find(askingId))!;
    if (suspendedAt !== null) throw new Error('L’administration qui consulte est suspendue : rien ne s’y enregistre.');
    for (let tried = 1; ; tried += 1) {
      const { row, version, done } = await this.unitOfWork.run(askingId, (tx) => this.read(tx, id));
      if (done) return done;
      try {
        await this.take(askingId, row, version);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.status === 412 && tried < TRIES) continue;
        if (error.status !== 409 && error.status !== 422) throw error;
        return this.unitOfWork.run(askingId, (tx) => this.refuse(tx, id, this.reasonOf(error)));
      }
      await this.unitOfWork.run(askingId, (tx) => markRecorded(tx, id));
      return { kind: 'recorded' };
    }
  }

  /** The version is read with the proof that the answer is not in the journal yet: a step taken meanwhile is a stale version. */
  private async read(tx: Transaction, id: string): Promise<{ row: ConsultationRow; version: number; done?: Recorded }> {
    const row = (await findConsultation(tx, id))!;
    const [file] = await tx.query<{ version: number; recorded: boolean }>(
      `SELECT a.version, EXISTS (SELECT FROM journal j WHERE j.administration_id = $1 AND j.application_id = a.id
                AND j.entry #>> '{actor,kind}' = 'body' AND j.entry #>> '{actor,id}' = $3) AS recorded
         FROM applications a WHERE a.administration_id = $1 AND a.id = $2`,
      [tx.administrationId, row.applicationId, id],
    );
    const { version, recorded } = file!;
    if (recorded) await markRecorded(tx, id);
    if (recorded) return { row, version, done: { kind: 'recorded' } };
    if (row.refusedBecause !== null) return { row, version, done: { kind: 'refused', because: row.refusedBecause } };
    return { row, version };
  }

  /** Received today, and judged by the day on which the body sent it. */
  private async take(askingId: number, row: ConsultationRow, expectedVersion: number): Promise<void> {
    await this.advance.take(askingId, row.applicationId, {
      event: {
        type: 'opinion.received',
        on: this.clock.today(),
        payload: { from: row.body as Body, verdict: row.verdict!, sentOn: row.answeredOn! },
      },
      expectedVersion,
      actor: { kind: 'body', id: row.id, name: row.partnerName! },
    });
  }

  private reasonOf(error: Problem): string {
    if (!(error instanceof Impeded)) return error.message;
    return error.impediment.reasons.map((reason) => reasonInWords(this.texts, reason, 'fr')).join(' ');
  }

  private async refuse(tx: Transaction, id: string, because: string): Promise<Recorded> {
    await tx.query('UPDATE consultations SET refused_because = $3 WHERE administration_id = $1 AND id = $2', [
      tx.administrationId,
      id,
      because,
    ]);
    return { kind: 'refused', because };
  }
}

async function markRecorded(tx: Transaction, id: string): Promise<void> {
  await tx.query(`UPDATE consultations SET recorded_at = coalesce(recorded_at, now()) WHERE administration_id = $1 AND id = $2`, [
    tx.administrationId,
    id,
  ]);
}
