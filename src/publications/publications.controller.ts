import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { checkDay, Permissions, ProcedureEditions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { notFound } from '../platform/http/index.js';
import { drawChart, languageOf, ProcedureLibrary, tellChart, Texts, type Edition, type Language } from '../procedures/index.js';
import { PublicationDto, ReviewDto } from './publications.dto.js';
import { PublishEdition } from './publish-edition.service.js';
import { ReviewEdition } from './review-edition.service.js';

/** The procedures that an administration follows: the common ones, and the editions it publishes for itself. */
@ApiTags('procedures')
@ApiBearerAuth()
@ApiResponse({ status: 'default', description: 'application/problem+json (RFC 9457)' })
@Controller('api/procedures')
@UseGuards(BearerGuard)
export class PublicationsController {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly library: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly publications: PublishEdition,
    private readonly reviews: ReviewEdition,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every edition of every procedure: the common ones, and those of the administration' })
  async list(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const language = languageOf(languages);
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const own = await this.editions.ownEditions(tx);
      const files = await Promise.all(own.map(({ edition }) => this.editions.edition(tx, edition)));
      return {
        items: [
          ...own.map((publication, index) => ({ ...this.told(files[index]!, language), own: publication })),
          ...this.library.list().map((edition) => ({ ...this.told(edition, language), own: null })),
        ],
        links: {
          review: { method: 'POST', href: '/api/procedures/reviews' },
          publish: { method: 'POST', href: '/api/procedures/editions' },
        },
      };
    });
  }

  @Post('reviews')
  @HttpCode(200)
  @ApiOperation({ summary: 'Proofread, prove, compare and try an edition on the live files; nothing is written' })
  async review(@CurrentCaller() caller: Caller, @Body() body: ReviewDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayPublishProcedures(caller);
    const day = body.inForceFrom ?? this.clock.today();
    checkDay(day, '/inForceFrom');
    return (await this.reviews.review(caller.administrationId, body.source, day, languageOf(languages))).review;
  }

  @Post('editions')
  @ApiOperation({ summary: 'Publish an edition for the administration, in force for files deposited from a day on' })
  async publish(@CurrentCaller() caller: Caller, @Body() body: PublicationDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayPublishProcedures(caller);
    checkDay(body.inForceFrom, '/inForceFrom');
    const { source, inForceFrom, note } = body;
    const publication = { source, inForceFrom, note, publishedBy: caller.name };
    return this.publications.publish(caller.administrationId, publication, languageOf(languages));
  }

  @Get('editions/:hash')
  @ApiOperation({ summary: 'An edition told as an ordered list, with its workflow file' })
  async edition(@CurrentCaller() caller: Caller, @Param('hash') hash: string, @Headers('accept-language') languages?: string) {
    const edition = await this.find(caller, hash);
    const language = languageOf(languages);
    return {
      ...this.told(edition, language),
      inForce: edition.inForce,
      told: tellChart(this.texts, edition.file, language),
      file: edition.file,
    };
  }

  @Get('editions/:hash/drawing')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiOperation({ summary: 'An edition drawn as SVG' })
  async drawing(@CurrentCaller() caller: Caller, @Param('hash') hash: string, @Headers('accept-language') languages?: string) {
    return drawChart(this.texts, (await this.find(caller, hash)).file, languageOf(languages));
  }

  /** @throws Problem 404 when it is neither common nor the administration's own */
  private async find(caller: Caller, hash: string): Promise<Edition> {
    await this.permissions.mayRead(caller);
    const known = this.library.list().find((edition) => edition.hash === hash);
    if (known) return known;
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const own = await this.editions.ownEditions(tx);
      const pinned = await tx.query('SELECT FROM applications WHERE administration_id = $1 AND edition = $2 LIMIT 1', [
        caller.administrationId,
        hash,
      ]);
      if (!own.some(({ edition }) => edition === hash) && pinned.length === 0)
        throw notFound('Aucune édition de votre administration ne porte cette empreinte.');
      return this.editions.edition(tx, hash);
    });
  }

  private told({ hash, id, law, title, inForce }: Edition, language: Language) {
    const self = `/api/procedures/editions/${hash}`;
    return {
      procedure: id,
      law,
      title: this.texts.sentence(title, language),
      inForce,
      hash,
      links: { self, drawing: `${self}/drawing` },
    };
  }
}
