import { Body, Controller, Get, Headers, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { Permissions, ProcedureEditions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { oneAtATime, UnitOfWork } from '../platform/database/index.js';
import { checkUnchanged, unprocessable, versionOf } from '../platform/http/index.js';
import { didYouMean, languageOf, ProcedureLibrary, Texts, type Language } from '../procedures/index.js';
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
    private readonly library: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The procedures that can be deposited online, and those that are' })
  async list(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.maySeeSettings(caller);
    const able = await this.able(caller);
    const procedures = await this.unitOfWork.run(caller.administrationId, onlineProcedures);
    return this.told(able, procedures, languageOf(languages));
  }

  @Put()
  @ApiHeader({ name: 'If-Match', required: false, description: '« version » of the list that you read.' })
  @ApiOperation({ summary: 'Replace the list; drafts of a procedure that is closed can no longer be sent' })
  async replace(
    @CurrentCaller() caller: Caller,
    @Body() { procedures }: OnlineSubmissionDto,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.maySetUp(caller);
    const able = await this.able(caller);
    const unknown = procedures.find((name) => !able.includes(name));
    if (unknown !== undefined) {
      const detail = `« ${unknown} » ne s’ouvre pas au dépôt en ligne.${didYouMean(unknown, able)}`;
      throw unprocessable(detail, [{ pointer: '/procedures', code: 'unknown-procedure', detail }]);
    }
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      await oneAtATime(tx, 'online-submission');
      checkUnchanged(ifMatch, await onlineProcedures(tx));
      await openOnline(tx, procedures, caller.name, this.clock.now());
      return this.told(able, await onlineProcedures(tx), languageOf(languages));
    });
  }

  /** Procedures of the administration that an applicant opens. */
  private async able(caller: Caller): Promise<string[]> {
    const kept = await this.permissions.procedures(caller);
    return kept.filter((name) => this.editions.knows(name) && this.editions.openingEvent(name) === 'application.submitted');
  }

  private told(able: readonly string[], procedures: readonly string[], language: Language) {
    const items = able.map((name) => ({ name, label: this.texts.sentence(this.library.title(name), language) }));
    return { items, procedures, version: versionOf(procedures) };
  }
}
