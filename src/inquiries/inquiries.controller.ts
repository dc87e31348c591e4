import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { checkDay, checkStep, ImpededFilter, Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { expectedVersion, idempotencyKey, type HeaderWriter } from '../platform/http/index.js';
import { countComments } from './comment.js';
import { HoldInquiries } from './hold-inquiries.service.js';
import { AnnouncementDto, ClosingDto } from './inquiries.dto.js';
import { INQUIRY_ID, noInquiry } from './inquiry-id.js';
import { findInquiry, type Inquiry } from './inquiry-row.js';
import { inquiryView } from './inquiry-view.js';

/** One inquiry: what the public is told of it, and its closing. */
@ApiTags('inquiries')
@ApiBearerAuth()
@Controller('api/inquiries/:id')
@UseGuards(BearerGuard)
@UseFilters(ImpededFilter)
export class InquiriesController {
  constructor(
    private readonly clock: Clock,
    private readonly inquiries: HoldInquiries,
    private readonly permissions: Permissions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'An inquiry with its dates, its state and the count of its comments' })
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Res({ passthrough: true }) response: HeaderWriter,
  ) {
    await this.permissions.mayRead(caller);
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const inquiry = await findInquiry(tx, id);
      if (!inquiry) throw noInquiry();
      response.setHeader('ETag', `"${inquiry.version}"`);
      return inquiryView(inquiry, this.clock.today(), await countComments(tx, inquiry));
    });
  }

  @Patch()
  @ApiOperation({ summary: 'Change what the public is told of it; null takes back what was said' })
  async announce(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Body() told: AnnouncementDto,
    @Res({ passthrough: true }) response: HeaderWriter,
  ) {
    await this.permissions.mayHandle(caller);
    const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    await this.unitOfWork.run(caller.administrationId, async (tx) => {
      if (!(await findInquiry(tx, id))) throw noInquiry();
      await this.inquiries.announce(tx, id, said, caller.name);
    });
    return this.get(caller, id, response);
  }

  @Post('closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close it, from its last day on: the act is recorded on the file' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the inquiry, which is the version of its file.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key always gets the same answer.' })
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Body() body: ClosingDto,
    @Res({ passthrough: true }) response: HeaderWriter,
    @Headers('if-match') ifMatch?: string,
    @Headers('idempotency-key') key?: string,
  ) {
    const standing = await this.permissions.mayRecord(caller, 'publicity.closed');
    const version = expectedVersion(ifMatch);
    const on = body.on ?? this.clock.today();
    checkDay(on, '/on');
    const inquiry = await this.find(caller, id);
    const keyed = idempotencyKey(key);
    await this.inquiries.close(caller.administrationId, inquiry, {
      event: { type: 'publicity.closed', on, payload: {} },
      expectedVersion: version,
      actor: { kind: 'account', id: caller.accountId, name: caller.name },
      judge: (situation) => checkStep(standing, 'publicity.closed', situation),
      ...(keyed !== undefined && { key: keyed, undated: body.on === undefined }),
    });
    return this.get(caller, id, response);
  }

  private async find(caller: Caller, id: string): Promise<Inquiry> {
    const inquiry = await this.unitOfWork.run(caller.administrationId, (tx) => findInquiry(tx, id));
    if (!inquiry) throw noInquiry();
    return inquiry;
  }
}
