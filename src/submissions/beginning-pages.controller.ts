import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { languageOf, type Language } from '../core/language/index.js';
import { AdministrationDirectory } from '../administrations/index.js';
import { ProcedureEditions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { languageAsked } from '../platform/http/index.js';
import { Texts } from '../procedures/index.js';
import { procedurePage, townsPage, type Openable } from './beginning-pages.js';
import { messagePage } from './frame.js';
import { KeepDrafts } from './keep-drafts.service.js';
import { onlineProcedures } from './online-procedures.js';
import { goTo, HTML, isForeign, refuse, type PageResponse } from './page-response.js';
import { SAY } from './sayings.js';

/** Where a request begins: the town, the procedure, and then an address of its own. */
@ApiExcludeController()
@Controller('depot')
export class BeginningPagesController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly drafts: KeepDrafts,
    private readonly editions: ProcedureEditions,
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
  async procedures(
    @Param('town') slug: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const town = await this.administrations.findMunicipality(slug);
    if (!town) return refuse(response, 404, messagePage(language, SAY.unknown, '/depot'));
    const open = await this.unitOfWork.run(town.id, (tx) => this.openIn(tx, language));
    return procedurePage(language, town, open);
  }

  @Post(':town')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  async begin(
    @Param('town') slug: string,
    @Body() body: Record<string, unknown> | undefined,
    @Res({ passthrough: true }) response: PageResponse,
    @Headers('sec-fetch-site') from?: string,
  ): Promise<string> {
    const into = languageAsked(body);
    const language = into ?? languageOf(typeof body?.['lang'] === 'string' ? body['lang'] : undefined);
    const town = await this.administrations.findMunicipality(slug);
    if (!town) return refuse(response, 404, messagePage(language, SAY.unknown, '/depot'));
    const path = `/depot/${slug}`;
    if (isForeign(from)) return refuse(response, 403, messagePage(language, SAY.crossSite, path, town));
    if (into) {
      const open = await this.unitOfWork.run(town.id, (tx) => this.openIn(tx, language));
      return procedurePage(language, town, open, body?.['procedure']);
    }
    if (response.locals.tooMany) return refuse(response, 429, messagePage(language, SAY.tooManyTries, path, town));
    const secret = await this.unitOfWork.run(town.id, async (tx) => {
      const found = (await this.openIn(tx, language)).find(({ name }) => name === body?.['procedure']);
      return found && town.suspendedAt === null ? this.drafts.begin(tx, found.name, language) : undefined;
    });
    if (secret === undefined) return refuse(response, 422, messagePage(language, SAY.closed, path, town));
    return goTo(response, `${path}/${secret}`);
  }

  /** What the town takes online and a law governs today. */
  private async openIn(tx: Transaction, language: Language): Promise<Openable[]> {
    const open: Openable[] = [];
    for (const { procedure: name } of await onlineProcedures(tx)) {
      const edition = await this.editions.governing(tx, name, this.clock.today());
      if (edition) open.push({ name, title: this.texts.sentence(edition.title, language) });
    }
    return open;
  }
}
