import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { languageOf, type Language } from '../../core/language/index.js';
import { AdministrationDirectory, type Administration } from '../../administrations/index.js';
import { ProcedureEditions } from '../../applications/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { Texts } from '../../procedures/index.js';
import { decidedIn, yearsDecided, type Decided } from './decided.js';
import { decisionsPage, type ToldDecision } from './decisions-page.js';
import { notFoundPage, townsPage } from './frame.js';

const HTML = 'text/html; charset=utf-8';

/** The public pages of what was decided, without a name, an account or a script. */
@ApiExcludeController()
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  async towns(@Query('lang') lang?: string, @Headers('accept-language') accepted?: string): Promise<string> {
    return townsPage(languageOf(lang ?? accepted), await this.administrations.list('municipality'), 'decisions');
  }

  @Get(':town')
  @Header('Content-Type', HTML)
  async list(
    @Param('town') slug: string,
    @Res({ passthrough: true }) response: { status(code: number): unknown },
    @Query('year') asked?: string,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const town = await this.administrations.findMunicipality(slug);
    if (!town) {
      response.status(404);
      return notFoundPage(language, 'decisions');
    }
    return this.unitOfWork.run(town.id, (tx) => this.page(tx, town, asked, language));
  }

  private async page(tx: Transaction, town: Administration, asked: string | undefined, language: Language): Promise<string> {
    const years = await yearsDecided(tx);
    const year = asked !== undefined && /^\d{4}$/.test(asked) ? asked : (years[0] ?? this.clock.today().slice(0, 4));
    const decisions: ToldDecision[] = [];
    for (const decided of await decidedIn(tx, year)) decisions.push(await this.told(tx, decided, language));
    return decisionsPage(language, town, { year, years, decisions });
  }

  private async told(tx: Transaction, decided: Decided, language: Language): Promise<ToldDecision> {
    const { procedure, outcome } = decided;
    const { title } = await this.editions.edition(tx, decided.edition);
    const outcomeInWords = this.texts.findFor(procedure, 'milestones', outcome, language) ?? outcome;
    return { ...decided, outcomeInWords, kind: this.texts.sentence(title, language) };
  }
}
