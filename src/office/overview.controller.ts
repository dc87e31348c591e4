import { Controller, Get, Headers, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf, type Language } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { ProcedureLibrary, Texts } from '../procedures/index.js';
import { AGES, ReadOverview } from './read-overview.service.js';

/** The office at a glance, for whoever leads it. */
@ApiTags('office')
@ApiBearerAuth()
@Controller('api/overview')
@UseGuards(BearerGuard)
export class OverviewController {
  constructor(
    private readonly clock: Clock,
    private readonly procedures: ProcedureLibrary,
    private readonly overview: ReadOverview,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Open files by procedure, age, holder and officer; of the year before, what was decided by act and by silence',
  })
  async read(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const language = languageOf(languages);
    const today = this.clock.today();
    const { ages, decided, waiting, opinions, hands } = await this.overview.read(caller.administrationId, today);
    const acts = sum(decided.map((month) => month.acts));
    const silences = sum(decided.map((month) => month.silences));
    return {
      asOf: today,
      /** Days that bound the ages. */
      bounds: AGES,
      ages: ages.map(({ procedure, ...rest }) => ({ procedure: this.procedure(procedure, today, language), ...rest })),
      decided: { months: decided, acts, silences, share: acts + silences === 0 ? null : acts / (acts + silences) },
      waiting: waiting.map(({ holder, ...rest }) => ({ holder: this.party(holder, language), ...rest })),
      opinions: opinions.map(({ body, ...rest }) => ({ body: this.party(body, language), ...rest })),
      hands,
    };
  }

  private procedure(name: string, today: string, language: Language) {
    const title = (this.procedures.governing(name, today) ?? this.procedures.list().find(({ id }) => id === name))?.title;
    return { name, label: title === undefined ? name : this.texts.sentence(title, language) };
  }

  private party(name: string, language: Language) {
    return { name, label: this.texts.find('parties', name, language) ?? this.texts.word('bodies', name, language) };
  }
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
