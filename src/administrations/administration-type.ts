import type { Author, Body, Translated } from './words.js';

/** What a role may do. The events that its holders may record are told by their authors (FORMAT.md § 4). */
export interface Role {
  label: Translated;
  /** Authors whose acts the holder records: those of the office, and what arrives from outside. */
  records: readonly Author[];
  /** Authors whose decisions the holder records. Where nobody holds such a role, those who record their other acts do. */
  decides?: readonly Author[];
  /** Deposits new files. */
  deposits?: boolean;
  /** Imports parcels and layers. */
  importsLayers?: boolean;
  /** Publishes editions of procedures for the administration, and moves files to them. */
  publishesProcedures?: boolean;
  /** Opens and closes accounts, gives roles and keys, and sees who has read which file. */
  managesPeople?: boolean;
  /** Reads files and layers. */
  reads: boolean;
}

/**
 * The contract of a type of administration: what every municipality, or every fire zone, has in common. Types are code,
 * instances are rows; no code names a town.
 */
export interface AdministrationType {
  id: string;
  label: Translated;
  roles: Readonly<Record<string, Role>>;
  /** Authorities of the procedures that this type can be. */
  decidesAs: readonly ('college' | 'council' | 'delegated-official' | 'technical-official' | 'government')[];
  /** Bodies whose opinion this type gives. */
  advisesAs: readonly Body[];
  /** Procedures whose files it keeps. */
  runs: readonly string[];
}
