import { Body, Controller, Get, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { Permissions, ProcedureEditions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { unprocessable } from '../platform/http/index.js';
import { didYouMean, Texts } from '../procedures/index.js';
import { onlineProcedures, openOnline } from './online-procedures.js';
import { OnlineSubmissionDto, type PiecesOfProcedureDto } from './online-submission.dto.js';

/** For which procedures applicants may send their request online. */
@ApiTags('applications')
@ApiBearerAuth()
@ApiResponse({ status: 'default', description: 'application/problem+json (RFC 9457)' })
@Controller('api/settings/online-submission')
@UseGuards(BearerGuard)
export class OnlineSubmissionController {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The procedures for which requests are taken online, and the pieces asked for with each' })
  async list(@CurrentCaller() caller: Caller) {
    await this.permissions.mayRead(caller);
    const open = await this.unitOfWork.run(caller.administrationId, onlineProcedures);
    return { procedures: open.map(({ procedure }) => procedure), pieces: open.filter(({ pieces }) => pieces.length > 0) };
  }

  @Put()
  @ApiOperation({ summary: 'Replace the list; drafts of a procedure that is closed can no longer be sent' })
  async replace(@CurrentCaller() caller: Caller, @Body() { procedures, pieces = [] }: OnlineSubmissionDto) {
    await this.permissions.maySetUp(caller);
    const kept = await this.permissions.procedures(caller);
    const open = kept.filter((name) => this.editions.knows(name) && this.editions.openingEvent(name) === 'application.submitted');
    const unknown = procedures.find((name) => !open.includes(name));
    if (unknown !== undefined) {
      const detail = `« ${unknown} » ne s’ouvre pas au dépôt en ligne.${didYouMean(unknown, open)}`;
      throw unprocessable(detail, [{ pointer: '/procedures', code: 'unknown-procedure', detail }]);
    }
    const asked = Object.fromEntries(pieces.map((one) => [one.procedure, this.askedIn(one, procedures)]));
    const now = this.clock.now();
    await this.unitOfWork.run(caller.administrationId, (tx) => openOnline(tx, procedures, caller.name, now, asked));
    return this.list(caller);
  }

  /** @throws Problem 422 for a procedure that is not open, a kind that is none, a title given twice */
  private askedIn({ procedure, pieces }: PiecesOfProcedureDto, open: readonly string[]) {
    const kinds = this.texts.names('documents');
    const refuse = (code: string, detail: string) => unprocessable(detail, [{ pointer: '/pieces', code, detail }]);
    if (!open.includes(procedure)) throw refuse('unknown-procedure', `« ${procedure} » n’est pas dans la liste « procedures ».`);
    const asked = pieces.map(({ title, kind = 'other', required = false }) => ({ title: title.trim(), kind, required }));
    const stranger = asked.find(({ kind }) => !kinds.includes(kind));
    if (stranger)
      throw refuse('unknown-kind', `« ${stranger.kind} » n’est pas une sorte de document.${didYouMean(stranger.kind, kinds)}`);
    const twice = asked.find(({ title }, index) => asked.findIndex((one) => one.title === title) !== index);
    if (twice) throw refuse('asked-twice', `« ${twice.title} » est demandé deux fois.`);
    if (asked.some(({ title }) => title === '')) throw refuse('no-title', 'Une pièce demandée a un titre.');
    return asked;
  }
}
