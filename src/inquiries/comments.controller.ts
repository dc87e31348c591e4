import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { told } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { checkDay, futureDay, Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { idempotencyKey, invalidAt } from '../platform/http/index.js';
import { commentsOf, countComments } from './comment.js';
import { commentView } from './comment-view.js';
import { CommentDto, CommentsQuery, PublicTextDto, CommentWithdrawalDto } from './inquiries.dto.js';
import { COMMENT_NUMBER, INQUIRY_ID, noInquiry } from './inquiry-id.js';
import { findInquiry, type Inquiry } from './inquiry-row.js';
import { RegisterComments } from './register-comments.service.js';
import { SAY } from './problem-sayings.js';

/** What people said in an inquiry: registered with its day and number, and kept. */
@ApiTags('inquiries')
@ApiBearerAuth()
@Controller('api/inquiries/:id/comments')
@UseGuards(BearerGuard)
export class CommentsController {
  constructor(
    private readonly clock: Clock,
    private readonly permissions: Permissions,
    private readonly register: RegisterComments,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The comments in the order of their numbers, each in time, early or late' })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Query() { limit = 50, after }: CommentsQuery,
  ) {
    await this.permissions.mayRead(caller);
    return this.within(caller, id, async (tx, inquiry) => {
      const found = await commentsOf(tx, id, after, limit + 1);
      const items = found.slice(0, limit).map((comment) => commentView(comment, inquiry));
      const next = found.length > limit && `/api/inquiries/${id}/comments?after=${items.at(-1)!.number}&limit=${limit}`;
      return { items, count: await countComments(tx, inquiry), links: next ? { next } : {} };
    });
  }

  @Post()
  @ApiOperation({
    summary: 'Register a comment received by post, at the counter or by mail; one that comes late is kept and marked',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key is the same comment.' })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Body() body: CommentDto,
    @Headers('idempotency-key') key?: string,
  ) {
    await this.permissions.mayHandle(caller);
    const receivedOn = this.checkedDay(body.receivedOn, '/receivedOn');
    if (body.sentOn !== undefined) checkDay(body.sentOn, '/sentOn');
    if (body.sentOn !== undefined && body.sentOn > receivedOn) {
      throw invalidAt('/sentOn', 'sent-after-receipt', told(SAY.sentAfterReceipt, { receivedOn, sentOn: body.sentOn }));
    }
    const { channel, sentOn = null, authorName = null, authorAddress = null, authorEmail = null, language = 'fr', text } = body;
    const received = body.receivedOn !== undefined && { receivedOn };
    const comment = { channel, ...received, sentOn, authorName, authorAddress, authorEmail, language, text };
    const keyed = idempotencyKey(key);
    return this.within(caller, id, async (tx, inquiry) => {
      const by = { key: keyed && `api:${keyed}`, by: caller.name };
      return commentView(await this.register.register(tx, id, comment, by), inquiry);
    });
  }

  @Post(':number/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that its author takes a comment back; it stays in the register' })
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Param('number', COMMENT_NUMBER) number: number,
    @Body() { on, because }: CommentWithdrawalDto,
  ) {
    await this.permissions.mayHandle(caller);
    const day = this.checkedDay(on, '/on');
    return this.within(caller, id, async (tx, inquiry) =>
      commentView(await this.register.withdraw(tx, id, number, day, because ?? null, caller.name), inquiry),
    );
  }

  @Put(':number/public-text')
  @ApiOperation({ summary: 'Write a comment as it may be published; what was said stays as it was said' })
  async review(
    @CurrentCaller() caller: Caller,
    @Param('id', INQUIRY_ID) id: string,
    @Param('number', COMMENT_NUMBER) number: number,
    @Body() { text }: PublicTextDto,
  ) {
    await this.permissions.mayHandle(caller);
    return this.within(caller, id, async (tx, inquiry) =>
      commentView(await this.register.review(tx, id, number, text, caller.name), inquiry),
    );
  }

  private checkedDay(said: string | undefined, pointer: string): string {
    const today = this.clock.today();
    const day = said ?? today;
    checkDay(day, pointer);
    if (day > today) throw futureDay(day, today);
    return day;
  }

  private within<Result>(caller: Caller, id: string, work: (tx: Transaction, inquiry: Inquiry) => Promise<Result>) {
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const inquiry = await findInquiry(tx, id);
      if (!inquiry) throw noInquiry();
      return work(tx, inquiry);
    });
  }
}
