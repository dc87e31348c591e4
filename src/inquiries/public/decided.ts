import type { Transaction } from '../../platform/database/index.js';
import type { Language } from '../../core/language/index.js';
import { anonymised } from '../anonymise.js';

/** What an authority or its silence made of a request; a permit that was taken back or annulled is told too. */
const PUBLIC_OUTCOMES = ['granted', 'deemed-granted', 'refused', 'deemed-refused', 'revoked', 'annulled'];

/** The decision that stands on a file about which the public was asked. */
export interface Decided {
  reference: string;
  /** Of what it is, without the applicant's name. */
  subject: string;
  address: string | null;
  procedure: string;
  edition: string;
  language: Language;
  outcome: string;
  on: string;
}

/** A file is told when its last inquiry or notice is shown to the public: docs/law (P8) is not sure what must be. */
const DECIDED = `
  FROM applications a
  JOIN LATERAL (SELECT i.subject, i.published FROM inquiries i
                 WHERE i.administration_id = a.administration_id AND i.application_id = a.id
                 ORDER BY i.sequence DESC LIMIT 1) i ON i.published
 WHERE a.administration_id = $1 AND a.snapshot #>> '{memory,outcome,kind}' = ANY ($2)
   AND a.id IN (SELECT application_id FROM inquiries WHERE administration_id = $1)`;

/** The years in which there are decisions to show, the last one first. */
export async function yearsDecided(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ year: string }>(
    `SELECT DISTINCT left(a.snapshot #>> '{memory,outcome,effectiveOn}', 4) AS year ${DECIDED} ORDER BY year DESC`,
    [tx.administrationId, PUBLIC_OUTCOMES],
  );
  return rows.map(({ year }) => year);
}

/** The decisions of a year, the last one first. */
export async function decidedIn(tx: Transaction, year: string): Promise<Decided[]> {
  const rows = await tx.query<Decided & { title: string; applicantName: string; said: string | null }>(
    `SELECT a.reference, a.title, i.subject AS said, a.address, a.applicant_name AS "applicantName", a.procedure, a.edition,
            a.language, a.snapshot #>> '{memory,outcome,kind}' AS outcome, a.snapshot #>> '{memory,outcome,effectiveOn}' AS "on"
     ${DECIDED} AND left(a.snapshot #>> '{memory,outcome,effectiveOn}', 4) = $3 ORDER BY "on" DESC, a.reference`,
    [tx.administrationId, PUBLIC_OUTCOMES, year],
  );
  return rows.map(({ title, applicantName, said, ...decided }) => {
    const author = { authorName: applicantName, authorAddress: null, authorEmail: null };
    return { ...decided, subject: said ?? anonymised(title, author) };
  });
}
