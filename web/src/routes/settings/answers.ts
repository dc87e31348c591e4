import type { Named } from '../../api/named';
import type { Language } from '../../words';

/** What the service answers of settings; the shapes of `src/office`, `src/notifications`, `src/consultations` and `src/submissions`. */

export interface ReferenceSettings {
  items: { procedure: string; label: string; kept: boolean; abbreviation: string; pattern: string; example: string }[];
  patterns: Record<string, string>;
  usual: string;
  version: string;
}

export interface Address {
  recipient: string;
  name: string;
  email?: string;
  address?: string;
  language?: Language;
}

export interface MailSettings {
  senderName: string | null;
  replyTo: string | null;
  postalAddress: string | null;
  addresses: Address[];
  correspondents: Named[];
  version: string;
}

export interface PartnerItem {
  body: string;
  label: string;
  /** Slug of an administration of this house; null for somebody outside. */
  administration: string | null;
  name: string;
  email: string | null;
  language: Language;
}

export interface PartnerSettings {
  items: PartnerItem[];
  bodies: (Named & { administrations: { slug: string; name: string }[]; territory: { because: string } | null })[];
  version: string;
}

export interface OnlineSettings {
  /** Procedures that an applicant can open. */
  items: Named[];
  /** Names of those that are taken online. */
  procedures: string[];
  pieces: PiecesOfProcedure[];
  /** Kinds of documents. */
  kinds: Named[];
  version: string;
}

export interface PiecesOfProcedure {
  procedure: string;
  pieces: AskedPiece[];
}

export interface AskedPiece {
  title: string;
  kind: string;
  required: boolean;
}

export interface ChecklistItem {
  id: string;
  label: string;
  kind: 'task' | 'visa';
  /** Who alone may sign a visa. */
  role?: string | undefined;
}

export interface Checklist {
  id: string;
  /** Every procedure when absent. */
  procedure?: string | undefined;
  milestone: string;
  items: ChecklistItem[];
}

export interface ChecklistSettings {
  checklists: Checklist[];
  procedures: Named[];
  milestones: Named[];
  roles: Named[];
  version: string;
}

export interface Webhook {
  id: string;
  url: string;
  events: string[];
  createdAt: string;
  createdBy: string;
  failingSince: string | null;
  disabledAt: string | null;
  disabledBecause: string | null;
}

export interface Delivery {
  id: string;
  event: string;
  createdAt: string;
  state: 'waiting' | 'failed' | 'sent' | 'dead';
  attempts: number;
  nextAttempt: string | null;
  lastFailure: string | null;
  sentAt: string | null;
}
