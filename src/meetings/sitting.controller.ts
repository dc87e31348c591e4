import { Body, Controller, Headers, HttpCode, Param, Post, Put, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { checkDay, ID, Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import type { HeaderWriter } from '../platform/http/index.js';
import { languageOf } from '../core/language/index.js';
import { Deliberate } from './deliberate.service.js';
import { MeetingHolders } from './meeting-holders.service.js';
import { MEETING_ID } from './meeting-id.js';
import { decisionsReport, meetingAnswer } from './meeting-view.js';
import { DecisionsDto, DeliberationDto, OpeningDto } from './meetings.dto.js';
import { Meetings } from './meetings.service.js';
import { TakeDecisions } from './take-decisions.service.js';
import { TellMeeting } from './tell-meeting.service.js';

/** The sitting of a meeting, from its opening to the decisions that it leaves in the files. */
@ApiTags('meetings')
@ApiBearerAuth()
@Controller('api/meetings/:id')
@UseGuards(BearerGuard)
export class SittingController {
  constructor(
    private readonly clock: Clock,
    private readonly decisions: TakeDecisions,
    private readonly deliberation: Deliberate,
    private readonly holders: MeetingHolders,
    private readonly meetings: Meetings,
    private readonly permissions: Permissions,
    private readonly telling: TellMeeting,
  ) {}

  @Post('opening')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the sitting' })
  async open(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Body() body: OpeningDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.holders.mayChange(caller, id);
    await this.meetings.openSitting(caller.administrationId, id, body);
    return meetingAnswer(await this.telling.tell(caller, id, languageOf(languages)), response);
  }

  @Put('items/:file')
  @ApiOperation({ summary: 'Deliberation of an item: its text; in the sitting, its votes and its verdict' })
  async deliberate(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Param('file', ID) file: string,
    @Body() body: DeliberationDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.holders.mayChange(caller, id);
    if (body.verdict) await this.permissions.mayRecord(caller, body.verdict.event);
    await this.deliberation.write(caller, id, file, body);
    return meetingAnswer(await this.telling.tell(caller, id, languageOf(languages)), response);
  }

  @Post('closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close the sitting; decisions can still be recorded' })
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.holders.mayChange(caller, id);
    await this.meetings.closeSitting(caller.administrationId, id);
    return meetingAnswer(await this.telling.tell(caller, id, languageOf(languages)), response);
  }

  @Post('decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record the decisions of the sitting, each file by itself; called again, it does what is left' })
  async take(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Body() body: DecisionsDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.holders.mayChange(caller, id);
    const on = body.on ?? this.clock.today();
    checkDay(on, '/on');
    const language = languageOf(languages);
    await this.decisions.take(caller, id, on, language);
    return decisionsReport(await this.telling.tell(caller, id, language));
  }
}
