import { fill } from '../platform/http/index.js';
import { Injectable } from '@nestjs/common';
import { cleanName, ContentRefused, recogniseContent, sizeInWords, type ReceivedFile } from '../platform/contents/index.js';
import type { Transaction } from '../platform/database/index.js';
import { Installation } from '../platform/settings/index.js';
import { Texts } from '../procedures/index.js';
import type { Draft } from './draft.js';
import { KeepDrafts, MOST_PIECES } from './keep-drafts.service.js';
import { saidIn } from './said.js';
import { SAY } from './sayings.js';

/** Takes what a form brings into a draft: what was typed, the pieces that may be kept, the one to be removed. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly drafts: KeepDrafts,
    private readonly installation: Installation,
    private readonly texts: Texts,
  ) {}

  /** @returns the draft as it stands now, and why pieces were not kept */
  async write(
    tx: Transaction,
    draft: Draft,
    body: Record<string, unknown>,
    files: ReceivedFile[],
  ): Promise<{ draft: Draft; refusals: string[] }> {
    const said = saidIn(body, draft.said);
    await this.drafts.say(tx, draft, said);
    const refusals: string[] = [];
    const [, removed] = /^remove:(\d{1,4})$/.exec(String(body['act'])) ?? [];
    if (removed !== undefined) await this.drafts.removePiece(tx, draft, Number(removed));
    const left = draft.pieces.filter(({ number }) => String(number) !== removed);
    const now = { ...draft, said, pieces: left };
    for (const file of files.filter(({ size }) => size > 0)) {
      const refusal = await this.add(tx, now, String(body['kind']), file);
      if (refusal !== undefined) refusals.push(refusal);
    }
    return { draft: now, refusals };
  }

  private async add(tx: Transaction, draft: Draft, kind: string, file: ReceivedFile): Promise<string | undefined> {
    const { language } = draft.said;
    const { perFile } = this.installation.documents;
    const held = draft.pieces.reduce((total, { size }) => total + size, 0);
    if (draft.pieces.length >= MOST_PIECES || held + file.size > perFile)
      return fill(SAY.fullOfPieces[language], { count: MOST_PIECES, most: sizeInWords(perFile, language) });
    try {
      const { extension, ...content } = await recogniseContent(file.path);
      const fileName = cleanName(file.originalname, extension);
      // The same file sent again, by a page that was loaded anew, is the one that is there.
      if (draft.pieces.some(({ sha256 }) => sha256 === content.sha256)) return undefined;
      const known = this.texts.names('documents').includes(kind) ? kind : 'other';
      const title = fileName.slice(0, -extension.length - 1).slice(0, 200);
      await this.drafts.addPiece(tx, draft, { kind: known, title, fileName, ...content }, file.path);
      return undefined;
    } catch (error) {
      if (!(error instanceof ContentRefused)) throw error;
      const name = cleanName(file.originalname, 'x').slice(0, -2);
      return fill(SAY.pieceRefused[language], { name, why: error.message });
    }
  }
}
