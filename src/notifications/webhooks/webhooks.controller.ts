import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { Permissions } from '../../applications/index.js';
import { MESSAGE_ID } from '../messages/message-id.js';
import { ManageWebhooks, type WebhookRow } from './manage-webhooks.service.js';
import { NothingDto, WebhookChangeDto, WebhookDto } from './webhooks.dto.js';

/** Other systems that are told of every step and of meetings: CloudEvents 1.0, signed as Standard Webhooks. */
@ApiTags('webhooks')
@ApiBearerAuth()
@Controller('api/webhooks')
@UseGuards(BearerGuard)
export class WebhooksController {
  constructor(
    private readonly permissions: Permissions,
    private readonly webhooks: ManageWebhooks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The webhooks of the administration' })
  async list(@CurrentCaller() caller: Caller) {
    await this.permissions.maySetUp(caller);
    const rows = await this.webhooks.list(caller.administrationId);
    return { items: rows.map(viewOf), links: { add: { method: 'POST', href: '/api/webhooks' } } };
  }

  @Post()
  @ApiOperation({ summary: 'Add one; its secret is shown only in this answer' })
  async add(@CurrentCaller() caller: Caller, @Body() { url, events }: WebhookDto) {
    await this.permissions.maySetUp(caller);
    const added = await this.webhooks.add(caller.administrationId, url, events ?? ['*'], caller.name);
    return { ...viewOf(added), secret: added.secret };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One webhook, and whether it answers' })
  async get(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string) {
    await this.permissions.maySetUp(caller);
    return viewOf(await this.webhooks.find(caller.administrationId, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change its address or events, disable it, take it up again, or make a new secret' })
  async change(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string, @Body() body: WebhookChangeDto) {
    await this.permissions.maySetUp(caller);
    const changed = await this.webhooks.change(caller.administrationId, id, body);
    return { ...viewOf(changed), ...(changed.secret !== undefined && { secret: changed.secret }) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove it; what was told to it stays among the messages' })
  async remove(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string): Promise<void> {
    await this.permissions.maySetUp(caller);
    await this.webhooks.remove(caller.administrationId, id);
  }

  @Post(':id/ping')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send it a perron.ping; the message tells what came of it' })
  async ping(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string) {
    await this.permissions.maySetUp(caller);
    const message = await this.webhooks.ping(caller.administrationId, id);
    return { links: { message: `/api/messages/${message}` } };
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'The latest calls to it and what came of each; they tell of events, and not of files' })
  async deliveries(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string) {
    await this.permissions.maySetUp(caller);
    return { items: await this.webhooks.deliveries(caller.administrationId, id) };
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send again every call that did not get through' })
  @ApiBody({ type: NothingDto, required: false })
  async replay(@CurrentCaller() caller: Caller, @Param('id', MESSAGE_ID) id: string, @Body() _nothing: NothingDto) {
    await this.permissions.maySetUp(caller);
    return { replayed: await this.webhooks.replay(caller.administrationId, id, caller.name) };
  }
}

function viewOf({ id, url, events, createdAt, createdBy, failingSince, disabledAt, disabledBecause }: WebhookRow) {
  const self = `/api/webhooks/${id}`;
  return {
    id,
    url,
    events,
    createdAt,
    createdBy,
    failingSince,
    disabledAt,
    disabledBecause,
    links: { self, ping: { method: 'POST', href: `${self}/ping` } },
  };
}
