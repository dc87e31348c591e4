import { eventDefinition, type Author, type Party } from '../core/procedure/index.js';
import { ADMINISTRATION_TYPES, roleOf } from './types.js';

/**
 * Events that say what an authority has decided; all others are acts of the office that keeps the file, or arrive from
 * outside. The college decides in sitting (CoDT D.IV.16, D.IV.46, D.IV.84, D.IV.91); its secretary writes the minutes.
 */
export const DECISIONS: readonly string[] = [
  'decision.granted',
  'decision.refused',
  'decision.extended',
  'referral.extended',
  'certificate.issued',
  'permit.revoked',
  'permit.suspended',
  'suspension.lifted',
  'lapse.extended',
  'declaration.rejected',
  'conditions.imposed',
  'appeal.lodged',
];

/** Whose act an event is: the letter of FORMAT.md § 4. */
const AUTHOR_OF: Readonly<Partial<Record<Party, Author>>> = {
  applicant: 'A',
  'third-parties': 'A',
  college: 'C',
  council: 'C',
  'delegated-official': 'D',
  'technical-official': 'T',
  government: 'G',
};

/** Where the file stands, as far as it tells who acts. */
export interface Situation {
  procedure: string;
  /** Who is competent to decide now. */
  competent: Party | undefined;
  /** What the event says of its author (`by`). */
  by?: unknown;
}

/** Roles held in an administration, for every file (procedure null) or for the files of one procedure. */
export type HeldRoles = readonly { role: string; procedure: string | null }[];

/**
 * The roles of that type that may record the event in that situation. An event that the vocabulary does not know may be
 * offered by whoever records anything, so that the engine can say what was meant.
 * @param held roles that people of the administration hold now; they tell whether somebody decides for an author
 */
export function rolesThatRecord(type: string, event: string, situation: Situation, held: HeldRoles): string[] {
  const roles = Object.entries(ADMINISTRATION_TYPES[type]?.roles ?? {});
  const authors = authorsOf(event, situation);
  if (!authors) return roles.filter(([, role]) => role.records.length > 0 || role.decides).map(([name]) => name);
  const someone = (name: string) =>
    held.some(({ role, procedure }) => role === name && (procedure === null || procedure === situation.procedure));
  const names = authors.flatMap((author) => {
    const decide = DECISIONS.includes(event) ? roles.filter(([, { decides }]) => decides?.includes(author)) : [];
    if (decide.some(([name]) => someone(name))) return decide.map(([name]) => name);
    return [...decide, ...roles.filter(([, { records }]) => records.includes(author))].map(([name]) => name);
  });
  return [...new Set(names)];
}

/** Whether one of these roles of a type decides or records the event in some situation. */
export function everRecords(type: string, names: readonly string[], event: string): boolean {
  const authors: readonly Author[] | undefined = eventDefinition(event)?.by;
  return names.some((name) => {
    const role = roleOf(type, name);
    const decides = authors === undefined || DECISIONS.includes(event) ? (role?.decides ?? []) : [];
    const speaksFor = [...(role?.records ?? []), ...decides];
    return speaksFor.some((author) => authors?.includes(author) ?? true);
  });
}

/** A decision is of the authority that the event names, or that is competent now; without either, of any that may. */
function authorsOf(event: string, { competent, by }: Situation): readonly Author[] | undefined {
  const possible: readonly Author[] | undefined = eventDefinition(event)?.by;
  if (!possible || !DECISIONS.includes(event)) return possible;
  const party = typeof by === 'string' ? by : event === 'appeal.lodged' ? undefined : competent;
  const author = AUTHOR_OF[party as Party];
  return author && possible.includes(author) ? [author] : possible;
}
