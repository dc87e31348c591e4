import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { AdministrationDirectory } from '../administrations/index.js';
import { ID, Permissions, ReadApplications } from '../applications/index.js';
import { isCivilDate } from '../core/calendar/index.js';
import { Clock } from '../platform/clock/index.js';
import { expectedVersion, forbidden, notFound, unprocessable } from '../platform/http/index.js';
import { languageOf, Texts, type Language } from '../procedures/index.js';
import { agendaFile, isCandidate, type AgendaFile } from './agenda-file.js';
import { Deliberate } from './deliberate.service.js';
import { notInThisState } from './meeting.js';
import { AgendaDto, DecisionsDto, DeliberationDto, MeetingDto, OpeningDto } from './meetings.dto.js';
import { Meetings, type ReadMeeting } from './meetings.service.js';
import type { Organ } from './organ.js';
import { agendaPage, minutesPage, type PrintedItem } from './pages.js';
import { TakeDecisions } from './take-decisions.service.js';

const MEETING_ID = new ParseUUIDPipe({
  exceptionFactory: () => notFound('Aucune séance de votre administration ne porte cet identifiant.'),
});
const HTML = 'text/html; charset=utf-8';

/** How many open files are asked of the engine, the first due first. */
const ASKED = 300;

interface HeaderWriter {
  setHeader(name: string, value: string): unknown;
}

