import { Body, Controller, Get, Headers, Put, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { didYouMean } from '../core/procedure/index.js';
import { languageOf, told, type Language } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { patternFaults, Permissions, ProcedureEditions, seriesOf, USUAL_PATTERN } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { oneAtATime, UnitOfWork, type Transaction } from '../platform/database/index.js';
import { checkUnchanged, invalid, versionOf, VersionTag, type ProblemDetail } from '../platform/http/index.js';
import { ProcedureLibrary, Texts } from '../procedures/index.js';
import { ReferencesDto } from './office.dto.js';
import { SAY } from './problem-sayings.js';

/** How the administration numbers its files: one pattern per procedure, each series without gap or double. */
@ApiTags('office')
@ApiBearerAuth()
@Controller('api/settings/references')
@UseGuards(BearerGuard)
@UseInterceptors(VersionTag)
export class ReferencesController {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly procedures: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The pattern of each procedure, with an example' })
  async get(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.maySeeSettings(caller);
    const runs = await this.permissions.procedures(caller);
    return this.unitOfWork.run(caller.administrationId, (tx) => this.told(tx, runs, languageOf(languages)));
  }

  @Put()
  @ApiHeader({ name: 'If-Match', required: false, description: '« version » of the patterns that you read.' })
  @ApiOperation({ summary: 'Choose patterns; a procedure that is not named keeps the usual one. Given references stay.' })
  async put(
    @CurrentCaller() caller: Caller,
    @Body() { patterns }: ReferencesDto,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.maySetUp(caller);
    const faults = this.faultsOf(patterns);
    if (faults.length > 0) throw invalid(faults);
    const runs = await this.permissions.procedures(caller);
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      await oneAtATime(tx, 'references');
      checkUnchanged(ifMatch, await chosen(tx));
      await tx.query('DELETE FROM reference_patterns WHERE administration_id = $1', [tx.administrationId]);
      await tx.query(
        `INSERT INTO reference_patterns (administration_id, procedure, pattern, changed_at, changed_by)
         SELECT $1, key, value, $3, $4 FROM jsonb_each_text($2)`,
        [tx.administrationId, JSON.stringify(patterns), this.clock.now(), caller.name],
      );
      return this.told(tx, runs, languageOf(languages));
    });
  }

  private faultsOf(patterns: Record<string, unknown>): ProblemDetail[] {
    const procedures = this.editions.names();
    return Object.entries(patterns).flatMap(([procedure, pattern]) => {
      const pointer = `/patterns/${procedure}`;
      if (!procedures.includes(procedure)) {
        const detail = told(SAY.unknownProcedure, { procedure, hint: didYouMean(procedure, procedures) });
        return [{ pointer, code: 'unknown-procedure', detail }];
      }
      const said = typeof pattern === 'string' ? patternFaults(pattern) : [SAY.patternIsText];
      return said.map((detail) => ({ pointer, code: 'bad-pattern', detail }));
    });
  }

  private async told(tx: Transaction, runs: readonly string[], language: Language) {
    const patterns = await chosen(tx);
    const year = this.clock.today().slice(0, 4);
    const items = this.editions.names().map((procedure) => {
      const pattern = patterns[procedure] ?? USUAL_PATTERN;
      const { abbreviation } = this.procedures.list().find(({ id }) => id === procedure)!.file;
      return {
        procedure,
        label: this.texts.sentence(this.procedures.title(procedure), language),
        /** Whether the administration keeps files of it. */
        kept: runs.includes(procedure),
        abbreviation,
        pattern,
        example: seriesOf(pattern, abbreviation, year).reference(1),
      };
    });
    return { items, patterns, usual: USUAL_PATTERN, version: versionOf(patterns) };
  }
}

/** Patterns that the administration chose, by procedure. */
async function chosen(tx: Transaction): Promise<Record<string, string>> {
  const rows = await tx.query<{ procedure: string; pattern: string }>(
    'SELECT procedure, pattern FROM reference_patterns WHERE administration_id = $1',
    [tx.administrationId],
  );
  return Object.fromEntries(rows.map(({ procedure, pattern }) => [procedure, pattern]));
}
