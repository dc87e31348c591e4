import { Controller, Get, Headers, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Texts } from '../procedures/index.js';
import { checkDay } from './application-problems.js';
import { openingFields } from './opening-fields.js';
import { Permissions } from './permissions.service.js';
import { ProcedureEditions } from './procedure-editions.service.js';

/** What an administration may open a file of. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/openings')
@UseGuards(BearerGuard)
export class OpeningsController {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The procedures under which a file can be opened on a day, with the law that governs it and its form',
  })
  @ApiQuery({ name: 'on', required: false, description: 'Day of the deposit; today when absent.' })
  async list(@CurrentCaller() caller: Caller, @Query('on') on?: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const day = on ?? this.clock.today();
    checkDay(day, '/on');
    const language = languageOf(languages);
    const names = await this.permissions.procedures(caller);
    const governing = await this.unitOfWork.run(caller.administrationId, async (tx) => {
      const found = [];
      for (const name of names) found.push(await this.editions.governing(tx, name, day));
      return found.filter((edition) => edition !== undefined);
    });
    return {
      on: day,
      items: governing.map((edition) => ({
        procedure: edition.id,
        law: edition.law,
        title: this.texts.sentence(edition.title, language),
        event: { name: edition.openingEvent, label: this.texts.event(edition.openingEvent, language) },
        fields: openingFields(this.texts, edition, language),
      })),
      links: { submit: { method: 'POST', href: '/api/applications' } },
    };
  }
}
