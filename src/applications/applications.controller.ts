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
  Query,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import type { Payload } from '../core/procedure/index.js';
import { isCivilDate } from '../core/calendar/index.js';
import type { Actor } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { expectedVersion, idempotencyKey, notFound, unprocessable, type ProblemDetail } from '../platform/http/index.js';
import { drawChart, languageOf, lifeOnChart, tellChart, Texts } from '../procedures/index.js';
import { AdvanceApplication } from './advance-application.service.js';
import { applicationView, stepsView } from './application-view.js';
import { EventDto, MigrationDto, SimulationDto, SubmissionDto, WorklistDto } from './applications.dto.js';
import { ImpededFilter } from './impeded.filter.js';
import { applicationLinks, stepRequest } from './links.js';
import { MigrateApplication } from './migrate-application.service.js';
import { Permissions } from './permissions.service.js';
import { ReadApplications, type OpenedApplication } from './read-applications.service.js';
import { simulationView } from './simulation-view.js';
import { siteRequestOf } from './site-of-application.js';
import { SubmitApplication } from './submit-application.service.js';

interface HeaderWriter {
  setHeader(name: string, value: string): unknown;
}

const ID = new ParseUUIDPipe({
  exceptionFactory: () => notFound('Aucun dossier de votre administration ne porte cet identifiant.'),
});

