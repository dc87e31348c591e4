import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { BearerGuard, CurrentCaller, type Caller } from '../../accounts/index.js';
import { AdministrationDirectory } from '../../administrations/index.js';
import { Permissions } from '../../applications/index.js';
import { notFound, saysOneOf } from '../../platform/http/index.js';
import { languageOf } from '../../core/language/index.js';
import { OutgoingLinks } from '../outgoing-links.js';
import { SAY } from '../problem-sayings.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

class CalendarFeedDto {
  @ApiPropertyOptional({ enum: ['mine', 'all'], default: 'mine', description: 'The files I have in hand, or all.' })
  @IsOptional()
  @IsIn(['mine', 'all'], saysOneOf(['mine', 'all']))
  scope?: 'mine' | 'all';
}

/** Deadlines in the calendar of an officer's telephone. */
@ApiTags('calendar feeds')
@Controller()
export class CalendarFeedsController {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly feeds: CalendarFeeds,
    private readonly links: OutgoingLinks,
    private readonly permissions: Permissions,
  ) {}

  @Post('api/calendar-feeds')
  @UseGuards(BearerGuard)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'A secret address to subscribe to, told only now; the one you had is void. What a key makes ends with it',
  })
  async make(@CurrentCaller() caller: Caller, @Body() body: CalendarFeedDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayKeepCalendar(caller);
    const secret = await this.feeds.make(caller, body.scope ?? 'mine', languageOf(languages));
    return { url: this.links.calendar((await this.administrations.find(caller.administrationId))!.slug, secret) };
  }

  @Delete('api/calendar-feeds')
  @HttpCode(204)
  @UseGuards(BearerGuard)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Make your address void' })
  async revoke(@CurrentCaller() caller: Caller): Promise<void> {
    await this.permissions.mayKeepCalendar(caller);
    if (!(await this.feeds.revoke(caller.administrationId, caller.accountId))) throw notFound(SAY.noFeed);
  }

  @Get('calendar/:slug/:secret.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Running deadlines as iCalendar; the secret in the address stands for the officer' })
  async read(@Param('slug') slug: string, @Param('secret') secret: string): Promise<string> {
    const calendar = /^[A-Za-z0-9_-]{43}$/.test(secret) ? await this.feeds.read(slug, secret) : undefined;
    if (calendar === undefined) throw notFound(SAY.noCalendar);
    return calendar;
  }
}
