import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { applicationLinks, checkDay, ID, Permissions, ReadApplications } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Absences } from './absences.service.js';
import { Assignments } from './assignments.service.js';
import { AbsenceDto, AssigneeDto, HandoverDto } from './office.dto.js';

interface TeamMember {
  id: string;
  name: string;
  kind: 'person' | 'service';
  roles: string[];
  openFiles: number;
  /** Who stands in today, by identifier. */
  deputyToday: string | null;
}

/** In whose hands files are: assignment, handover, absence. */
@ApiTags('office')
@ApiBearerAuth()
@Controller('api')
@UseGuards(BearerGuard)
export class HandsController {
  constructor(
    private readonly absences: Absences,
    private readonly assignments: Assignments,
    private readonly clock: Clock,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('colleagues')
  @ApiOperation({ summary: 'Who works here, how many open files each has in hand, and who stands in today' })
  async colleagues(@CurrentCaller() caller: Caller) {
    await this.permissions.mayRead(caller);
    const items = await this.unitOfWork.run(caller.administrationId, (tx) =>
      tx.query<TeamMember>(
        `SELECT a.id, a.name, a.kind, a.roles,
                (SELECT count(*)::int FROM applications f
                  WHERE f.administration_id = a.administration_id AND f.assignee = a.id AND NOT f.closed) AS "openFiles",
                (SELECT b.deputy_id FROM absences b WHERE b.administration_id = a.administration_id AND b.account_id = a.id
                    AND b.withdrawn_at IS NULL AND $2::date BETWEEN b.from_day AND b.until_day LIMIT 1) AS "deputyToday"
           FROM accounts a WHERE a.administration_id = $1 AND a.disabled_at IS NULL ORDER BY a.name, a.id`,
        [caller.administrationId, this.clock.today()],
      ),
    );
    return { on: this.clock.today(), me: caller.accountId, items };
  }

  @Get('applications/:id/assignee')
  @ApiOperation({ summary: 'In whose hands the file has been, the present ones first' })
  async history(@CurrentCaller() caller: Caller, @Param('id', ID) id: string) {
    await this.permissions.mayRead(caller);
    const { application } = await this.read.open(caller.administrationId, id);
    const history = await this.assignments.history(caller.administrationId, id);
    return { assignee: application.assignee, history, links: applicationLinks(id) };
  }

  @Post('applications/:id/assignee')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the file to somebody, or to nobody' })
  async assign(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Body() { to, reason }: AssigneeDto) {
    await this.permissions.mayHandle(caller);
    await this.read.open(caller.administrationId, id);
    await this.assignments.assign(caller.administrationId, id, to, reason ?? null, caller.name);
    return this.history(caller, id);
  }

  @Post('handovers')
  @ApiOperation({ summary: 'Give all open files of one officer to another' })
  async handOver(@CurrentCaller() caller: Caller, @Body() { from, to, reason }: HandoverDto) {
    await this.permissions.mayHandle(caller);
    return this.assignments.handOver(caller.administrationId, from, to, reason, caller.name);
  }

  @Get('absences')
  @ApiOperation({ summary: 'Absences and their deputies' })
  async list(@CurrentCaller() caller: Caller) {
    await this.permissions.mayRead(caller);
    return { items: await this.absences.list(caller.administrationId) };
  }

  @Post('absences')
  @ApiOperation({ summary: 'Note an absence, one’s own unless another account is named' })
  async record(@CurrentCaller() caller: Caller, @Body() { account, deputy, from, until }: AbsenceDto) {
    await this.permissions.mayHandle(caller);
    checkDay(from, '/from');
    checkDay(until, '/until');
    const absence = { account: account ?? caller.accountId, deputy, from, until };
    return this.absences.record(caller.administrationId, absence, caller.name);
  }

  @Delete('absences/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw an absence; the history keeps it' })
  async withdraw(@CurrentCaller() caller: Caller, @Param('id', ID) id: string): Promise<void> {
    await this.permissions.mayHandle(caller);
    await this.absences.withdraw(caller.administrationId, id, caller.name);
  }
}
