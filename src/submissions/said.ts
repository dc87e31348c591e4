import { isEmail } from 'class-validator';
import type { Language } from '../procedures/index.js';

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
}

export type Field = 'applicantName' | 'applicantAddress' | 'architectName' | 'email' | 'title' | 'address' | 'parcels' | 'pieces';
export type FaultName =
  'missing' | 'tooLong' | 'emailWrong' | 'emailForMail' | 'where' | 'unreadable' | 'unknown' | 'several' | 'tooMany';
/** What is wrong beside a field, with the words it speaks of. */
export type Faults = Partial<Record<Field, { name: FaultName; about?: string }>>;

export const LONGEST = {
  applicantName: 200,
  applicantAddress: 300,
  architectName: 200,
  email: 254,
  title: 300,
  address: 300,
  parcels: 4000,
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
  };
}

/** What keeps a request from being sent, apart from what only the map can tell. */
export function faultsIn(said: Said): Faults {
  const faults: Faults = {};
  const required = ['applicantName', 'title', ...(said.role === 'architect' ? ['architectName'] : [])] as Field[];
  for (const field of required) if (said[field as keyof Said] === '') faults[field] = { name: 'missing' };
  if (said.email !== '' && !isEmail(said.email)) faults.email = { name: 'emailWrong' };
  if (said.mail === 'yes' && said.email === '') faults.email = { name: 'emailForMail' };
  if (said.address === '' && said.parcels === '') faults.address = { name: 'where' };
  for (const [field, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][])
    if (said[field].length > most) faults[field] = { name: 'tooLong', about: String(most) };
  return faults;
}

/** Who sends it: the applicant, or the architect in its name. */
export function senderOf({ role, applicantName, architectName }: Said): string {
  return role === 'architect' ? architectName : applicantName;
}

function readable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n|\t)\p{Cc}/gu, '')
    .trim()
    .slice(0, 10_000);
}
