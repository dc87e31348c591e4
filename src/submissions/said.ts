import { isEmail } from 'class-validator';
import type { SiteGeometry } from '../core/geometry/index.js';
import type { Language } from '../core/language/index.js';
import { readView, type SiteView } from './site-view.js';

/** What an applicant has typed so far, as it was typed. */
export interface Said {
  language: Language;
  /** In whose name the request is written here: one's own, or that of the applicant. */
  role: 'applicant' | 'architect';
  applicantName: string;
  applicantAddress: string;
  architectName: string;
  email: string;
  mail: 'yes' | '';
  title: string;
  address: string;
  /** One reference on each line, in any spelling. */
  parcels: string;
  /** Corners of an outline, one « x y » on each line, in a Lambert. */
  corners: string;
  /** The outline that a file brought, in canonical metres. */
  brought: { name: string; geometry: SiteGeometry } | null;
  /** What the map showed last. */
  view: SiteView | null;
  /** What a click on the map does: it takes a parcel, or adds a corner. */
  clicks: 'parcels' | 'corners';
  /** Fields of the event that opens the file, by their name, as they were typed. */
  fields: Record<string, string>;
}

export type Field = keyof typeof LONGEST | 'siteFile' | `field.${string}`;
export type FaultName =
  | 'missing'
  | 'tooLong'
  | 'emailWrong'
  | 'emailForMail'
  | 'where'
  | 'unreadable'
  | 'unknown'
  | 'several'
  | 'tooMany'
  | 'cornerUnreadable'
  | 'cornersMany'
  | 'cornersPlace'
  | 'cornersFew'
  | 'cornersFlat'
  | 'cornersCross'
  | 'siteFile'
  | 'siteFileHeavy'
  | 'dateWrong'
  | 'numberWrong'
  | 'choiceWrong';
/** What is wrong with a field, with the words it speaks of. */
export interface Fault {
  name: FaultName;
  about?: string;
}
/** What is wrong, beside each field. */
export type Faults = Partial<Record<Field, Fault>>;

export const LONGEST = {
  applicantName: 200,
  applicantAddress: 300,
  architectName: 200,
  email: 254,
  title: 300,
  address: 300,
  parcels: 4000,
  corners: 8000,
};
export const MOST_PARCELS = 50;

export function nothingSaid(language: Language): Said {
  return {
    language,
    role: 'applicant',
    applicantName: '',
    applicantAddress: '',
    architectName: '',
    email: '',
    mail: '',
    title: '',
    address: '',
    parcels: '',
    corners: '',
    brought: null,
    view: null,
    clicks: 'parcels',
    fields: {},
  };
}

/** What a form brings, over what was said before; what is too long is kept as far as it may ever be read. */
export function saidIn(body: Record<string, unknown>, before: Said): Said {
  const text = (name: keyof typeof LONGEST) => (typeof body[name] === 'string' ? readable(body[name]) : before[name]);
  return {
    language: before.language,
    role: body['role'] === 'architect' ? 'architect' : 'applicant',
    applicantName: text('applicantName'),
    applicantAddress: text('applicantAddress'),
    architectName: text('architectName'),
    email: text('email'),
    mail: body['mail'] === 'yes' ? 'yes' : '',
    title: text('title'),
    address: text('address'),
    parcels: text('parcels'),
    corners: text('corners'),
    brought: before.brought,
    view: readView(body['view']) ?? before.view,
    clicks: body['clicks'] === undefined ? before.clicks : body['clicks'] === 'corners' ? 'corners' : 'parcels',
    fields: body['title'] === undefined ? before.fields : fieldsIn(body),
  };
}

/** What keeps a request from being sent, apart from what only the map can tell. */
export function faultsIn(said: Said): Faults {
  const faults: Faults = {};
  const required = ['applicantName', 'title', ...(said.role === 'architect' ? ['architectName'] : [])] as Field[];
  for (const field of required) if (said[field as keyof Said] === '') faults[field] = { name: 'missing' };
  if (said.email !== '' && !isEmail(said.email)) faults.email = { name: 'emailWrong' };
  if (said.mail === 'yes' && said.email === '') faults.email = { name: 'emailForMail' };
  if (said.address === '' && said.parcels === '' && said.corners === '' && !said.brought) faults.address = { name: 'where' };
  for (const [field, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][])
    if (said[field].length > most) faults[field] = { name: 'tooLong', about: String(most) };
  return faults;
}

/** Who sends it: the applicant, or the architect in its name. */
export function senderOf({ role, applicantName, architectName }: Said): string {
  return role === 'architect' ? architectName : applicantName;
}

/** Of a choice of several, the form sends a list; of a box that is not ticked, nothing. */
function fieldsIn(body: Record<string, unknown>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const [, field] = /^field\.([A-Za-z]{1,40})$/.exec(name) ?? [];
    const typed = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(',') : value;
    if (field !== undefined && typeof typed === 'string') fields[field] = readable(typed).slice(0, 500);
  }
  return fields;
}

function readable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n|\t)\p{Cc}/gu, '')
    .trim()
    .slice(0, 10_000);
}
