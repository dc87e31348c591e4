import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Milestone, Snapshot } from '../core/procedure/index.js';
import type { SiteGeometry } from '../core/geometry/index.js';
import type { SiteOverrides } from './site-overrides.js';

/** A permit file: one request for one permit on one site, from deposit to archive (*dossier*). */
@Entity('applications')
export class ApplicationEntity {
  @PrimaryColumn({ name: 'administration_id', type: 'integer' })
  administrationId: number;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  reference: string;

  @Column('text')
  procedure: string;

  @Column('text')
  law: string;

  /** Hash of the procedure edition to which the file is pinned. */
  @Column('char', { length: 64 })
  edition: string;

  /** The number of its last journal entry. */
  /** Hash of the calendar that gave the running dates; null in files older than its recording. */
  @Column('char', { length: 64, nullable: true })
  calendar: string | null;

  @Column('integer')
  version: number;

  @Column('jsonb')
  snapshot: Snapshot;

  @Column({ name: 'journal_head', type: 'bytea' })
  journalHead: Buffer;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  address: string | null;

  @Column({ name: 'applicant_name', type: 'text' })
  applicantName: string;

  @Column({ name: 'applicant_email', type: 'text', nullable: true })
  applicantEmail: string | null;

  /** Lines of the postal address. */
  @Column({ name: 'applicant_address', type: 'text', nullable: true })
  applicantAddress: string | null;

  /** The account that has the file in hand; no legal act makes it. */
  @Column('uuid', { nullable: true })
  assignee: string | null;

  @Column('text')
  language: 'fr' | 'de' | 'nl' | 'en';

  /** Which code of the applicant counts; see tracking-code.ts. */
  @Column({ name: 'code_generation', type: 'integer' })
  codeGeneration: number;

  /** The site, in the canonical Lambert of the database. */
  @Column('jsonb', { nullable: true })
  site: SiteGeometry | null;

  /** What the last map check found, with what officers decided otherwise; facts that were not tested are absent. */
  @Column({ name: 'site_facts', type: 'jsonb' })
  siteFacts: Record<string, boolean>;

  /** What officers answered in the place of the map; see site-overrides.ts. */
  @Column({ name: 'site_overrides', type: 'jsonb' })
  siteOverrides: SiteOverrides;

  @Column({ name: 'submitted_on', type: 'date' })
  submittedOn: string;

  @Column('text', { array: true })
  milestones: Milestone[];

  @Column({ name: 'next_clock', type: 'text', nullable: true })
  nextClock: string | null;

  @Column({ name: 'next_safe', type: 'date', nullable: true })
  nextSafe: string | null;

  @Column({ name: 'next_legal', type: 'date', nullable: true })
  nextLegal: string | null;

  @Column('boolean')
  closed: boolean;
}
