import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageOf } from '../../core/language/index.js';
import { Contents, giveContent } from '../../platform/contents/index.js';
import { Clock } from '../../platform/clock/index.js';
import { languageAsked } from '../../platform/http/index.js';
import { Texts } from '../../procedures/index.js';
import { answerIn, faultsIn, NOTHING_TYPED, typedIn } from './typed-answer.js';
import { answerPage, refusalPage, reviewPage, thanksPage } from './answer-pages.js';
import { AnswerThroughLink, type OpenedLink } from './answer-through-link.service.js';
import { TraceConsulted } from '../trace-consulted.service.js';
import { REFUSALS, type Refusal } from './page-sayings.js';

interface PageResponse {
  status(code: number): PageResponse;
  setHeader(name: string, value: string): unknown;
}

const HTML = 'text/html; charset=utf-8';
/** The address is the secret: no other site may learn it from a link, no cache may keep what it opens. */
const SECRET = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

/** The page through which a body without account reads a request and answers it: complete without a script. */
@ApiExcludeController()
@Controller('avis')
export class AnswerPageController {
  constructor(
    private readonly clock: Clock,
    private readonly contents: Contents,
    private readonly link: AnswerThroughLink,
    private readonly texts: Texts,
    private readonly trace: TraceConsulted,
  ) {}

  @Get(':token')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', SECRET['Cache-Control'])
  @Header('Referrer-Policy', SECRET['Referrer-Policy'])
  @Header('X-Robots-Tag', SECRET['X-Robots-Tag'])
  async read(
    @Param('token') token: string,
    @Res({ passthrough: true }) response: PageResponse,
    @Query('lang') lang?: string,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const language = languageOf(lang ?? accepted);
    const path = `/avis/${encodeURIComponent(token)}`;
    const opened = await this.link.open(token);
    if (typeof opened === 'string') return refuse(response, opened, language, path);
    await this.note(opened);
    return answerPage({ texts: this.texts, language, path, row: opened.row }, NOTHING_TYPED, []);
  }

  @Get(':token/documents/:document')
  @Header('Referrer-Policy', SECRET['Referrer-Policy'])
  @Header('X-Robots-Tag', SECRET['X-Robots-Tag'])
  async document(
    @Param('token') token: string,
    @Param('document') document: string,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') accepted?: string,
  ): Promise<StreamableFile | string> {
    const opened = await this.link.open(token);
    const found = typeof opened === 'string' ? undefined : opened.row.documents.find(({ id }) => id === document);
    if (typeof opened !== 'string' && found) {
      await this.note(opened, document);
      return giveContent(this.contents, opened.right.administrationId, found, response, { shown: false });
    }
    response.setHeader('Content-Type', HTML);
    const refusal = typeof opened === 'string' ? opened : 'unknown';
    return refuse(response, refusal, languageOf(accepted), `/avis/${encodeURIComponent(token)}`);
  }

  @Post(':token')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  @Header('Cache-Control', SECRET['Cache-Control'])
  @Header('Referrer-Policy', SECRET['Referrer-Policy'])
  @Header('X-Robots-Tag', SECRET['X-Robots-Tag'])
  async answer(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Res({ passthrough: true }) response: PageResponse,
  ): Promise<string> {
    const into = languageAsked(body);
    const language = into ?? languageOf(typeof body?.['lang'] === 'string' ? body['lang'] : undefined);
    const path = `/avis/${encodeURIComponent(token)}`;
    const opened = await this.link.open(token);
    if (typeof opened === 'string') return refuse(response, opened, language, path);
    const page = { texts: this.texts, language, path, row: opened.row };
    const typed = typedIn(body);
    if (body?.['act'] === 'correct' || (into && body?.['act'] === undefined)) return answerPage(page, typed, []);
    const faults = faultsIn(typed, language);
    if (faults.length > 0) {
      response.status(422);
      return answerPage(page, typed, faults);
    }
    if (body?.['act'] !== 'send') return reviewPage(page, typed);
    const refusal = await this.link.answer(opened, answerIn(typed), typed.name.trim());
    if (refusal) return refuse(response, refusal, language, path);
    return thanksPage(page, typed, this.clock.today());
  }

  private note({ right, row }: OpenedLink, document?: string): Promise<void> {
    const reader = { key: `link:${right.generation}`, name: row.partnerName ?? row.body, through: 'link' as const };
    return this.trace.note(right.administrationId, right.id, reader, document);
  }
}

function refuse(response: PageResponse, refusal: Refusal, language: Parameters<typeof refusalPage>[0], path: string): string {
  response.status(REFUSALS[refusal].status);
  return refusalPage(language, refusal, path);
}