/** The permit files of the caller's administration. Every answer says where to go on. */
@ApiTags('applications')
@ApiBearerAuth()
@ApiResponse({ status: 'default', description: 'application/problem+json (RFC 9457)' })
@Controller('api/applications')
@UseGuards(BearerGuard)
@UseFilters(ImpededFilter)
export class ApplicationsController {
  constructor(
    private readonly advance: AdvanceApplication,
    private readonly clock: Clock,
    private readonly migration: MigrateApplication,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly submit: SubmitApplication,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The worklist, by the day somebody must act' })
  async list(@CurrentCaller() caller: Caller, @Query() query: WorklistDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    if (query.dueBy !== undefined) checkDay(query.dueBy, '/dueBy');
    const language = languageOf(languages);
    const page = await this.read.worklist(caller.administrationId, {
      ...query,
      closed: query.closed === 'true',
      limit: query.limit ?? 50,
    });
    const { after: _after, ...same } = query;
    const next =
      page.next === undefined
        ? {}
        : { next: `/api/applications?${new URLSearchParams({ ...stringsOf(same), after: page.next }).toString()}` };
    return {
      asOf: this.clock.today(),
      items: page.items.map((application) => ({
        id: application.id,
        reference: application.reference,
        title: application.title,
        address: application.address,
        applicantName: application.applicantName,
        submittedOn: application.submittedOn,
        law: application.law,
        milestones: application.milestones.map((name) => ({ name, label: this.texts.word('milestones', name, language) })),
        next: application.nextClock && {
          clock: application.nextClock,
          label: this.texts.clock(application.nextClock, language),
          safe: application.nextSafe,
          legal: application.nextLegal,
        },
        links: { self: `/api/applications/${application.id}` },
      })),
      links: { submit: { method: 'POST', href: '/api/applications' }, ...next },
    };
  }

  @Post()
  @ApiOperation({ summary: 'Open a file' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key always gets the same answer.' })
  async deposit(
    @CurrentCaller() caller: Caller,
    @Body() body: SubmissionDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('idempotency-key') key?: string,
  ) {
    await this.permissions.mayDeposit(caller);
    const on = body.on ?? this.clock.today();
    checkDay(on, '/on');
    const { procedure, reference, title, address, applicantName, language, payload, links } = body;
    const submission = {
      procedure,
      on,
      title,
      applicantName,
      language: language ?? 'fr',
      payload: (payload ?? {}) as Payload,
      ...(reference !== undefined && { reference }),
      ...(address !== undefined && { address }),
      ...(body.site && { site: siteRequestOf(body.site) }),
      ...(links && { links: links.map(({ kind, file }) => ({ kind, file })) }),
    };
    const answer = await this.submit.submit(caller.administrationId, submission, actorOf(caller), idempotencyKey(key));
    response.setHeader('Location', `/api/applications/${answer.id}`);
    response.setHeader('ETag', `"${answer.version}"`);
    return { ...answer, links: applicationLinks(answer.id) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A file as it stands today, with every running date explained and what can happen next' })
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    const language = languageOf(languages);
    response.setHeader('ETag', `"${opened.application.version}"`);
    return {
      ...headOf(opened),
      procedureTitle: this.texts.sentence(opened.edition.title, language),
      ...applicationView(this.texts, opened, this.clock.today(), language),
      linkedFiles: (await this.read.links(caller.administrationId, id)).map((file) => ({
        ...file,
        links: { self: `/api/applications/${file.id}` },
      })),
      nextSteps: this.nextSteps(opened, language).possible,
      links: applicationLinks(id),
    };
  }

  @Get(':id/steps')
  @ApiOperation({ summary: 'What can happen today, with a request that works; and why each other step cannot' })
  async steps(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    return { ...this.nextSteps(opened, languageOf(languages)), links: applicationLinks(id) };
  }

  @Post(':id/events')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a step' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version you read, for example "7".' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key always gets the same answer.' })
  async take(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() body: EventDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('if-match') ifMatch?: string,
    @Headers('idempotency-key') key?: string,
  ) {
    await this.permissions.mayRecord(caller, body.type);
    const on = body.on ?? this.clock.today();
    checkDay(on, '/on');
    const event = { type: body.type, on, payload: (body.payload ?? {}) as Payload };
    const keyed = idempotencyKey(key);
    const answer = await this.advance.take(caller.administrationId, id, {
      event,
      expectedVersion: expectedVersion(ifMatch),
      actor: actorOf(caller),
      ...(keyed !== undefined && { key: keyed }),
    });
    response.setHeader('ETag', `"${answer.version}"`);
    return { ...answer, links: applicationLinks(id) };
  }

  @Post(':id/simulations')
  @HttpCode(200)
  @ApiOperation({ summary: 'What would follow from events that have not happened; nothing is written' })
  async simulate(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() body: SimulationDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    return { ...simulationView(this.texts, opened, body, languageOf(languages)), links: applicationLinks(id) };
  }

  @Get(':id/deadlines')
  @ApiOperation({ summary: 'Every running date with its derivation: what was added, by which article, which days moved it' })
  async deadlines(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    const { asOf, deadlines } = applicationView(this.texts, opened, this.clock.today(), languageOf(languages));
    return { asOf, items: deadlines, links: applicationLinks(id) };
  }

  @Post(':id/migrations')
  @HttpCode(201)
  @ApiOperation({ summary: 'Move the file to another edition of its procedure, on a legal basis that the journal keeps' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version you read, for example "7".' })
  async migrate(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() body: MigrationDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('if-match') ifMatch?: string,
  ) {
    await this.permissions.mayPublishProcedures(caller);
    const answer = await this.migration.migrate(caller.administrationId, id, {
      to: body.to,
      basis: body.basis,
      states: body.states ?? {},
      expectedVersion: expectedVersion(ifMatch),
      actor: actorOf(caller),
    });
    response.setHeader('ETag', `"${answer.version}"`);
    return { ...answer, links: applicationLinks(id) };
  }

  @Get(':id/drawing')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiOperation({ summary: 'The procedure drawn as SVG, with the path that the file took upon it' })
  async drawing(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    const { edition, life } = await this.lifeOf(caller, id);
    return drawChart(this.texts, edition.file, languageOf(languages), life);
  }

  @Get(':id/drawing/told')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiOperation({ summary: 'The same as an ordered list, for those who cannot see the drawing' })
  async drawingTold(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Headers('accept-language') languages?: string,
  ) {
    const { edition, life } = await this.lifeOf(caller, id);
    return tellChart(this.texts, edition.file, languageOf(languages), life);
  }

  @Get(':id/journal')
  @ApiOperation({ summary: 'Every act of the file, sealed one to the next' })
  async journal(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    const language = languageOf(languages);
    const entries = await this.read.journal(caller.administrationId, id);
    return {
      items: entries.map(({ entry, hash }) => ({ ...entry, label: this.texts.event(entry.event.type, language), hash })),
      links: applicationLinks(id),
    };
  }

  @Get(':id/site')
  @ApiOperation({ summary: 'The site and what the map said of it, newest check first' })
  async site(@CurrentCaller() caller: Caller, @Param('id', ID) id: string) {
    await this.permissions.mayRead(caller);
    const { application } = await this.read.open(caller.administrationId, id);
    return {
      crs: 31370,
      site: application.site,
      facts: application.siteFacts,
      checks: await this.read.siteChecks(caller.administrationId, id),
      links: applicationLinks(id),
    };
  }

  private async lifeOf(caller: Caller, id: string) {
    await this.permissions.mayRead(caller);
    const { edition } = await this.read.open(caller.administrationId, id);
    const entries = await this.read.journal(caller.administrationId, id);
    // The house's own expiries are taken again as time passes.
    const acts = entries.map(({ entry }) => entry).filter(({ actor, correction }) => actor.kind !== 'house' && !correction);
    const life = lifeOnChart(
      edition,
      acts.map(({ event }) => event),
      this.clock.today(),
    );
    // A file that came over from another edition may not replay under its own: then the drawing stands alone.
    return { edition, life: 'kind' in life ? {} : life };
  }

  private nextSteps(opened: OpenedApplication, language: ReturnType<typeof languageOf>) {
    const { asOf, possible, impossible } = stepsView(this.texts, opened, this.clock.today(), language);
    const { id, version } = opened.application;
    return {
      asOf,
      possible: possible.map(({ name, label, example }) => ({
        name,
        label,
        request: stepRequest(id, version, name, asOf, example),
      })),
      impossible,
    };
  }
}

function headOf({ application }: OpenedApplication) {
  const { id, reference, procedure, law, version, title, address, applicantName, language, submittedOn, closed } = application;
  return { id, reference, procedure, law, version, title, address, applicantName, language, submittedOn, closed };
}

function checkDay(day: string, pointer: string): void {
  if (isCivilDate(day)) return;
  const fault: ProblemDetail = {
    pointer,
    code: 'bad-date',
    detail: `« ${day} » n’est pas un jour qui existe ; écrivez AAAA-MM-JJ.`,
  };
  throw unprocessable(fault.detail, [fault]);
}

function actorOf({ accountId, name }: Caller): Actor {
  return { kind: 'account', id: accountId, name };
}

function stringsOf(query: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  );
}
