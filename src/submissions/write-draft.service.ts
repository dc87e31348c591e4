import { fill } from '../core/language/index.js';
import { Injectable } from '@nestjs/common';
import { cleanName, ContentRefused, recogniseContent, sizeInWords, type ReceivedFile } from '../platform/contents/index.js';
import type { Transaction } from '../platform/database/index.js';
import { Installation } from '../platform/settings/index.js';
import { Texts } from '../procedures/index.js';
import { LayerRefused, readOutline } from '../parcels/index.js';
import type { Draft } from './draft.js';
import { KeepDrafts, MOST_PIECES } from './keep-drafts.service.js';
import { fieldOfPiece, type AskedPiece } from './online-procedures.js';
import { PointAtMap } from './point-at-map.service.js';
import { saidIn, type Fault, type Faults, type Said } from './said.js';
import { PIECES } from './pieces-sayings.js';
import { SITE } from './site-sayings.js';

/** Bytes of a file that tells an outline. */
export const LARGEST_SITE_FILE = 10 * 1024 * 1024;

/** What became of a sending. */
export interface Written {
  draft: Draft;
  /** Why something was not kept. */
  refusals: string[];
  /** What is wrong with the file of the outline. */
  faults: Faults;
}

/** Takes what a form brings into a draft: what was typed, the pieces that may be kept, the one to be removed. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly drafts: KeepDrafts,
    private readonly installation: Installation,
    private readonly pointing: PointAtMap,
    private readonly texts: Texts,
  ) {}

  /**
   * @param outline what the file of the outline held, which is read before the draft is locked
   * @returns the draft as it stands now, and why pieces were not kept
   */
  async write(
    tx: Transaction,
    draft: Draft,
    body: Record<string, unknown>,
    files: ReceivedFile[],
    { asked = [], outline = {} }: { asked?: readonly AskedPiece[]; outline?: ReadOutline } = {},
  ): Promise<Written> {
    const typed = saidIn(body, draft.said);
    const { said, missed } = await this.pointing.act(tx, { ...typed, brought: outline.brought ?? typed.brought }, body);
    await this.drafts.say(tx, draft, said);
    const refusals: string[] = missed ? [SITE.missed[said.language]] : [];
    const [, removed] = /^remove:(\d{1,4})$/.exec(String(body['act'])) ?? [];
    if (removed !== undefined) await this.drafts.removePiece(tx, draft, Number(removed));
    const left = draft.pieces.filter(({ number }) => String(number) !== removed);
    const now = { ...draft, said, pieces: left };
    for (const file of files.filter(({ size, fieldname }) => size > 0 && fieldname !== 'siteFile')) {
      const answers = asked.find((piece) => fieldOfPiece(piece) === file.fieldname);
      const refusal = await this.add(tx, now, answers?.kind ?? String(body['kind']), file, answers?.title);
      if (refusal !== undefined) refusals.push(refusal);
    }
    return { draft: now, refusals, faults: outline.fault ? { siteFile: outline.fault } : {} };
  }

  /** Reads the file of the outline, in its thread and within its bounds. */
  async readOutline(files: readonly ReceivedFile[], language: Said['language']): Promise<ReadOutline> {
    const file = files.find(({ fieldname, size }) => fieldname === 'siteFile' && size > 0);
    if (!file) return {};
    const name = cleanName(file.originalname, 'x').slice(0, -2);
    if (file.size > LARGEST_SITE_FILE)
      return { fault: { name: 'siteFileHeavy', about: sizeInWords(LARGEST_SITE_FILE, language) } };
    try {
      return { brought: { name, geometry: await readOutline(file.path, name) } };
    } catch (error) {
      if (!(error instanceof LayerRefused)) throw error;
      return { fault: { name: 'siteFile', about: error.faultsIn(language)[0]?.detail ?? '' } };
    }
  }

  private async add(
    tx: Transaction,
    draft: Draft,
    kind: string,
    file: ReceivedFile,
    called?: string,
  ): Promise<string | undefined> {
    const { language } = draft.said;
    const { perFile } = this.installation.documents;
    const held = draft.pieces.reduce((total, { size }) => total + size, 0);
    if (draft.pieces.length >= MOST_PIECES || held + file.size > perFile)
      return fill(PIECES.fullOfPieces[language], { count: MOST_PIECES, most: sizeInWords(perFile, language) });
    try {
      const { extension, ...content } = await recogniseContent(file.path);
      const fileName = cleanName(file.originalname, extension);
      // The same file sent again, by a page that was loaded anew, is the one that is there.
      if (draft.pieces.some(({ sha256 }) => sha256 === content.sha256)) return undefined;
      const known = this.texts.names('documents').includes(kind) ? kind : 'other';
      const title = called ?? fileName.slice(0, -extension.length - 1).slice(0, 200);
      await this.drafts.addPiece(tx, draft, { kind: known, title, fileName, ...content }, file.path);
      return undefined;
    } catch (error) {
      if (!(error instanceof ContentRefused)) throw error;
      const name = cleanName(file.originalname, 'x').slice(0, -2);
      return fill(PIECES.pieceRefused[language], { name, why: error.words[language] });
    }
  }
}

interface ReadOutline {
  brought?: NonNullable<Said['brought']>;
  fault?: Fault;
}
