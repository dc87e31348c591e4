import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageOf, type Language } from '../../core/language/index.js';
import { AdministrationDirectory, type Administration } from '../../administrations/index.js';
import { DocumentsPort, ProcedureEditions } from '../../applications/index.js';
import { isUUID } from 'class-validator';
import { Contents, giveContent } from '../../platform/contents/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { languageAsked } from '../../platform/http/index.js';
import { Texts } from '../../procedures/index.js';
import { findInquiry, inquiriesToShow, stateOf } from '../inquiry-row.js';
import { RegisterComments } from '../register-comments.service.js';
import { documentGonePage, notFoundPage, townsPage } from './frame.js';
import { publicDocuments } from './public-documents.js';
import { inquiryPage, listPage, receiptPage, type ShownInquiry } from './pages.js';
import { faultsOf, readTyped, type Typed } from './typed.js';

interface PageResponse {
  status(code: number): PageResponse;
  setHeader(name: string, value: string): unknown;
  locals: { tooMany?: boolean };
}

const HTML = 'text/html; charset=utf-8';

/** The public pages: which inquiries are open, what each is about, and a form to have one's say, without a script. */
@ApiExcludeController()
@Controller('enquetes')
export class PublicInquiriesController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly contents: Contents,
    private readonly documents: DocumentsPort,
    private readonly editions: ProcedureEditions,
    private readonly register: RegisterComments,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  async towns(@Query('lang') lang?: string, @Headers('accept-language') accepted?: string): Promise<string> {
    return townsPage(languageOf(lang ?? accepted), await this.administrations.list('municipality'));
  }

  @Get(':town')
  @Header('Content-Type', HTML)
  async list(
    @Param('town') slug: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const town = await this.administrations.findMunicipality(slug);
    if (!town) return missing(response, language);
    const today = this.clock.today();
    const inquiries = await this.unitOfWork.run(town.id, (tx) => inquiriesToShow(tx, today));
    return listPage(language, town, inquiries, today);
  }

  @Get(':town/:id')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async show(
    @Param('town') slug: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const town = await this.administrations.findMunicipality(slug);
    const shown = town && (await this.unitOfWork.run(town.id, (tx) => this.shown(tx, town, id, language)));
    return shown ? inquiryPage(language, shown, { ...readTyped({}), nonce: randomUUID() }) : missing(response, language);
  }

  /** While the inquiry is open, and no longer. */
  @Get(':town/:id/documents/:document')
  async document(
    @Param('town') slug: string,
    @Param('id') id: string,
    @Param('document') document: string,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') accepted?: string,
  ): Promise<StreamableFile | string> {
    const language = languageOf(accepted);
    const town = await this.administrations.findMunicipality(slug);
    const shown = town && (await this.unitOfWork.run(town.id, (tx) => this.shown(tx, town, id, language)));
    const open = shown && stateOf(shown.inquiry, shown.today) === 'open';
    const found = open ? shown.documents.find((one) => one.id === document) : undefined;
    if (found) return giveContent(this.contents, town!.id, found, response, { shown: false });
    response.setHeader('Content-Type', HTML);
    if (!shown) return missing(response, language);
    response.status(404);
    return documentGonePage(language, `/enquetes/${slug}/${id}`);
  }

  @Post(':town/:id')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async comment(
    @Param('town') slug: string,
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Res({ passthrough: true }) response: PageResponse,
  ): Promise<string> {
    const typed = readTyped(body);
    const { language } = typed;
    const town = await this.administrations.findMunicipality(slug);
    if (!town) return missing(response, language);
    return this.unitOfWork.run(town.id, async (tx) => {
      const shown = await this.shown(tx, town, id, language);
      if (!shown) return missing(response, language);
      const again = { ...typed, nonce: typed.nonce || randomUUID() };
      if (languageAsked(body)) return inquiryPage(language, shown, again);
      const refuse = (status: number, faults = {}) => {
        response.status(status);
        return inquiryPage(language, shown, again, faults);
      };
      // A page opened in time and sent after midnight is kept and marked late; after the closing nothing is taken here.
      const taking = ['open', 'ended'].includes(stateOf(shown.inquiry, shown.today)) && town.suspendedAt === null;
      if (!taking) return refuse(409);
      if (response.locals.tooMany) return refuse(429, { form: 'tooMany' });
      const faults = faultsOf(typed);
      if (Object.keys(faults).length > 0) return refuse(422, faults);
      return receiptPage(language, shown, await this.keep(tx, shown, typed));
    });
  }

  private keep(tx: Transaction, { inquiry }: ShownInquiry, { language, name, address, email, text, nonce }: Typed) {
    const comment = {
      channel: 'web' as const,
      sentOn: null,
      authorName: name,
      authorAddress: address || null,
      authorEmail: email || null,
      language,
      text,
    };
    // The same page sent again is the same comment; what was changed on it in between is another one.
    const said = createHash('sha256').update(JSON.stringify(comment)).digest('hex');
    return this.register.register(tx, inquiry.id, comment, { key: nonce === '' ? null : `web:${nonce}:${said}` });
  }

  private async shown(tx: Transaction, town: Administration, id: string, language: Language): Promise<ShownInquiry | undefined> {
    const inquiry = isUUID(id) ? await findInquiry(tx, id) : undefined;
    if (!inquiry?.published || inquiry.replaced) return undefined;
    const { title } = await this.editions.edition(tx, inquiry.edition);
    const documents = publicDocuments(this.texts, await this.documents.of(tx, inquiry.applicationId), inquiry, language);
    return { town, inquiry, procedure: this.texts.sentence(title, language), documents, today: this.clock.today() };
  }
}

function missing(response: PageResponse, language: Language): string {
  response.status(404);
  return notFoundPage(language);
}
