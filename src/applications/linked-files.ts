import { told, type Words } from '../core/language/index.js';
import type { Milestone } from '../core/procedure/index.js';
import type { Transaction } from '../platform/database/index.js';
import { unprocessable } from '../platform/http/index.js';
import type { Edition } from '../procedures/index.js';
import { SAY } from './problem-sayings.js';

/** How one file may point at another. */
export const LINK_KINDS = ['road', 'regularisation', 'related'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link that a new file asks for: the reference of the file it points at. */
export interface LinkRequest {
  kind: LinkKind;
  file: string;
}

/** A file at the other end of a link. */
export interface LinkedFile {
  kind: LinkKind;
  /** Whether this file points at the other, or the other at this one. */
  direction: 'to' | 'from';
  id: string;
  reference: string;
  procedure: string;
  milestones: Milestone[];
}

/** What each kind asks of the two procedures; a sentence when it does not hold. */
const FITS: Record<LinkKind, (from: Edition, target: { procedure: string; events: readonly string[] }) => Words | undefined> = {
  road: (from, target) => (from.id === 'municipal-road' && target.events.includes('road.settled') ? undefined : SAY.roadLink),
  regularisation: (_from, target) => (target.procedure === 'infringement' ? undefined : SAY.regularisationLink),
  related: () => undefined,
};

/** Records the links of a new file. @throws Problem 422 for a file that is not there or a kind that does not fit */
export async function recordLinks(
  tx: Transaction,
  id: string,
  from: Edition,
  links: LinkRequest[],
  eventsOf: (edition: string) => Promise<readonly string[]>,
): Promise<void> {
  for (const [index, { kind, file }] of links.entries()) {
    const refuse = (detail: Words) => {
      throw unprocessable(detail, [{ pointer: `/links/${index}`, code: 'bad-link', detail }]);
    };
    const [target] = await tx.query<{ id: string; procedure: string; edition: string }>(
      'SELECT id, procedure, edition FROM applications WHERE administration_id = $1 AND reference = $2',
      [tx.administrationId, file],
    );
    if (!target) refuse(told(SAY.noReference, { file }));
    const misfit = FITS[kind](from, { procedure: target!.procedure, events: await eventsOf(target!.edition) });
    if (misfit !== undefined) refuse(misfit);
    await tx.query('INSERT INTO application_links (administration_id, application_id, kind, target_id) VALUES ($1, $2, $3, $4)', [
      tx.administrationId,
      id,
      kind,
      target!.id,
    ]);
  }
}

/** The files that point at this one and those that it points at. */
export async function linkedFiles(tx: Transaction, id: string): Promise<LinkedFile[]> {
  return tx.query<LinkedFile>(
    `SELECT l.kind, CASE WHEN l.application_id = $2 THEN 'to' ELSE 'from' END AS direction, a.id, a.reference, a.procedure, a.milestones
       FROM application_links l
       JOIN applications a ON a.administration_id = l.administration_id
                          AND a.id = CASE WHEN l.application_id = $2 THEN l.target_id ELSE l.application_id END
      WHERE l.administration_id = $1 AND (l.application_id = $2 OR l.target_id = $2)
      ORDER BY a.reference`,
    [tx.administrationId, id],
  );
}

/**
 * SQL of the state of the road files that point at the row `a`: their milestones, and whether a clock of theirs still runs
 * that may change the decision. A road holds the clock of its permit until it is settled for good (CoDT D.IV.41).
 */
export const LINKED_ROADS = `(
  SELECT jsonb_agg(jsonb_build_object('milestones', r.milestones, 'open', EXISTS (
           SELECT FROM deadlines d WHERE d.administration_id = r.administration_id AND d.application_id = r.id
              AND (d.clock LIKE 'appeal.%' OR d.clock = 'appeal-decision'))))
    FROM application_links l
    JOIN applications r ON r.administration_id = l.administration_id AND r.id = l.application_id
   WHERE l.administration_id = a.administration_id AND l.target_id = a.id AND l.kind = 'road') AS linked_roads`;

export interface LinkedRoad {
  milestones: Milestone[];
  open: boolean;
}

/** What the linked road files say; nothing when no road file points at this one. */
export function roadFacts(roads: LinkedRoad[] | null): Record<string, boolean> {
  if (!roads || roads.length === 0) return {};
  const has = (name: Milestone) => roads.some(({ milestones }) => milestones.includes(name));
  const decided = roads.every(
    ({ milestones, open }) =>
      !open && !milestones.includes('before-government') && (milestones.includes('granted') || milestones.includes('refused')),
  );
  return {
    'linkedRoad.pending': !decided,
    'linkedRoad.approved': decided && !has('refused'),
    'linkedRoad.refused': decided && has('refused'),
  };
}
