import { Body, Controller, Get, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { Permissions, ProcedureEditions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { unprocessable } from '../platform/http/index.js';
import { didYouMean } from '../procedures/index.js';
import { onlineProcedures, openOnline } from './online-procedures.js';

class OnlineSubmissionDto {
  @ApiProperty({ type: [String], example: ['urban-permit'], description: 'Procedures taken online; all of the list.' })
  @IsArray({ message: '« procedures » est la liste des procédures ouvertes au dépôt en ligne.' })
  @ArrayMaxSize(50, { message: '« procedures » compte au plus 50 procédures.' })
  @IsString({ each: true, message: 'Chaque procédure est citée par son nom.' })
  procedures: string[];
}

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
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The procedures for which requests are taken online' })
  async list(@CurrentCaller() caller: Caller) {
    await this.permissions.mayRead(caller);
    return { procedures: await this.unitOfWork.run(caller.administrationId, onlineProcedures) };
  }

  @Put()
  @ApiOperation({ summary: 'Replace the list; drafts of a procedure that is closed can no longer be sent' })
  async replace(@CurrentCaller() caller: Caller, @Body() { procedures }: OnlineSubmissionDto) {
    await this.permissions.maySetUp(caller);
    const kept = await this.permissions.procedures(caller);
    const open = kept.filter((name) => this.editions.knows(name) && this.editions.openingEvent(name) === 'application.submitted');
    const unknown = procedures.find((name) => !open.includes(name));
    if (unknown !== undefined) {
      const detail = `« ${unknown} » ne s’ouvre pas au dépôt en ligne.${didYouMean(unknown, open)}`;
      throw unprocessable(detail, [{ pointer: '/procedures', code: 'unknown-procedure', detail }]);
    }
    await this.unitOfWork.run(caller.administrationId, (tx) => openOnline(tx, procedures, caller.name, this.clock.now()));
    return this.list(caller);
  }
}
