import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { languageOf, type Language } from '../core/language/index.js';
import { AdministrationDirectory, type Administration } from '../administrations/index.js';
import { applicationView, matchesCode, ReadApplications, trackingCode } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { languageAsked } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { Texts } from '../procedures/index.js';
import type { Asked } from './page.js';
import { formPage, notFoundPage, statusPage, townsPage } from './pages.js';
import { WrongCodes } from './wrong-codes.js';

interface PageResponse {
  status(code: number): PageResponse;
  locals: { tooMany?: boolean };
}

const HTML = 'text/html; charset=utf-8';

/** The public pages: an applicant follows a file with its reference and secret code, without an account or a script. */
@ApiExcludeController()
@Controller()
export class TrackingController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly read: ReadApplications,
    private readonly texts: Texts,
    private readonly wrongCodes: WrongCodes,
  ) {}

  @Get(['', 'suivi'])
  @Header('Content-Type', HTML)
  async towns(@Query('lang') lang?: string, @Headers('accept-language') accepted?: string): Promise<string> {
    return townsPage(languageOf(lang ?? accepted), await this.administrations.list('municipality'));
  }

  @Get('suivi/:town')
  @Header('Content-Type', HTML)
  async form(
    @Param('town') slug: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const town = await this.administrations.findMunicipality(slug);
    if (town) return formPage(language, town);
    response.status(404);
    return notFoundPage(language);
  }

  @Post('suivi/:town')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async status(
    @Param('town') slug: string,
    @Body() body: Record<string, unknown> | undefined,
    @Res({ passthrough: true }) response: PageResponse,
  ): Promise<string> {
    const said = (name: string) => (typeof body?.[name] === 'string' ? String(body[name]).trim() : '');
    const into = languageAsked(body);
    const language = into ?? languageOf(said('lang'));
    const town = await this.administrations.findMunicipality(slug);
    if (!town) {
      response.status(404);
      return notFoundPage(language);
    }
    const asked = { reference: said('reference'), code: said('code') };
    if (into && body?.['act'] === undefined) return formPage(language, town, asked);
    const { reference } = asked;
    if (response.locals.tooMany || this.wrongCodes.tooMany(town.id, reference)) {
      response.status(429);
      return formPage(language, town, { reference }, 'tooMany');
    }
    const page = await this.statusOf(town, asked, language);
    if (page !== undefined) return page;
    this.wrongCodes.count(town.id, reference);
    response.status(404);
    return formPage(language, town, { reference }, 'wrong');
  }

  /**
   * The file is opened only for the right code: the same work is done for a reference that is not there, so that neither words nor
   * time tell which of the two is wrong.
   */
  private async statusOf(town: Administration, { reference, code }: Asked, language: Language): Promise<string | undefined> {
    const found = await this.read.tracked(town.id, reference.slice(0, 60));
    const { id, codeGeneration } = found ?? { id: 'none', codeGeneration: 0 };
    const right = matchesCode(code, trackingCode(this.installation.secret, town.id, id, codeGeneration));
    if (!found || !right) return undefined;
    const opened = await this.read.open(town.id, found.id);
    const { application, edition } = opened;
    return statusPage(this.texts, language, {
      town,
      reference: application.reference,
      title: application.title,
      address: application.address,
      procedure: edition.id,
      procedureTitle: this.texts.sentence(edition.title, language),
      spoken: application.language,
      lastAct: application.snapshot.on,
      view: applicationView(this.texts, opened, this.clock.today(), language),
      asked: { reference: application.reference, code },
    });
  }
}
