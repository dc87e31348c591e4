import { Injectable } from '@nestjs/common';
import { Contents } from '../../platform/contents/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { ShownDocument } from '../shown-document.js';

/**
 * Carries the contents of documents to the administration that is asked. Each transaction names one administration: the
 * consulted one writes what the asking one reads in transactions of its own. What is there already is not carried again.
 */
@Injectable()
export class CarryDocuments {
  constructor(
    private readonly contents: Contents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Error when a content arrives as another one; it is then not kept, and comes again */
  async carry(askingId: number, consultedId: number, documents: ShownDocument[]): Promise<void> {
    for (const document of documents)
      await this.unitOfWork.run(consultedId, (tx) =>
        this.contents.keep(tx, document, this.contents.read(askingId, document.sha256)),
      );
  }
}
