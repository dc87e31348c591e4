import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { JournalEntry } from '../journal/index.js';
import type { SiteEvidence } from '../parcels/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { notFound } from '../platform/http/index.js';
import { ApplicationEntity } from './application.entity.js';
import { LINKED_ROADS, linkedFiles, roadFacts, type LinkedFile, type LinkedRoad } from './linked-files.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import type { Edition } from '../procedures/index.js';
import { SAY } from './problem-sayings.js';

/** A file with the edition it is pinned to. */
export interface OpenedApplication {
  application: ApplicationEntity;
  edition: Edition;
  /** What other registers observe of it now: the map of its site, the files that are linked with it. */
  facts: Record<string, boolean>;
}

/** Reads files; every decision is taken elsewhere, on the locked row. */
@Injectable()
export class ReadApplications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: ProcedureEditions,
  ) {}

  /** @throws Problem 404 */
  open(administrationId: number, id: string): Promise<OpenedApplication> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const application = await tx.manager.findOneBy(ApplicationEntity, { administrationId, id });
      if (!application) throw notFound(SAY.noFile);
      return this.opened(tx, application);
    });
  }

  /** Those of the files that are there, in one transaction, in the order asked. */
  openSeveral(administrationId: number, ids: readonly string[]): Promise<OpenedApplication[]> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const found = await tx.manager.findBy(ApplicationEntity, { administrationId, id: In([...ids]) });
      const byId = new Map(found.map((application) => [application.id, application]));
      const opened: OpenedApplication[] = [];
      for (const id of ids) {
        const application = byId.get(id);
        if (application) opened.push(await this.opened(tx, application));
      }
      return opened;
    });
  }

  links(administrationId: number, id: string): Promise<LinkedFile[]> {
    return this.unitOfWork.run(administrationId, (tx) => linkedFiles(tx, id));
  }

  private async opened(tx: Transaction, application: ApplicationEntity): Promise<OpenedApplication> {
    const [row] = await tx.query<{ linked_roads: LinkedRoad[] | null }>(
      `SELECT ${LINKED_ROADS} FROM applications a WHERE a.administration_id = $1 AND a.id = $2`,
      [tx.administrationId, application.id],
    );
    return {
      application,
      edition: await this.editions.edition(tx, application.edition),
      facts: { ...application.siteFacts, ...roadFacts(row?.linked_roads ?? null) },
    };
  }

  /** The file of that reference, as typed or in capitals, or undefined. */
  openByReference(administrationId: number, reference: string): Promise<OpenedApplication | undefined> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const application = await tx.manager.findOneBy(ApplicationEntity, {
        administrationId,
        reference: In([reference, reference.toUpperCase()]),
      });
      return application ? this.opened(tx, application) : undefined;
    });
  }

  /** What the tracking code of the file of that reference is made of, and nothing else of it. */
  tracked(administrationId: number, reference: string): Promise<{ id: string; codeGeneration: number } | undefined> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const [row] = await tx.query<{ id: string; codeGeneration: number }>(
        `SELECT id, code_generation AS "codeGeneration" FROM applications
          WHERE administration_id = $1 AND reference IN ($2, $3)`,
        [administrationId, reference, reference.toUpperCase()],
      );
      return row;
    });
  }

  journal(administrationId: number, id: string): Promise<{ entry: JournalEntry; hash: string }[]> {
    return this.unitOfWork.run(administrationId, (tx) =>
      tx.query<{ entry: JournalEntry; hash: string }>(
        `SELECT entry, encode(hash, 'hex') AS hash FROM journal WHERE administration_id = $1 AND application_id = $2 ORDER BY sequence`,
        [administrationId, id],
      ),
    );
  }

  /** What the last check of the site said, if it was ever checked. */
  lastSiteCheck(administrationId: number, id: string): Promise<SiteEvidence | undefined> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const [row] = await tx.query<{ evidence: SiteEvidence }>({
        name: 'last-site-check',
        text: 'SELECT evidence FROM site_checks WHERE administration_id = $1 AND application_id = $2 ORDER BY number DESC LIMIT 1',
        values: [administrationId, id],
      });
      return row?.evidence;
    });
  }

  siteChecks(administrationId: number, id: string): Promise<{ number: number; checkedAt: Date; evidence: SiteEvidence }[]> {
    return this.unitOfWork.run(administrationId, (tx) =>
      tx.query<{ number: number; checkedAt: Date; evidence: SiteEvidence }>(
        `SELECT number, checked_at AS "checkedAt", evidence FROM site_checks WHERE administration_id = $1 AND application_id = $2 ORDER BY number DESC`,
        [administrationId, id],
      ),
    );
  }
}
