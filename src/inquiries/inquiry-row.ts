import { anonymised } from './anonymise.js';
import type { PublicityRecord } from '../core/procedure/index.js';
import type { Transaction } from '../platform/database/index.js';
import type { Language } from '../core/language/index.js';

/** Where an inquiry stands: to come, open, past its last day, closed by its report, or replaced by a later one. */
export type InquiryState = 'announced' | 'open' | 'ended' | 'closed' | 'replaced';

/** A public inquiry (*enquête publique*) or project notice (*annonce de projet*) with what is told of its file. */
export interface Inquiry {
  id: string;
  applicationId: string;
  /** Version of the file, for the next act on it. */
  version: number;
  reference: string;
  title: string;
  address: string | null;
  applicantName: string;
  procedure: string;
  edition: string;
  /** The request comes with an impact study. */
  impactStudy: boolean;
  /** Language in which the file was deposited. */
  language: Language;
  kind: 'inquiry' | 'notice';
  /** The announced opening; `from` and `until` are the days on which it really runs, both included. */
  opensOn: string;
  from: string;
  until: string;
  closedOn: string | null;
  replaced: boolean;
  published: boolean;
  subject: string | null;
  consultation: string | null;
  writeTo: string | null;
  closingSession: string | null;
  /** Identifiers of the documents that the public is shown. */
  documents: string[];
}

interface Row extends Inquiry {
  live: PublicityRecord | null;
}

const SELECT = `
  SELECT i.id, i.application_id AS "applicationId", a.version, a.reference, a.title, a.address,
         a.applicant_name AS "applicantName", a.procedure, a.edition, a.language,
         coalesce((a.snapshot #>> '{memory,submission,impactStudy}')::boolean, false) AS "impactStudy", i.kind, i.opens_on::text AS "opensOn",
         i.from_day::text AS "from", i.until_day::text AS "until", i.closed_on::text AS "closedOn", i.published, i.subject,
         i.consultation, i.write_to AS "writeTo", i.closing_session AS "closingSession", i.documents,
         a.snapshot #> '{memory,publicity}' AS live,
         EXISTS (SELECT FROM inquiries l WHERE l.administration_id = i.administration_id
                    AND l.application_id = i.application_id AND l.sequence > i.sequence) AS replaced
    FROM inquiries i JOIN applications a ON a.administration_id = i.administration_id AND a.id = i.application_id
   WHERE i.administration_id = $1`;

/** Of what it is, as everybody may read it: what the officer wrote, or the title of the file without the applicant's name. */
export function publicSubject({ subject, title, applicantName }: Inquiry): string {
  return subject ?? anonymised(title, { authorName: applicantName, authorAddress: null, authorEmail: null });
}

export async function findInquiry(tx: Transaction, id: string): Promise<Inquiry | undefined> {
  const [row] = await tx.query<Row>(`${SELECT} AND i.id = $2`, [tx.administrationId, id]);
  return row && current(row);
}

/** The inquiries of a file, the last one first. */
export async function inquiriesOfFile(tx: Transaction, applicationId: string): Promise<Inquiry[]> {
  const order = 'AND i.application_id = $2 ORDER BY i.sequence DESC';
  return (await tx.query<Row>(`${SELECT} ${order}`, [tx.administrationId, applicationId])).map(current);
}

/** What the public may see of an administration and has not ended, those that end first at the head. */
export async function inquiriesToShow(tx: Transaction, today: string): Promise<Inquiry[]> {
  const shown = 'AND i.published AND i.closed_on IS NULL';
  return (await tx.query<Row>(`${SELECT} ${shown}`, [tx.administrationId]))
    .map(current)
    .filter((inquiry) => ['open', 'announced'].includes(stateOf(inquiry, today)))
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

export function stateOf({ replaced, closedOn, from, until }: Inquiry, today: string): InquiryState {
  if (closedOn !== null) return 'closed';
  if (replaced) return 'replaced';
  if (today < from) return 'announced';
  return today <= until ? 'open' : 'ended';
}

/** A corrected calendar moves the dates of the file: while the inquiry is its last one, those of the file count. */
function current({ live, ...row }: Row): Inquiry {
  if (row.replaced || !live || live.opensOn !== row.opensOn) return row;
  return { ...row, from: live.from, until: live.until, closedOn: live.closedOn ?? row.closedOn };
}
