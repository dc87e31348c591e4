import { Controller, Get, Header, Headers, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { AdministrationDirectory } from '../administrations/index.js';
import { Permissions } from '../applications/index.js';
import { languageOf } from '../core/language/index.js';
import { MEETING_ID } from './meeting-id.js';
import { notInThisState } from './meeting.js';
import { agendaPage, minutesPage } from './pages.js';
import { TellMeeting } from './tell-meeting.service.js';
import { SAY } from './problem-sayings.js';

const PAGES = { agenda: agendaPage, minutes: minutesPage };
const HTML = 'text/html; charset=utf-8';

/** What of a meeting is printed. */
@ApiTags('meetings')
@ApiBearerAuth()
@ApiProduces('text/html')
@Controller('api/meetings/:id/pages')
@UseGuards(BearerGuard)
export class MeetingPagesController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly permissions: Permissions,
    private readonly telling: TellMeeting,
  ) {}

  @Get('agenda')
  @Header('Content-Type', HTML)
  @ApiOperation({ summary: 'The agenda, to be printed' })
  agenda(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Query('lang') lang?: string,
    @Headers('accept-language') languages?: string,
  ): Promise<string> {
    return this.print('agenda', caller, id, lang ?? languages);
  }

  @Get('minutes')
  @Header('Content-Type', HTML)
  @ApiOperation({ summary: 'The minutes of the sitting, to be printed' })
  minutes(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Query('lang') lang?: string,
    @Headers('accept-language') languages?: string,
  ): Promise<string> {
    return this.print('minutes', caller, id, lang ?? languages);
  }

  private async print(kind: keyof typeof PAGES, caller: Caller, id: string, languages: string | undefined): Promise<string> {
    await this.permissions.mayRead(caller);
    const language = languageOf(languages);
    const { meeting, items } = await this.telling.tell(caller, id, language);
    if (kind === 'minutes' && meeting.state === 'planned') throw notInThisState(SAY.noMinutes, meeting.state);
    return PAGES[kind](language, (await this.administrations.find(caller.administrationId))!.name, meeting, items);
  }
}
