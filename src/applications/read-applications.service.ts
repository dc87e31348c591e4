import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { JournalEntry } from '../journal/index.js';
import type { SiteEvidence } from '../parcels/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { notFound, unprocessable } from '../platform/http/index.js';
import { ApplicationEntity } from './application.entity.js';
import { assigneesOf, filterByAssignee, type Assignee, type AssigneeFilter } from './assignees.js';
import { LINKED_ROADS, linkedFiles, roadFacts, type LinkedFile, type LinkedRoad } from './linked-files.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import type { Edition } from '../procedures/index.js';

/** A file with the edition it is pinned to. */
export interface OpenedApplication {
  application: ApplicationEntity;
  edition: Edition;
  /** What other registers observe of it now: the map of its site, the files that are linked with it. */
  facts: Record<string, boolean>;
}

export interface WorklistQuery {
  milestone?: string;
  /** Part of a reference, title, address or applicant's name. */
  search?: string;
  /** Files that nothing more can happen to are left out unless asked for. */
  closed?: boolean;
  /** Only files whose next date is on or before that day. */
  dueBy?: string;
  assignee?: AssigneeFilter;
  limit: number;
  after?: string;
}

export interface WorklistPage {
  items: ApplicationEntity[];
  /** Who has them in hand. */
  assignees: Assignee[];
  next: string | undefined;
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
      if (!application) throw notFound('Aucun dossier de votre administration ne porte cet identifiant.');
      return this.opened(tx, application);
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

  /** Files by the day that somebody must act; those without such a day come last. */
  worklist(administrationId: number, query: WorklistQuery): Promise<WorklistPage> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const items = await select(tx, query);
      const more = items.length > query.limit;
      const page = items.slice(0, query.limit);
      const last = page.at(-1);
      return { items: page, assignees: await assigneesOf(tx, page), next: more && last ? cursorOf(last) : undefined };
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

  siteChecks(administrationId: number, id: string): Promise<{ number: number; checkedAt: Date; evidence: SiteEvidence }[]> {
    return this.unitOfWork.run(administrationId, (tx) =>
      tx.query<{ number: number; checkedAt: Date; evidence: SiteEvidence }>(
        `SELECT number, checked_at AS "checkedAt", evidence FROM site_checks WHERE administration_id = $1 AND application_id = $2 ORDER BY number DESC`,
        [administrationId, id],
      ),
    );
  }
}

async function select(tx: Transaction, query: WorklistQuery): Promise<ApplicationEntity[]> {
  const files = tx.manager
    .createQueryBuilder(ApplicationEntity, 'a')
    .where('a.administrationId = :administrationId', { administrationId: tx.administrationId })
    .orderBy('a.nextLegal', 'ASC', 'NULLS LAST')
    .addOrderBy('a.id', 'ASC')
    .limit(query.limit + 1);
  if (!query.closed) files.andWhere('NOT a.closed');
  if (query.milestone !== undefined) files.andWhere(':milestone = ANY (a.milestones)', { milestone: query.milestone });
  if (query.dueBy !== undefined) files.andWhere('a.nextLegal <= :dueBy', { dueBy: query.dueBy });
  if (query.assignee !== undefined) filterByAssignee(files, query.assignee);
  if (query.search !== undefined) {
    const like = `%${query.search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    files.andWhere('(a.reference ILIKE :like OR a.title ILIKE :like OR a.address ILIKE :like OR a.applicantName ILIKE :like)', {
      like,
    });
  }
  if (query.after !== undefined) {
    const { legal, id } = readCursor(query.after);
    // Rows without a day sort after all others.
    files.andWhere(`(coalesce(a.nextLegal, 'infinity'::date), a.id) > (coalesce(:legal::date, 'infinity'::date), :id::uuid)`, {
      legal,
      id,
    });
  }
  return files.getMany();
}

function cursorOf({ nextLegal, id }: ApplicationEntity): string {
  return Buffer.from(JSON.stringify([nextLegal, id])).toString('base64url');
}

function readCursor(cursor: string): { legal: string | null; id: string } {
  try {
    const [legal, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    const isDay = legal === null || (typeof legal === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(legal));
    if (isDay && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { legal: legal as string | null, id };
  } catch {
    // told below
  }
  const detail = 'Ce curseur n’est pas un de ceux que la liste donne ; reprenez le lien « next ».';
  throw unprocessable(detail, [{ pointer: '/after', code: 'bad-cursor', detail }]);
}
