import { Body, Controller, Get, Headers, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { checkDay, Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { expectedVersion, type HeaderWriter } from '../platform/http/index.js';
import { languageOf } from '../core/language/index.js';
import { MeetingHolders } from './meeting-holders.service.js';
import { MEETING_ID } from './meeting-id.js';
import { meetingLinks, meetingAnswer } from './meeting-view.js';
import { AgendaDto, MeetingDto } from './meetings.dto.js';
import { Meetings } from './meetings.service.js';
import { TellMeeting } from './tell-meeting.service.js';

/** Meetings of the college and of the council, and their agendas. */
@ApiTags('meetings')
@ApiBearerAuth()
@Controller('api/meetings')
@UseGuards(BearerGuard)
export class MeetingsController {
  constructor(
    private readonly clock: Clock,
    private readonly holders: MeetingHolders,
    private readonly meetings: Meetings,
    private readonly permissions: Permissions,
    private readonly telling: TellMeeting,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Meetings, the last day first, with how many decisions are left to record' })
  async list(@CurrentCaller() caller: Caller) {
    await this.permissions.mayRead(caller);
    const items = await this.meetings.list(caller.administrationId);
    return { asOf: this.clock.today(), items: items.map((meeting) => ({ ...meeting, links: meetingLinks(meeting.id) })) };
  }

  @Post()
  @ApiOperation({ summary: 'Plan a meeting' })
  async plan(
    @CurrentCaller() caller: Caller,
    @Body() body: MeetingDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.holders.mayHold(caller, body.organ);
    checkDay(body.day, '/day');
    const id = await this.meetings.plan(caller.administrationId, body, caller.name);
    response.setHeader('Location', `/api/meetings/${id}`);
    return meetingAnswer(await this.telling.tell(caller, id, languageOf(languages)), response);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'A meeting: its agenda with the last legal date of each file, votes, and what became of the decisions',
  })
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    return meetingAnswer(await this.telling.tell(caller, id, languageOf(languages)), response);
  }

  @Get(':id/candidates')
  @ApiOperation({ summary: 'Open files on which the organ can decide, with the last legal date of each' })
  async candidates(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const found = await this.telling.candidates(caller, id, languageOf(languages));
    return { asOf: this.clock.today(), ...found, links: meetingLinks(id) };
  }

  @Put(':id/agenda')
  @ApiOperation({ summary: 'Put files on the agenda, in the order in which they are called' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the meeting that you read.' })
  async agenda(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Body() { files }: AgendaDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.holders.mayChange(caller, id);
    await this.meetings.setAgenda(caller.administrationId, id, files, expectedVersion(ifMatch));
    return meetingAnswer(await this.telling.tell(caller, id, languageOf(languages)), response);
  }
}
