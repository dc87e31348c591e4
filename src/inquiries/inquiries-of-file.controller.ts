import { Body, Controller, Get, Headers, Param, Post, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { checkDay, checkStep, ID, ImpededFilter, Permissions, ReadApplications } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { expectedVersion, idempotencyKey, type HeaderWriter } from '../platform/http/index.js';
import { languageOf } from '../core/language/index.js';
import { countComments } from './comment.js';
import { HoldInquiries } from './hold-inquiries.service.js';
import { InquiryWishDto, NewInquiryDto } from './inquiries.dto.js';
import { findInquiry, inquiriesOfFile } from './inquiry-row.js';
import { inquiryView } from './inquiry-view.js';
import { payloadOf, ProposeInquiry } from './propose-inquiry.service.js';

/** The public inquiries and project notices of a file: planned, then held through its acts. */
@ApiTags('inquiries')
@ApiBearerAuth()
@Controller('api/applications/:id/inquiries')
@UseGuards(BearerGuard)
@UseFilters(ImpededFilter)
export class InquiriesOfFileController {
  constructor(
    private readonly clock: Clock,
    private readonly inquiries: HoldInquiries,
    private readonly permissions: Permissions,
    private readonly plans: ProposeInquiry,
    private readonly read: ReadApplications,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('plan')
  @ApiOperation({ summary: 'When the inquiry would run, with the reason of each date and what it adds to the decision' })
  async plan(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Query() wish: InquiryWishDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    checkDays(wish);
    const opened = await this.read.open(caller.administrationId, id);
    const { plan, decision, warnings, dates } = this.plans.propose(opened, this.clock.today(), wish, languageOf(languages));
    const href = `/api/applications/${id}/inquiries`;
    const headers = { 'If-Match': `"${opened.application.version}"`, 'Content-Type': 'application/json' };
    const body = { ...payloadOf(plan), displayedOn: plan.displayedOn };
    return { ...plan, decision: decision ?? null, dates, warnings, request: { method: 'POST', href, headers, body } };
  }

  @Get()
  @ApiOperation({ summary: 'The inquiries of a file, the last one first' })
  async list(@CurrentCaller() caller: Caller, @Param('id', ID) id: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const items = [];
      for (const inquiry of await inquiriesOfFile(tx, id))
        items.push(inquiryView(inquiry, this.clock.today(), await countComments(tx, inquiry)));
      return { items };
    });
  }

  @Post()
  @ApiOperation({ summary: 'Announce an inquiry: the act is recorded on the file, and its clocks follow' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version of the file, for example "7".' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key always gets the same inquiry.' })
  async announce(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() body: NewInquiryDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('if-match') ifMatch?: string,
    @Headers('idempotency-key') key?: string,
    @Headers('accept-language') languages?: string,
  ) {
    const standing = await this.permissions.mayRecord(caller, 'publicity.scheduled');
    const version = expectedVersion(ifMatch);
    checkDays(body);
    const on = body.on ?? this.clock.today();
    const { administrationId, accountId, name } = caller;
    const opened = await this.read.open(administrationId, id);
    const { plan, warnings } = this.plans.checked(opened, on, body, languageOf(languages));
    const keyed = idempotencyKey(key);
    const request = {
      event: { type: 'publicity.scheduled', on, payload: payloadOf(plan) },
      expectedVersion: version,
      actor: { kind: 'account', id: accountId, name } as const,
      judge: (situation: Parameters<typeof checkStep>[2]) => checkStep(standing, 'publicity.scheduled', situation),
      ...(keyed !== undefined && { key: keyed, undated: body.on === undefined }),
    };
    const made = await this.inquiries.schedule(administrationId, id, request, body);
    return this.unitOfWork.run(administrationId, async (tx) => {
      const inquiry = (await findInquiry(tx, made))!;
      response.setHeader('Location', `/api/inquiries/${made}`);
      response.setHeader('ETag', `"${inquiry.version}"`);
      return { ...inquiryView(inquiry, this.clock.today(), await countComments(tx, inquiry)), warnings };
    });
  }
}

function checkDays(wish: Pick<NewInquiryDto, 'on' | 'displayedOn'> & { opensOn?: string }): void {
  const { on, opensOn, displayedOn } = wish;
  for (const [name, day] of Object.entries({ on, opensOn, displayedOn })) if (day !== undefined) checkDay(day, `/${name}`);
}
