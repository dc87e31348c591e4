import { Controller, Get, Headers, Param, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Texts } from '../procedures/index.js';
import { ID } from './application-id.js';
import { applicationLinks } from './links.js';
import { Permissions } from './permissions.service.js';
import { ReadApplications } from './read-applications.service.js';
import { Timeline, type TimelineEntry } from './timeline.js';

/** Everything that happened to a file in one list: its acts, and what the house and the office did around them. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/applications')
@UseGuards(BearerGuard)
export class TimelineController {
  constructor(
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly texts: Texts,
    private readonly timeline: Timeline,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get(':id/timeline')
  @ApiOperation({ summary: 'Acts, messages, handovers and visas of a file, newest first' })
  async list(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    const language = languageOf(languages);
    const journal = await this.read.journal(caller.administrationId, id);
    const acts = journal.map(({ entry }): TimelineEntry => ({
      at: new Date(entry.recordedAt),
      kind: 'act',
      label: `${this.texts.event(entry.event.type, language)} (${entry.event.on})`,
      by: 'name' in entry.actor ? entry.actor.name : null,
    }));
    const others = await this.unitOfWork.run(caller.administrationId, (tx) => this.timeline.entries(tx, id, language));
    // An act comes before what it brought about; a later entry of the journal after an earlier one of the same instant.
    const items = [...acts, ...others].sort((a, b) => a.at.getTime() - b.at.getTime()).toReversed();
    return { items, links: applicationLinks(id) };
  }
}
