import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { TriggerLibrary } from '../parcels/index.js';
import { Clock } from '../platform/clock/index.js';
import { drawChart, lifeOnChart, tellChart, Texts } from '../procedures/index.js';
import { ID } from './application-id.js';
import { applicationView } from './application-view.js';
import { SimulationDto } from './applications.dto.js';
import { labelled } from './labelled-evidence.js';
import { correctionInWords } from './correction-in-words.js';
import { applicationLinks } from './links.js';
import { payloadInWords } from './payload-form.js';
import { Permissions } from './permissions.service.js';
import { ReadApplications } from './read-applications.service.js';
import { findingsOf } from './site-findings.js';
import { simulationView } from './simulation-view.js';

/** What can be asked of a file besides the file itself; nothing here changes it. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/applications')
@UseGuards(BearerGuard)
export class ApplicationDetailsController {
  constructor(
    private readonly clock: Clock,
    private readonly permissions: Permissions,
    private readonly read: ReadApplications,
    private readonly texts: Texts,
    private readonly triggers: TriggerLibrary,
  ) {}

  @Post(':id/simulations')
  @HttpCode(200)
  @ApiOperation({ summary: 'What would follow from events that have not happened; nothing is written' })
  async simulate(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Body() body: SimulationDto,
    @Headers('accept-language') languages?: string,
  ) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    return { ...simulationView(this.texts, opened, body, languageOf(languages)), links: applicationLinks(id) };
  }

  @Get(':id/deadlines')
  @ApiOperation({ summary: 'Every running date with its derivation: what was added, by which article, which days moved it' })
  async deadlines(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    const { asOf, deadlines } = applicationView(this.texts, opened, this.clock.today(), languageOf(languages));
    return { asOf, items: deadlines, links: applicationLinks(id) };
  }

  @Get(':id/drawing')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiOperation({ summary: 'The procedure drawn as SVG, with the path that the file took upon it' })
  async drawing(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    const { edition, life } = await this.lifeOf(caller, id);
    return drawChart(this.texts, edition.file, languageOf(languages), life);
  }

  @Get(':id/drawing/told')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiOperation({ summary: 'The same as an ordered list, for those who cannot see the drawing' })
  async drawingTold(
    @CurrentCaller() caller: Caller,
    @Param('id', ID) id: string,
    @Headers('accept-language') languages?: string,
  ) {
    const { edition, life } = await this.lifeOf(caller, id);
    return tellChart(this.texts, edition.file, languageOf(languages), life);
  }

  @Get(':id/journal')
  @ApiOperation({ summary: 'Every act of the file, sealed one to the next' })
  async journal(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    await this.read.open(caller.administrationId, id);
    const language = languageOf(languages);
    const entries = await this.read.journal(caller.administrationId, id);
    return {
      items: entries.map(({ entry, hash }) => ({
        ...entry,
        label: this.texts.event(entry.event.type, language),
        told: [
          ...payloadInWords(this.texts, entry.event.payload, language),
          ...correctionInWords({ triggers: this.triggers, texts: this.texts }, entry.correction, language),
        ],
        hash,
      })),
      links: applicationLinks(id),
    };
  }

  @Get(':id/site')
  @ApiOperation({ summary: 'The site and what the map said of it, newest check first' })
  async site(@CurrentCaller() caller: Caller, @Param('id', ID) id: string, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const opened = await this.read.open(caller.administrationId, id);
    const { application } = opened;
    const language = languageOf(languages);
    const checks = await this.read.siteChecks(caller.administrationId, id);
    return {
      crs: 31370,
      version: application.version,
      site: application.site,
      facts: application.siteFacts,
      findings: findingsOf(this.texts, this.triggers, opened, checks[0]?.evidence, language),
      checks: checks.map(({ evidence, ...check }) => ({ ...check, evidence: labelled(evidence, language) })),
      links: applicationLinks(id),
    };
  }

  private async lifeOf(caller: Caller, id: string) {
    await this.permissions.mayRead(caller);
    const { edition } = await this.read.open(caller.administrationId, id);
    const entries = await this.read.journal(caller.administrationId, id);
    // The house's own expiries are taken again as time passes.
    const acts = entries.map(({ entry }) => entry).filter(({ actor, correction }) => actor.kind !== 'house' && !correction);
    const life = lifeOnChart(
      edition,
      acts.map(({ event }) => event),
      this.clock.today(),
    );
    // A file that came over from another edition may not replay under its own: then the drawing stands alone.
    return { edition, life: 'kind' in life ? {} : life };
  }
}
