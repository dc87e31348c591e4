import { Injectable } from '@nestjs/common';
import { didYouMean } from '../core/procedure/index.js';
import { told } from '../core/language/index.js';
import { checkDay, futureDay } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { cleanName, ContentRefused, recogniseContent, type ReceivedFile } from '../platform/contents/index.js';
import { invalidAt, Problem } from '../platform/http/index.js';
import { Texts } from '../procedures/index.js';
import type { NewDocument } from './new-document.js';
import { SAY } from './problem-sayings.js';

/** What is said of a document when it is brought. */
export interface SaidOfDocument {
  kind: string;
  title?: string;
  broughtBy?: string;
  broughtOn?: string;
  replaces?: string;
}

/** Makes a document of an uploaded file: its kind is one that is known, its content one that may be kept. */
@Injectable()
export class ReceiveDocument {
  constructor(
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  /** @throws Problem 422 that says what is wrong with it */
  async receive(file: ReceivedFile | undefined, said: SaidOfDocument): Promise<NewDocument> {
    if (!file) throw invalidAt('/file', 'no-file', SAY.noFile);
    const { kind, broughtBy = null, broughtOn = this.clock.today(), replaces } = said;
    const known = this.texts.names('documents');
    if (!known.includes(kind))
      throw invalidAt('/kind', 'unknown-kind', told(SAY.unknownKind, { kind, hint: didYouMean(kind, known) }));
    checkDay(broughtOn, '/broughtOn');
    if (broughtOn > this.clock.today()) throw futureDay(broughtOn, this.clock.today());
    const content = await recogniseContent(file.path).catch((error: unknown) => {
      if (!(error instanceof ContentRefused)) throw error;
      throw new Problem(
        422,
        'document-refused',
        told(SAY.refused, { name: cleanName(file.originalname, 'x').slice(0, -2), why: error.words }),
      );
    });
    const fileName = cleanName(file.originalname, content.extension);
    const title = said.title ?? fileName.slice(0, -content.extension.length - 1);
    return { content, kind, title, fileName, broughtBy, broughtOn, ...(replaces !== undefined && { replaces }) };
  }
}
