import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageOf } from '../../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { AdministrationDirectory } from '../../administrations/index.js';
import { Permissions } from '../../applications/index.js';
import { Contents, giveContent } from '../../platform/contents/index.js';
import { Clock } from '../../platform/clock/index.js';
import { notFound } from '../../platform/http/index.js';
import { Texts } from '../../procedures/index.js';
import { REQUEST_ID } from '../consultation-id.js';
import { SAY } from '../problem-sayings.js';
import { AnswerRequest } from './answer-request.service.js';
import { requestView, wholeRequestView } from './opinion-request-view.js';
import { AnswerDto, OpinionRequestsDto, RequestContentDto } from './opinion-requests.dto.js';
import { TraceConsulted } from '../trace-consulted.service.js';
import type { OpinionRequestRow } from './opinion-request-row.js';
import { ReadRequests } from './read-requests.service.js';

/** What other administrations ask this one, and its answers. */
@ApiTags('opinions')
@ApiBearerAuth()
@Controller('api/opinion-requests')
@UseGuards(BearerGuard)
export class OpinionRequestsController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly answers: AnswerRequest,
    private readonly clock: Clock,
    private readonly contents: Contents,
    private readonly permissions: Permissions,
    private readonly read: ReadRequests,
    private readonly texts: Texts,
    private readonly trace: TraceConsulted,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Opinions that others ask of the administration, by their term' })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() query: OpinionRequestsDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const { state } = query;
    const limit = query.limit ?? 50;
    const [legal, id] = query.after?.split('_') ?? [];
    const after = legal !== undefined && id !== undefined ? { legal, id } : undefined;
    const rows = await this.read.list(caller.administrationId, { state, limit: limit + 1, after });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = new URLSearchParams({
      ...(state !== undefined && { state }),
      limit: String(limit),
      after: `${last?.legal ?? 'infinity'}_${last?.id}`,
    });
    return {
      items: page.map((row) => requestView(this.texts, row, this.clock.today(), languageOf(languages))),
      open: await this.read.countOpen(caller.administrationId),
      links: { ...(rows.length > limit && { next: `/api/opinion-requests?${next.toString()}` }) },
    };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One request with all that the asking file shows of itself' })
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', REQUEST_ID) id: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const row = await this.read.find(caller.administrationId, id);
    await this.note(caller, row);
    return wholeRequestView(this.texts, row, this.clock.today(), languageOf(languages));
  }

  @Get(':id/documents/:document')
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'A document that accompanies the request' })
  @ApiResponse({ status: 200, description: 'The whole' })
  @ApiResponse({ status: 206, description: 'The part that Range asks for (RFC 9110 § 14)' })
  async document(
    @CurrentCaller() caller: Caller,
    @Param('id', REQUEST_ID) id: string,
    @Param('document') document: string,
    @Query() { shown = false }: RequestContentDto,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.permissions.mayRead(caller);
    const row = await this.read.find(caller.administrationId, id);
    const found = row.documents.find((one) => one.id === document);
    if (!found) throw notFound(SAY.noDocument);
    await this.note(caller, row, document);
    return giveContent(this.contents, caller.administrationId, found, response, { shown });
  }

  @Post(':id/answer')
  @HttpCode(201)
  @ApiOperation({ summary: 'Give the opinion; it is recorded on the asking file. The same answer may be sent again' })
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('id', REQUEST_ID) id: string,
    @Body() { verdict, conditions = [], reasons }: AnswerDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRecord(caller, 'opinion.received');
    const row = await this.answers.answer(caller.administrationId, id, { verdict, conditions, reasons }, caller.name);
    return wholeRequestView(this.texts, row, this.clock.today(), languageOf(languages));
  }

  /** In the file's own administration, under the name of the reader and of whom they work for. */
  private async note({ administrationId, accountId, name, through }: Caller, row: OpinionRequestRow, document?: string) {
    const { name: consulted } = (await this.administrations.find(administrationId))!;
    await this.trace.note(row.askingId, row.id, { key: accountId, name: `${name} (${consulted})`, through }, document);
  }
}
