import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { languageOf, type Language } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { positionOf, type Payload } from '../core/procedure/index.js';
import type { Actor } from '../journal/index.js';
import { TriggerLibrary } from '../parcels/index.js';
import { Clock } from '../platform/clock/index.js';
import { expectedVersion, idempotencyKey, type HeaderWriter } from '../platform/http/index.js';
import { Texts } from '../procedures/index.js';
import { AdvanceApplication } from './advance-application.service.js';
import { ID } from './application-id.js';
import { checkDay, futureDay } from './application-problems.js';
import { applicationView, onDay, stepsView } from './application-view.js';
import { MigrationDto, StepDto, SubmissionDto } from './applications.dto.js';
import { ImpededFilter } from './impeded.filter.js';
import { applicationLinks, stepRequest } from './links.js';
import { MigrateApplication } from './migrate-application.service.js';
import { checkStep, Permissions, stepPermission, type Standing } from './permissions.service.js';
import { ReadApplications, type OpenedApplication } from './read-applications.service.js';
import { findingsOf, telling } from './site-findings.js';
import { siteRequestOf } from './site-of-application.js';
import { SubmitApplication } from './submit-application.service.js';
import { whoMay } from './who-may.js';

/** The permit files of the caller's administration. Every answer says where to go on. */
@ApiTags('applications')
@ApiBearerAuth()
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
    private readonly triggers: TriggerLibrary,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Open a file' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key always gets the same answer.' })
  async deposit(
    @CurrentCaller() caller: Caller,
    @Body() body: SubmissionDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('idempotency-key') key?: string,
  ) {
    await this.permissions.mayDeposit(caller, body.procedure);
    if (body.on !== undefined) checkDay(body.on, '/on');
    const {
      procedure,
      on,
      reference,
      title,
      address,
      applicantName,
      applicantEmail,
      applicantAddress,
      language,
      payload,
      links,
    } = body;
    const submission = {
      procedure,
      title,
      applicantName,
      language: language ?? 'fr',
      payload: (payload ?? {}) as Payload,
      ...(on !== undefined && { on }),
      ...(reference !== undefined && { reference }),
      ...(address !== undefined && { address }),
      ...(applicantEmail !== undefined && { applicantEmail }),
      ...(applicantAddress !== undefined && { applicantAddress }),
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
    const checked = await this.read.lastSiteCheck(caller.administrationId, id);
    response.setHeader('ETag', `"${opened.application.version}"`);
    return {
      ...headOf(opened),
      procedureTitle: this.texts.sentence(opened.edition.title, language),
      ...applicationView(this.texts, opened, this.clock.today(), language, await this.permissions.authorities(caller)),
      linkedFiles: (await this.read.links(caller.administrationId, id)).map((file) => ({
        ...file,
        links: { self: `/api/applications/${file.id}` },
      })),
      siteFindings: telling(findingsOf(this.texts, this.triggers, opened, checked, language)),
      nextSteps: this.nextSteps(opened, await this.permissions.standing(caller), language).possible,
      links: applicationLinks(id),
    };
  }

  @Get(':id/steps')
  @ApiOperation({ summary: 'What can happen today, with a request that works; and why each other step cannot' })
  @ApiQuery({
    name: 'on',
    required: false,
    description: 'Day of which the steps are told, for acts that are recorded late; today when absent.',
  })
  async steps(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Query('on') on?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    const today = this.clock.today();
    const day = on ?? today;
    checkDay(day, '/on');
    if (day > today) throw futureDay(day, today);
    return {
      ...this.nextSteps(opened, await this.permissions.standing(caller), languageOf(languages), day),
      links: applicationLinks(id),
    };
  }

  @Post(':id/events')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take a step' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version you read, for example "7".' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key always gets the same answer.' })
  async take(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() body: StepDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('if-match') ifMatch?: string,
    @Headers('idempotency-key') key?: string,
  ) {
    const standing = await this.permissions.mayRecord(caller, body.type);
    const on = body.on ?? this.clock.today();
    checkDay(on, '/on');
    const event = { type: body.type, on, payload: (body.payload ?? {}) as Payload };
    const keyed = idempotencyKey(key);
    const answer = await this.advance.take(caller.administrationId, id, {
      event,
      expectedVersion: expectedVersion(ifMatch),
      actor: actorOf(caller),
      judge: (situation) => checkStep(standing, body.type, situation),
      ...(keyed !== undefined && { key: keyed, undated: body.on === undefined }),
      ...(body.documents && body.documents.length > 0 && { documents: body.documents }),
    });
    response.setHeader('ETag', `"${answer.version}"`);
    return { ...answer, links: applicationLinks(id) };
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

  private nextSteps(opened: OpenedApplication, standing: Standing, language: Language, day = this.clock.today()) {
    const { asOf, possible, impossible } = stepsView(this.texts, opened, day, language);
    const { id, version } = opened.application;
    const competent = positionOf(opened.edition, onDay(opened, day).snapshot).competent;
    const who = (name: string, example?: object) =>
      whoMay(stepPermission(standing, name, { procedure: opened.edition.id, competent, ...example }), standing.type, language);
    return {
      asOf,
      possible: possible.map(({ name, label, example, fields }) => ({
        name,
        label,
        ...who(name, example),
        fields,
        request: stepRequest(id, version, name, asOf, example),
      })),
      impossible: impossible.map((step) => ({ ...step, ...who(step.name) })),
    };
  }
}

function headOf({ application }: OpenedApplication) {
  const { id, reference, procedure, law, version, title, address, language, submittedOn, closed } = application;
  const { applicantName, applicantEmail, applicantAddress, assignee } = application;
  const applicant = { applicantName, applicantEmail, applicantAddress };
  return { id, reference, procedure, law, version, title, address, ...applicant, language, submittedOn, assignee, closed };
}

function actorOf({ accountId, name }: Caller): Actor {
  return { kind: 'account', id: accountId, name };
}
