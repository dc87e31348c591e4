import type { Procedure } from '../core/procedure/index.js';
import type { SiteGeometry } from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { recordSteps, type RecordedApplication, type TakenStep } from './record-steps.js';
import { overridesAfter } from './site-overrides.js';
import { LOCKED_COLUMNS, type LockedRow, type StoredApplication } from './stored-application.js';
import type { FormerSite } from './touched-files.js';

/** A file with its site and what the last check said of it. */
export interface CheckedFile extends LockedRow, FormerSite {
  reference: string;
  title: string;
  closed: boolean;
  site: SiteGeometry | null;
}

export async function readCheckedFile(
  tx: Transaction,
  id: string,
  lock: '' | 'FOR UPDATE OF a',
): Promise<CheckedFile | undefined> {
  const [row] = await tx.query<CheckedFile>({
    name: `checked-file ${lock}`.trim(),
    text: `
      SELECT ${LOCKED_COLUMNS}, a.reference, a.title, a.closed, a.site, a.site_overrides,
             (SELECT c.evidence FROM site_checks c WHERE c.administration_id = a.administration_id AND c.application_id = a.id
               ORDER BY c.number DESC LIMIT 1) AS evidence
        FROM applications a WHERE a.administration_id = $1 AND a.id = $2 ${lock}`,
    values: [tx.administrationId, id],
  });
  return row;
}

/** Writes a step that changes what counts of the site, the last of those given; it must be the last thing that the work does. */
export async function recordSiteChange(
  tx: Transaction,
  procedure: Procedure,
  file: CheckedFile,
  application: StoredApplication,
  steps: TakenStep[],
  recordedAt: Date,
  then?: (after: RecordedApplication) => undefined,
): Promise<void> {
  const { correction, actor } = steps.at(-1)!;
  if (correction?.kind !== 'site' && correction?.kind !== 'override') throw new Error('the last step does not change the site');
  const overrides = overridesAfter(file.site_overrides, { correction, actor, recordedAt: recordedAt.toISOString() });
  await tx.query('UPDATE applications SET site_facts = $3, site_overrides = $4 WHERE administration_id = $1 AND id = $2', [
    tx.administrationId,
    file.id,
    JSON.stringify(correction.to),
    JSON.stringify(overrides),
  ]);
  recordSteps(tx, procedure, application, steps, recordedAt, then);
}
