import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/index.js';
import type { Content } from '../platform/contents/index.js';

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

type Reader = (tx: Transaction, applicationId: string) => Promise<FileDocument[]>;

/** The port through which spokes learn of the documents of a file; the spoke that keeps them fills it. */
@Injectable()
export class DocumentsPort {
  private reader: Reader | undefined;

  lend(reader: Reader): void {
    this.reader = reader;
  }

  /** Every version, in the order in which they came. */
  async of(tx: Transaction, applicationId: string): Promise<FileDocument[]> {
    if (!this.reader) throw new Error('Nobody keeps documents in this house.');
    return this.reader(tx, applicationId);
  }
}
