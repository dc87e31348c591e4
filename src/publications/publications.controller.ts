import { Body, Controller, Get, Headers, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { checkDay, Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { openingArticle, Texts } from '../procedures/index.js';
import { editionView } from './edition-view.js';
import { ListEditions } from './list-editions.service.js';
import { DraftDto, PublicationDto, ReviewDto } from './publications.dto.js';
import { PublishEdition } from './publish-edition.service.js';
import { ReviewEdition } from './review-edition.service.js';

/** The procedures that an administration follows: the common ones, and the editions it publishes for itself. */
@ApiTags('procedures')
@ApiBearerAuth()
@Controller('api/procedures')
@UseGuards(BearerGuard)
export class PublicationsController {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ListEditions,
    private readonly permissions: Permissions,
    private readonly publications: PublishEdition,
    private readonly reviews: ReviewEdition,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every edition of every procedure: the common ones, and those of the administration' })
  async list(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const language = languageOf(languages);
    const kept = await this.permissions.procedures(caller);
    const listed = await this.editions.list(caller.administrationId);
    return {
      asOf: this.clock.today(),
      items: listed.map(({ edition, ...about }) => ({
        ...editionView(this.texts, edition, language),
        ...about,
        article: openingArticle(edition),
        kept: kept.includes(edition.id),
      })),
      links: {
        review: { method: 'POST', href: '/api/procedures/reviews' },
        publish: { method: 'POST', href: '/api/procedures/editions' },
      },
    };
  }

  @Post('reviews')
  @HttpCode(200)
  @ApiOperation({ summary: 'Proofread, prove, compare and try an edition on the live files; nothing is written' })
  async review(@CurrentCaller() caller: Caller, @Body() body: ReviewDto, @Headers('accept-language') languages?: string) {
    const draft = await this.draft(caller, body, languages);
    return (await this.reviews.review(caller.administrationId, { ...draft, prove: body.prove ?? true })).review;
  }

  @Post('reviews/drawing')
  @HttpCode(200)
  @ApiOperation({ summary: 'What an edition would change, drawn as SVG and told as an ordered list; nothing is written' })
  async drawing(@CurrentCaller() caller: Caller, @Body() body: DraftDto, @Headers('accept-language') languages?: string) {
    const draft = await this.draft(caller, body, languages);
    return { drawing: await this.reviews.draw(caller.administrationId, draft) };
  }

  @Post('editions')
  @ApiOperation({ summary: 'Publish an edition for the administration, in force for files deposited from a day on' })
  async publish(@CurrentCaller() caller: Caller, @Body() body: PublicationDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayPublishProcedures(caller);
    checkDay(body.inForceFrom, '/inForceFrom');
    return this.publications.publish(caller.administrationId, { ...body, publishedBy: caller.name }, languageOf(languages));
  }

  private async draft(caller: Caller, { source, inForceFrom }: DraftDto, languages: string | undefined) {
    await this.permissions.mayPublishProcedures(caller);
    const day = inForceFrom ?? this.clock.today();
    checkDay(day, '/inForceFrom');
    return { source, inForceFrom: day, language: languageOf(languages) };
  }
}
