import { Body, Controller, Get, Headers, Put, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { didYouMean } from '../core/procedure/index.js';
import { languageOf, told, type Language, type Words } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { Permissions, ProcedureEditions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { oneAtATime, UnitOfWork } from '../platform/database/index.js';
import { checkUnchanged, invalid, invalidAt, versionOf, VersionTag, type ProblemDetail } from '../platform/http/index.js';
import { ProcedureLibrary, Texts } from '../procedures/index.js';
import { onlineProcedures, openOnline, type OnlineProcedure } from './online-procedures.js';
import { OnlineSubmissionDto, type PiecesOfProcedureDto } from './online-submission.dto.js';
import { SAY } from './problem-sayings.js';

/** For which procedures applicants may send their request online. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/settings/online-submission')
@UseGuards(BearerGuard)
@UseInterceptors(VersionTag)
export class OnlineSubmissionController {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly procedures: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The procedures that can be deposited online, those that are, and the pieces asked for with each' })
  async list(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.maySeeSettings(caller);
    const able = await this.able(caller);
    const open = await this.unitOfWork.run(caller.administrationId, onlineProcedures);
    return this.told(able, open, languageOf(languages));
  }

  @Put()
  @ApiHeader({ name: 'If-Match', required: false, description: '« version » of the list that you read.' })
  @ApiOperation({ summary: 'Replace the list; drafts of a procedure that is closed can no longer be sent' })
  async replace(
    @CurrentCaller() caller: Caller,
    @Body() { procedures, pieces = [] }: OnlineSubmissionDto,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.maySetUp(caller);
    const able = await this.able(caller);
    const unknown = procedures.find((name) => !able.includes(name));
    if (unknown !== undefined) {
      throw invalidAt('/procedures', 'unknown-procedure', told(SAY.notOnline, { unknown, hint: didYouMean(unknown, able) }));
    }
    const asked = Object.fromEntries(
      pieces.map((one, index) => [one.procedure, this.askedIn(one, procedures, `/pieces/${index}`)]),
    );
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      await oneAtATime(tx, 'online-submission');
      checkUnchanged(ifMatch, await onlineProcedures(tx));
      await openOnline(tx, procedures, caller.name, this.clock.now(), asked);
      return this.told(able, await onlineProcedures(tx), languageOf(languages));
    });
  }

  /** Procedures of the administration that an applicant opens. */
  private async able(caller: Caller): Promise<string[]> {
    const kept = await this.permissions.procedures(caller);
    return kept.filter((name) => this.editions.knows(name) && this.editions.openingEvent(name) === 'application.submitted');
  }

  private told(able: readonly string[], open: readonly OnlineProcedure[], language: Language) {
    const items = able.map((name) => ({ name, label: this.texts.sentence(this.procedures.title(name), language) }));
    const pieces = open.filter((one) => one.pieces.length > 0);
    const kinds = this.texts.named('documents', language);
    return { items, kinds, procedures: open.map(({ procedure }) => procedure), pieces, version: versionOf(open) };
  }

  /** @throws Problem 422 for a procedure that is not open; a piece without a title, of a kind that is none, or given twice */
  private askedIn({ procedure, pieces }: PiecesOfProcedureDto, open: readonly string[], pointer: string) {
    const kinds = this.texts.names('documents');
    const asked = pieces.map(({ title, kind = 'other', required = false }) => ({ title: title.trim(), kind, required }));
    const faults: ProblemDetail[] = [];
    if (!open.includes(procedure)) {
      const detail = told(SAY.notListed, { procedure });
      faults.push({ pointer: `${pointer}/procedure`, code: 'unknown-procedure', detail });
    }
    for (const [index, { title, kind }] of asked.entries()) {
      const fault = (field: string, code: string, detail: Words) =>
        faults.push({ pointer: `${pointer}/pieces/${index}/${field}`, code, detail });
      if (!kinds.includes(kind)) fault('kind', 'unknown-kind', told(SAY.unknownKind, { kind, hint: didYouMean(kind, kinds) }));
      if (title === '') fault('title', 'no-title', SAY.pieceWithoutTitle);
      else if (asked.findIndex((one) => one.title === title) < index)
        fault('title', 'asked-twice', told(SAY.askedTwice, { title }));
    }
    if (faults.length > 0) throw invalid(faults);
    return asked;
  }
}
