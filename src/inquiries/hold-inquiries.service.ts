import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { told } from '../core/language/index.js';
import {
  AdvanceApplication,
  ApplicationEntity,
  DocumentsPort,
  OutgoingPort,
  ProcedureEditions,
  type Outgoing,
  type StepRequest,
  type TakenStep,
} from '../applications/index.js';
import { publicityPeriod } from '../core/calendar/index.js';
import type { PublicityRecord } from '../core/procedure/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { invalidAt, unprocessable } from '../platform/http/index.js';
import { findInquiry, type Inquiry } from './inquiry-row.js';
import { SAY } from './problem-sayings.js';

/** What the public is told of an inquiry besides its dates; null takes back what was said. */
export interface Announcement {
  subject?: string | null;
  consultation?: string | null;
  writeTo?: string | null;
  closingSession?: string | null;
  published?: boolean;
  /** Identifiers of the documents that the public is shown. */
  documents?: string[];
}

/** Opens and closes inquiries through the acts of the file: the clocks follow by themselves. */
@Injectable()
export class HoldInquiries implements OnModuleInit {
  constructor(
    private readonly advance: AdvanceApplication,
    private readonly clock: Clock,
    private readonly documents: DocumentsPort,
    private readonly editions: ProcedureEditions,
    private readonly port: OutgoingPort,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** An act that was recorded on the file itself has its inquiry too. */
  onModuleInit(): void {
    this.port.listen((tx, outgoing) => this.follow(tx, outgoing));
  }

  /** @returns the identifier of the inquiry, the same for a repeated key */
  async schedule(administrationId: number, applicationId: string, request: StepRequest, told: Announcement): Promise<string> {
    const alongside = async (tx: Transaction, { snapshot }: TakenStep, sequence: number) => {
      if (told.documents) await this.checkDocuments(tx, applicationId, told.documents);
      await this.open(tx, applicationId, sequence, snapshot.memory.publicity!, request.actor, told);
    };
    const { recorded } = await this.advance.take(administrationId, applicationId, { ...request, alongside });
    return this.unitOfWork.run(administrationId, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        'SELECT id FROM inquiries WHERE administration_id = $1 AND application_id = $2 AND sequence = $3',
        [administrationId, applicationId, recorded.at(-1)!.sequence],
      );
      return row!.id;
    });
  }

  async close(administrationId: number, inquiry: Inquiry, request: StepRequest): Promise<void> {
    if (inquiry.replaced) {
      const detail = SAY.replaced;
      throw unprocessable(detail, [{ code: 'replaced', detail }]);
    }
    const alongside = (tx: Transaction, { event }: TakenStep, sequence: number) =>
      this.markClosed(tx, inquiry.applicationId, sequence, event.on);
    await this.advance.take(administrationId, inquiry.applicationId, { ...request, alongside });
  }

  async announce(tx: Transaction, id: string, told: Announcement, by: string): Promise<void> {
    const inquiry = (await findInquiry(tx, id))!;
    if (told.documents) await this.checkDocuments(tx, inquiry.applicationId, told.documents);
    const { subject, consultation, writeTo, closingSession, published, documents } = { ...inquiry, ...told };
    await tx.query(
      `UPDATE inquiries SET subject = $3, consultation = $4, write_to = $5, closing_session = $6, published = $7,
                            changed_at = $8, changed_by = $9, documents = $10
        WHERE administration_id = $1 AND id = $2`,
      [tx.administrationId, id, subject, consultation, writeTo, closingSession, published, this.clock.now(), by, documents],
    );
  }

  /** @throws Problem 422 naming those that do not count in the file */
  private async checkDocuments(tx: Transaction, applicationId: string, chosen: string[]): Promise<void> {
    const there = await this.documents.of(tx, applicationId);
    const unknown = chosen.filter((one) => !there.some(({ id, current }) => current && id === one));
    if (unknown.length === 0) return;
    throw invalidAt('/documents', 'unknown-document', told(SAY.unknownDocuments, { documents: unknown.join(', ') }));
  }

  private async follow(tx: Transaction, { applicationId, sequence, payload }: Outgoing): Promise<void> {
    if (payload.event === 'publicity.closed') await this.markClosed(tx, applicationId, sequence, payload.on);
    if (payload.event !== 'publicity.scheduled') return;
    const { administrationId } = tx;
    const application = await tx.manager.findOneByOrFail(ApplicationEntity, { administrationId, id: applicationId });
    const said = payload as { opensOn?: string; days?: number; kind?: 'inquiry' | 'notice'; voluntary?: boolean };
    const live = application.snapshot.memory.publicity;
    const same = live && live.opensOn === said.opensOn;
    await this.open(tx, applicationId, sequence, same ? live : await this.dated(tx, application, said), HOUSE, {});
  }

  /** The file has moved on since: the dates are counted again from what the act said. */
  private async dated(
    tx: Transaction,
    { edition }: ApplicationEntity,
    { opensOn = '', days = 15, kind = 'inquiry', voluntary = false }: Partial<PublicityRecord>,
  ): Promise<PublicityRecord> {
    const { calendar } = await this.editions.edition(tx, edition);
    return { kind, days, opensOn, voluntary, ...publicityPeriod(calendar, opensOn, days) };
  }

  private async open(
    tx: Transaction,
    applicationId: string,
    sequence: number,
    { kind, opensOn, from, until }: PublicityRecord,
    by: StepRequest['actor'],
    {
      subject = null,
      consultation = null,
      writeTo = null,
      closingSession = null,
      published = true,
      documents = [],
    }: Announcement,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO inquiries (administration_id, id, application_id, sequence, kind, opens_on, from_day, until_day, subject,
                              consultation, write_to, closing_session, published, changed_at, changed_by, documents)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT (administration_id, application_id, sequence) DO NOTHING`,
      [
        tx.administrationId,
        randomUUID(),
        applicationId,
        sequence,
        kind,
        opensOn,
        from,
        until,
        subject,
        consultation,
        writeTo,
        closingSession,
        published,
        this.clock.now(),
        by.name,
        documents,
      ],
    );
  }

  private async markClosed(tx: Transaction, applicationId: string, sequence: number, on: string): Promise<void> {
    await tx.query(
      `UPDATE inquiries SET closed_on = $4
        WHERE administration_id = $1 AND application_id = $2 AND closed_on IS NULL
          AND sequence = (SELECT max(sequence) FROM inquiries
                           WHERE administration_id = $1 AND application_id = $2 AND sequence < $3)`,
      [tx.administrationId, applicationId, sequence, on],
    );
  }
}

/** In whose name an act recorded on the file itself gets its inquiry. */
const HOUSE: StepRequest['actor'] = { kind: 'house', id: 'house', name: 'Perron' };
