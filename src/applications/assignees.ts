import type { SelectQueryBuilder } from 'typeorm';
import type { Transaction } from '../platform/database/index.js';
import type { ApplicationEntity } from './application.entity.js';

/** Somebody who has files in hand. */
export interface Assignee {
  id: string;
  name: string;
}

/** Whose files are wanted: nobody's; or an account's, with those of the absent whom it stands in for on a day. */
export type AssigneeFilter = { none: true } | { account: string; standingInOn?: string };

/** The account and those for whom it stands in; asked once a statement, so that the index by assignee serves. */
const WITH_ABSENT = `ARRAY (SELECT :account::uuid UNION ALL
  SELECT b.account_id FROM absences b
   WHERE b.administration_id = :administrationId AND b.deputy_id = :account AND b.withdrawn_at IS NULL
     AND :standingInOn::date BETWEEN b.from_day AND b.until_day)`;

export function filterByAssignee(files: SelectQueryBuilder<ApplicationEntity>, filter: AssigneeFilter): void {
  if ('none' in filter) files.andWhere('a.assignee IS NULL');
  else if (filter.standingInOn === undefined) files.andWhere('a.assignee = :account', filter);
  else files.andWhere(`a.assignee = ANY (${WITH_ABSENT})`, filter);
}

/** The names of those who have these files in hand. */
export async function assigneesOf(tx: Transaction, files: ApplicationEntity[]): Promise<Assignee[]> {
  const ids = [...new Set(files.map(({ assignee }) => assignee).filter((id) => id !== null))];
  if (ids.length === 0) return [];
  return tx.query<Assignee>('SELECT id, name FROM accounts WHERE administration_id = $1 AND id = ANY ($2)', [
    tx.administrationId,
    ids,
  ]);
}
