import { languageAsked } from '../platform/http/index.js';
import { Catch, PayloadTooLargeException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AdministrationDirectory } from '../administrations/index.js';
import { sizeInWords } from '../platform/contents/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Installation } from '../platform/settings/index.js';
import { fill, languageOf } from '../core/language/index.js';
import { messagePage } from './frame.js';
import { KeepDrafts } from './keep-drafts.service.js';
import { PIECES } from './pieces-sayings.js';
import { WriteDraft } from './write-draft.service.js';

/** A file that is too large ends the reading of its form: what was typed before it is kept, and the limit said. */
@Catch(PayloadTooLargeException)
export class TooLargePiece implements ExceptionFilter {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly drafts: KeepDrafts,
    private readonly installation: Installation,
    private readonly unitOfWork: UnitOfWork,
    private readonly writing: WriteDraft,
  ) {}

  async catch(_error: PayloadTooLargeException, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request<{ town: string; secret: string }>>();
    const response = host.switchToHttp().getResponse<Response>();
    const { town: slug, secret } = request.params;
    const body = (request.body ?? {}) as Record<string, unknown>;
    const language = languageAsked(body) ?? languageOf(typeof body['lang'] === 'string' ? body['lang'] : undefined);
    const town = await this.administrations.findMunicipality(slug);
    if (town)
      await this.unitOfWork.run(town.id, async (tx) => {
        const draft = await this.drafts.open(tx, secret, true);
        if (draft?.applicationId === null) await this.writing.write(tx, draft, { ...body, act: 'save' }, []);
      });
    const most = sizeInWords(this.installation.documents.largest, language);
    const page = messagePage(language, PIECES.tooLarge, `/depot/${slug}/${secret}`, town);
    response.status(413).setHeader('Referrer-Policy', 'no-referrer').type('html').send(fill(page, { most }));
  }
}
