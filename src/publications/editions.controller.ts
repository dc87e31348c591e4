import { Controller, Get, Header, Headers, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { authorsInWords, recordersInWords } from '../administrations/index.js';
import { Permissions } from '../applications/index.js';
import type { HeaderWriter } from '../platform/http/index.js';
import { confidenceInWords, doubtsOf, drawChart, procedureSheet, tellChart, Texts } from '../procedures/index.js';
import { difference, drawnDifference } from './compare-editions.js';
import { editionView } from './edition-view.js';
import { FindEdition } from './find-edition.service.js';
import { DifferenceQuery } from './publications.dto.js';

/** One edition: in words, drawn, as text, and what it changes in another. */
@ApiTags('procedures')
@ApiBearerAuth()
@Controller('api/procedures/editions/:hash')
@UseGuards(BearerGuard)
export class EditionsController {
  constructor(
    private readonly editions: FindEdition,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'An edition in words: its states, time limits and steps, what waits for confirmation, its workflow file',
  })
  async edition(@CurrentCaller() caller: Caller, @Param('hash') hash: string, @Headers('accept-language') languages?: string) {
    const edition = await this.editions.byHash(caller, hash);
    const language = languageOf(languages);
    const { type } = await this.permissions.standing(caller);
    const sheet = procedureSheet(this.texts, edition, (event) => whoMay(type, event, language), language);
    return {
      ...editionView(this.texts, edition, language),
      told: tellChart(this.texts, edition.file, language),
      ...sheet,
      doubts: doubtsOf(sheet).map((doubt) => ({ ...doubt, told: confidenceInWords(doubt.confidence, language) })),
      file: edition.file,
    };
  }

  @Get('drawing')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiOperation({ summary: 'An edition drawn as SVG' })
  async drawing(@CurrentCaller() caller: Caller, @Param('hash') hash: string, @Headers('accept-language') languages?: string) {
    const { file } = await this.editions.byHash(caller, hash);
    return drawChart(this.texts, file, languageOf(languages));
  }

  @Get('text')
  @ApiProduces('application/yaml')
  @ApiOperation({ summary: 'The workflow file of an edition as YAML, to work on' })
  async text(
    @CurrentCaller() caller: Caller,
    @Param('hash') hash: string,
    @Res({ passthrough: true }) response: HeaderWriter,
  ): Promise<string> {
    const edition = await this.editions.byHash(caller, hash);
    response.setHeader('Content-Type', 'application/yaml; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${edition.id}-${edition.law}.yaml"`);
    return this.editions.textOf(caller, edition);
  }

  @Get('difference')
  @ApiOperation({ summary: 'What an edition changes in another, in words' })
  async difference(
    @CurrentCaller() caller: Caller,
    @Param('hash') hash: string,
    @Query() { from }: DifferenceQuery,
    @Headers('accept-language') languages?: string,
  ) {
    const language = languageOf(languages);
    const { before, after } = await this.both(caller, hash, from);
    return {
      before: editionView(this.texts, before, language),
      after: editionView(this.texts, after, language),
      ...difference(this.texts, before, after, language),
    };
  }

  @Get('difference/drawing')
  @ApiOperation({ summary: 'What an edition changes in another, drawn as SVG and told as an ordered list' })
  async drawnDifference(
    @CurrentCaller() caller: Caller,
    @Param('hash') hash: string,
    @Query() { from }: DifferenceQuery,
    @Headers('accept-language') languages?: string,
  ) {
    const { before, after } = await this.both(caller, hash, from);
    return { drawing: await drawnDifference(this.texts, before, after, languageOf(languages)) };
  }

  private async both(caller: Caller, hash: string, from: string | undefined) {
    const after = await this.editions.byHash(caller, hash);
    const before = from === undefined ? await this.editions.inForce(caller, after) : await this.editions.byHash(caller, from);
    return { before, after };
  }
}

/** « collège communal ; enregistré ici par : secrétaire du collège » */
function whoMay(type: string, event: string, language: ReturnType<typeof languageOf>): string {
  const recorders = recordersInWords(type, event, language);
  return [authorsInWords(event, language), recorders && `${HERE[language]}${recorders}`].filter(Boolean).join(' ; ');
}

const HERE = {
  fr: 'enregistré ici par\u00A0: ',
  de: 'hier eingetragen von: ',
  nl: 'hier geregistreerd door: ',
  en: 'recorded here by: ',
};