/** Meetings of the college and of the council: agenda, sitting, votes, minutes, and the decisions taken to their files. */
@ApiTags('meetings')
@ApiBearerAuth()
@ApiResponse({ status: 'default', description: 'application/problem+json (RFC 9457)' })
@Controller('api/meetings')
@UseGuards(BearerGuard)
export class MeetingsController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly decisions: TakeDecisions,
    private readonly deliberation: Deliberate,
    private readonly meetings: Meetings,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Meetings, the last day first, with how many decisions are left to record' })
  async list(@CurrentCaller() caller: Caller) {
    await this.permissions.mayRead(caller);
    const items = await this.meetings.list(caller.administrationId);
    return { asOf: this.clock.today(), items: items.map((meeting) => ({ ...meeting, links: linksOf(meeting.id) })) };
  }

  @Post()
  @ApiOperation({ summary: 'Plan a meeting' })
  async plan(
    @CurrentCaller() caller: Caller,
    @Body() body: MeetingDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.mayHold(caller, body.organ);
    if (!isCivilDate(body.day)) throw badDay('/day', body.day);
    const id = await this.meetings.plan(caller.administrationId, body, caller.name);
    response.setHeader('Location', `/api/meetings/${id}`);
    return this.told(caller, id, response, languages);
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
    return this.told(caller, id, response, languages);
  }

  @Get(':id/candidates')
  @ApiOperation({ summary: 'Open files on which the organ can decide, with the last legal date of each' })
  async candidates(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const { meeting, items, next } = await this.meetings.open(caller.administrationId, id);
    const waiting = await this.meetings.waiting(caller.administrationId, meeting.organ, ASKED + 1);
    const listed = new Set(items.map(({ file }) => file));
    const opened = await this.read.openSeveral(
      caller.administrationId,
      waiting.slice(0, ASKED).filter((file) => !listed.has(file)),
    );
    const files = opened.map((one) => agendaFile(this.texts, one, meeting, next, this.clock.today(), languageOf(languages)));
    return {
      asOf: this.clock.today(),
      items: files.filter((file) => isCandidate(file, meeting.organ)),
      /** Whether every open file was asked; otherwise those that fall due first were. */
      complete: waiting.length <= ASKED,
      links: linksOf(id),
    };
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
    await this.mayChange(caller, id);
    await this.meetings.setAgenda(caller.administrationId, id, files, expectedVersion(ifMatch));
    return this.told(caller, id, response, languages);
  }

  @Post(':id/opening')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the sitting' })
  async open(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Body() body: OpeningDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.mayChange(caller, id);
    await this.meetings.openSitting(caller.administrationId, id, body);
    return this.told(caller, id, response, languages);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close the sitting; decisions can still be recorded' })
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.mayChange(caller, id);
    await this.meetings.closeSitting(caller.administrationId, id);
    return this.told(caller, id, response, languages);
  }

  @Put(':id/items/:file')
  @ApiOperation({ summary: 'Deliberation of an item: its text; in the sitting, its votes and its verdict' })
  async deliberate(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Param('file', ID) file: string,
    @Body() body: DeliberationDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.mayChange(caller, id);
    if (body.verdict) await this.permissions.mayRecord(caller, body.verdict.event);
    await this.deliberation.write(caller, id, file, body);
    return this.told(caller, id, response, languages);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record the decisions of the sitting, each file by itself; called again, it does what is left' })
  async take(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Body() body: DecisionsDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.mayChange(caller, id);
    const on = body.on ?? this.clock.today();
    if (!isCivilDate(on)) throw badDay('/on', on);
    const language = languageOf(languages);
    await this.decisions.take(caller, id, on, language);
    return this.report(caller, id, language);
  }

  @Get(':id/pages/agenda')
  @Header('Content-Type', HTML)
  @ApiOperation({ summary: 'The agenda, to be printed' })
  async agendaToPrint(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Query('lang') lang?: string,
    @Headers('accept-language') languages?: string,
  ): Promise<string> {
    await this.permissions.mayRead(caller);
    const language = languageOf(lang ?? languages);
    const { meeting, items } = await this.printed(caller, id, language);
    return agendaPage(language, await this.nameOf(caller), meeting, items);
  }

  @Get(':id/pages/minutes')
  @Header('Content-Type', HTML)
  @ApiOperation({ summary: 'The minutes of the sitting, to be printed' })
  async minutesToPrint(
    @CurrentCaller() caller: Caller,
    @Param('id', MEETING_ID) id: string,
    @Query('lang') lang?: string,
    @Headers('accept-language') languages?: string,
  ): Promise<string> {
    await this.permissions.mayRead(caller);
    const language = languageOf(lang ?? languages);
    const { meeting, items } = await this.printed(caller, id, language);
    if (meeting.state === 'planned')
      throw notInThisState('Une séance qui n’a pas été ouverte n’a pas de procès-verbal.', meeting.state);
    return minutesPage(language, await this.nameOf(caller), meeting, items);
  }

  private async told(caller: Caller, id: string, response: HeaderWriter, languages: string | undefined) {
    const { meeting, next, items } = await this.printed(caller, id, languageOf(languages));
    response.setHeader('ETag', `"${meeting.version}"`);
    return {
      asOf: this.clock.today(),
      ...meeting,
      nextMeeting: next ?? null,
      items: items.map(({ item, file, verdict }) => ({ ...item, verdictLabel: verdict ?? null, application: file })),
      links: linksOf(id),
    };
  }

  private async report(caller: Caller, id: string, language: Language) {
    const { items } = await this.printed(caller, id, language);
    const voted = items.filter(({ item }) => item.event !== null);
    const lines = voted.map(({ item, file, verdict }) => ({
      file: item.file,
      reference: file.reference,
      event: item.event,
      label: verdict,
      outcome: item.takenAt === null ? 'refused' : 'taken',
      on: item.takenOn,
      version: item.takenVersion,
      refusal: item.refusal,
    }));
    return {
      items: lines,
      taken: lines.filter(({ outcome }) => outcome === 'taken').length,
      left: lines.filter(({ outcome }) => outcome !== 'taken').length,
      undecided: items.length - voted.length,
      links: linksOf(id),
    };
  }

  private async printed(
    caller: Caller,
    id: string,
    language: Language,
  ): Promise<Omit<ReadMeeting, 'items'> & { items: PrintedItem[] }> {
    const { meeting, items, next } = await this.meetings.open(caller.administrationId, id);
    const opened = await this.read.openSeveral(
      caller.administrationId,
      items.map(({ file }) => file),
    );
    const files = new Map<string, AgendaFile>(
      opened.map((one) => [one.application.id, agendaFile(this.texts, one, meeting, next, this.clock.today(), language)]),
    );
    const printed = items.map((item) => ({
      item,
      file: files.get(item.file)!,
      verdict: item.event === null ? undefined : this.texts.event(item.event, language),
    }));
    return { meeting, next, items: printed };
  }

  private async mayChange(caller: Caller, id: string): Promise<void> {
    const { meeting } = await this.meetings.open(caller.administrationId, id);
    await this.mayHold(caller, meeting.organ);
  }

  /** Who records acts of the college prepares its meetings; the administration must have that organ. */
  private async mayHold(caller: Caller, organ: Organ): Promise<void> {
    await this.permissions.mayRecord(caller, 'decision.granted');
    if (!(await this.permissions.authorities(caller)).includes(organ))
      throw forbidden('Votre administration n’a pas cette assemblée.');
  }

  private async nameOf({ administrationId }: Caller): Promise<string> {
    return (await this.administrations.find(administrationId))!.name;
  }
}

function badDay(pointer: string, day: string) {
  const detail = `« ${day} » n’est pas un jour qui existe ; écrivez AAAA-MM-JJ.`;
  return unprocessable(detail, [{ pointer, code: 'bad-date', detail }]);
}

function linksOf(id: string): Record<string, unknown> {
  const self = `/api/meetings/${id}`;
  return {
    self,
    candidates: `${self}/candidates`,
    agenda: `${self}/pages/agenda`,
    minutes: `${self}/pages/minutes`,
    decisions: { method: 'POST', href: `${self}/decisions` },
  };
}
