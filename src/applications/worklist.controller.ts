import { Controller, Get, Headers, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf, type Language } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { CONSEQUENCES } from '../core/procedure/index.js';
import { Clock } from '../platform/clock/index.js';
import { ProcedureLibrary, Texts } from '../procedures/index.js';
import { assigneeFilter } from './assignees.js';
import { checkDay } from './application-problems.js';
import { nextAct } from './next-act.js';
import { Permissions } from './permissions.service.js';
import { ReadWorklist } from './read-worklist.service.js';
import type { WorklistRow } from './worklist-row.js';
import { CountsDto, WorklistDto } from './worklist.dto.js';

/** The files of an administration as a list of work. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/applications')
@UseGuards(BearerGuard)
export class WorklistController {
  constructor(
    private readonly clock: Clock,
    private readonly procedures: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly read: ReadWorklist,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The worklist, by what hangs on the next day and then by that day' })
  async list(@CurrentCaller() caller: Caller, @Query() query: WorklistDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    if (query.dueBy !== undefined) checkDay(query.dueBy, '/dueBy');
    const standpoint = await this.standpoint(caller);
    const { assignee, ...asked } = query;
    const page = await this.read.page(
      caller.administrationId,
      {
        ...asked,
        ...(assignee !== undefined && { assignee: assigneeFilter(assignee, caller.accountId, standpoint.today) }),
        closed: query.closed === 'true',
        sort: query.sort ?? 'consequence',
        limit: query.limit ?? 50,
      },
      standpoint,
    );
    const { after: _after, ...same } = query;
    const next: { next?: string } =
      page.next === undefined
        ? {}
        : { next: `/api/applications?${new URLSearchParams({ ...stringsOf(same), after: page.next }).toString()}` };
    const language = languageOf(languages);
    return {
      asOf: standpoint.today,
      items: page.items.map((row) => this.told(row, standpoint, language)),
      links: { submit: { method: 'POST', href: '/api/applications' }, ...next },
    };
  }

  @Get('counts')
  @ApiOperation({ summary: 'How many files are open, late, due today, due this week, or wait for somebody else' })
  async counts(@CurrentCaller() caller: Caller, @Query() { assignee }: CountsDto) {
    await this.permissions.mayRead(caller);
    const standpoint = await this.standpoint(caller);
    const hands = assignee === undefined ? undefined : assigneeFilter(assignee, caller.accountId, standpoint.today);
    return { asOf: standpoint.today, ...(await this.read.counts(caller.administrationId, standpoint, hands)) };
  }

  private async standpoint(caller: Caller) {
    return { today: this.clock.today(), ours: await this.permissions.authorities(caller) };
  }

  private told(row: WorklistRow, { today, ours }: { today: string; ours: readonly string[] }, language: Language) {
    const { nextClock, nextSafe, nextLegal, nextOutcome, nextRank, nextHolder, milestones, ...shown } = row;
    return {
      ...shown,
      milestones: milestones.map((name) => ({ name, label: this.texts.word('milestones', name, language) })),
      next:
        nextClock !== null && nextSafe !== null && nextLegal !== null && nextOutcome !== null && nextHolder !== null
          ? nextAct(
              this.texts,
              this.procedures.calendar,
              {
                clock: nextClock,
                safe: nextSafe,
                legal: nextLegal,
                outcome: nextOutcome,
                consequence: CONSEQUENCES[nextRank]!,
                holder: nextHolder,
              },
              today,
              ours,
              language,
            )
          : null,
      links: { self: `/api/applications/${row.id}` },
    };
  }
}

function stringsOf(query: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  );
}
