/** Somebody who has files in hand. */
export interface Assignee {
  id: string;
  name: string;
}

/** Whose files are wanted: nobody's; or an account's, with those of the absent whom it stands in for on a day. */
export type AssigneeFilter = { none: true } | { account: string; standingInOn?: string };

/** Who has a file in hand, as an object. */
export const ASSIGNEE = `(SELECT json_build_object('id', c.id, 'name', c.name) FROM accounts c
  WHERE c.administration_id = a.administration_id AND c.id = a.assignee)`;

/** @param asked `me`, `none` or the identifier of an account */
export function assigneeFilter(asked: string, accountId: string, today: string): AssigneeFilter {
  if (asked === 'none') return { none: true };
  return asked === 'me' ? { account: accountId, standingInOn: today } : { account: asked };
}

/**
 * The condition on a file `a`; the absent are asked for once a statement, so that the index by assignee serves.
 * @param value puts a value among those of the statement, and gives its place
 */
export function assignedTo(filter: AssigneeFilter, administration: string, value: (one: unknown) => string): string {
  if ('none' in filter) return 'a.assignee IS NULL';
  const account = `${value(filter.account)}::uuid`;
  if (filter.standingInOn === undefined) return `a.assignee = ${account}`;
  return `a.assignee = ANY (ARRAY (SELECT ${account} UNION ALL
    SELECT b.account_id FROM absences b
     WHERE b.administration_id = ${administration} AND b.deputy_id = ${account} AND b.withdrawn_at IS NULL
       AND ${value(filter.standingInOn)}::date BETWEEN b.from_day AND b.until_day))`;
}
