import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { ID, Permissions } from '../../applications/index.js';
import { languageOf, type Language } from '../../core/language/index.js';
import { KeepNeighbours } from './keep-neighbours.service.js';
import type { Neighbour, NeighbourList } from './neighbour-list.js';
import { SAY } from './neighbour-sayings.js';
import { neighboursCsv } from './neighbours-csv.js';
import { NeighbourEditDto, NeighboursQuery, WithinDto } from './neighbours.dto.js';
import { neighboursPage } from './neighbours-page.js';

/** The neighbours of a site, for the letters of an inquiry or a notice. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/applications/:id/neighbours')
@UseGuards(BearerGuard)
export class NeighboursController {
  constructor(
    private readonly neighbours: KeepNeighbours,
    private readonly permissions: Permissions,
  ) {}

  @Get()
  @ApiProduces('application/json', 'text/csv', 'text/html')
  @ApiOperation({ summary: 'Parcels within so many metres of the site, as JSON, CSV or a page to print; nothing is kept' })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Query() { within, format, lang }: NeighboursQuery,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const language = languageOf(lang ?? languages);
    const list = await this.neighbours.look(caller.administrationId, id, within);
    response.vary('Accept');
    const wanted = format ?? response.req.accepts(['json', 'html', 'csv']);
    if (wanted === 'csv') {
      response.type('text/csv; charset=utf-8');
      response.attachment(`riverains-${list.reference.replaceAll(/[^\w.-]/g, '-')}-${within}m.csv`);
      return neighboursCsv(language, list);
    }
    if (wanted !== 'html') return view(language, list);
    response.type('html');
    return neighboursPage(language, list);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Keep the list as the map tells it now: what officers wrote stays, what is new and what went is said',
  })
  async keep(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() { within }: WithinDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayHandle(caller);
    const list = await this.neighbours.keep(caller.administrationId, id, within, caller.name);
    return view(languageOf(languages), list);
  }

  @Patch(':parcel')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Write owner, address or remark of a neighbour of the kept list; null gives back what the layer says',
  })
  async edit(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Param('parcel') parcel: string,
    @Query() { within }: WithinDto,
    @Body() edit: NeighbourEditDto,
  ): Promise<void> {
    await this.permissions.mayHandle(caller);
    await this.neighbours.edit(caller.administrationId, id, within, parcel, edit, caller.name);
  }
}

function view(language: Language, { id, ...list }: NeighbourList) {
  const self = `/api/applications/${id}/neighbours?within=${list.within}`;
  const labelled = (one: Neighbour) => ({
    ...one,
    ownerLabel: one.owner?.name ?? SAY.unknown[language],
    links: {
      edit: {
        method: 'PATCH',
        href: `/api/applications/${id}/neighbours/${encodeURIComponent(one.parcel)}?within=${list.within}`,
      },
    },
  });
  return {
    ...list,
    neighbours: list.neighbours.map(labelled),
    gone: list.gone.map(labelled),
    links: {
      self,
      csv: `${self}&format=csv`,
      page: `${self}&format=html`,
      keep: { method: 'POST', href: `/api/applications/${id}/neighbours`, body: { within: list.within } },
      application: `/api/applications/${id}`,
    },
  };
}
