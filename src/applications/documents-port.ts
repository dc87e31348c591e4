import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/index.js';
import type { Actor } from '../journal/index.js';
import type { Content } from '../platform/contents/index.js';
import type { Note } from './note-on-file.service.js';

/** A version of a document of a file, as other spokes may show it. */
export interface FileDocument extends Content {
  id: string;
  /** A word of the vocabulary. */
  kind: string;
  title: string;
  fileName: string;
  version: number;
  /** Neither withdrawn nor replaced by a newer version. */
  current: boolean;
  withdrawn: boolean;
}

/** A document with the way to its bytes, for a file that is being opened. */
export interface BroughtDocument extends Content {
  kind: string;
  title: string;
  fileName: string;
  bytes: AsyncIterable<Buffer>;
}

/** What is brought to a file with its deposit: who brings it, and the number of the entry that tells of it. */
export interface Bringing {
  applicationId: string;
  sequence: number;
  actor: Actor;
  broughtBy: string;
  documents: BroughtDocument[];
}

type Bringer = (tx: Transaction, bringing: Bringing) => Promise<Note>;
type Reader = (tx: Transaction, applicationId: string) => Promise<FileDocument[]>;

/** The port through which spokes learn of the documents of a file; the spoke that keeps them fills it. */
@Injectable()
export class DocumentsPort {
  private reader: Reader | undefined;
  private bringer: Bringer | undefined;

  lend(reader: Reader, bringer: Bringer): void {
    this.reader = reader;
    this.bringer = bringer;
  }

  /** Every version, in the order in which they came. */
  async of(tx: Transaction, applicationId: string): Promise<FileDocument[]> {
    if (!this.reader) throw new Error('Nobody keeps documents in this house.');
    return this.reader(tx, applicationId);
  }

  /** Keeps documents with the deposit of a file. @returns what the journal must tell of them */
  async bring(tx: Transaction, bringing: Bringing): Promise<Note> {
    if (!this.bringer) throw new Error('Nobody keeps documents in this house.');
    return this.bringer(tx, bringing);
  }
}
