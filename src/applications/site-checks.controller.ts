import { Body, Controller, Headers, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../core/language/index.js';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { AssembleSite, CheckSite, LayerLibrary, TriggerLibrary } from '../parcels/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Texts } from '../procedures/index.js';
import { SiteDto } from './applications.dto.js';
import { labelled } from './labelled-evidence.js';
import { Permissions } from './permissions.service.js';
import { siteFindings } from './site-findings.js';
import { siteOf, siteRequestOf } from './site-of-application.js';

/** Questions to the layers in force that leave no trace. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api')
@UseGuards(BearerGuard)
export class SiteChecksController {
  constructor(
    private readonly assemble: AssembleSite,
    private readonly check: CheckSite,
    private readonly layers: LayerLibrary,
    private readonly permissions: Permissions,
    private readonly texts: Texts,
    private readonly triggers: TriggerLibrary,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post('site-checks')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the layers in force say of a site; nothing is recorded' })
  async ask(@CurrentCaller() caller: Caller, @Body() body: SiteDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const { administrationId } = caller;
    const request = siteRequestOf(body);
    const capakeys = 'parcels' in request ? request.parcels : [];
    const reader = this.unitOfWork.reader(administrationId);
    const { inForce, parcels } = await this.layers.inForceWithParcels(reader, capakeys);
    const site = await siteOf(this.assemble, request, () => this.assemble.fromFound(capakeys, parcels, inForce));
    const evidence = await this.check.check(reader, site, inForce);
    const language = languageOf(languages);
    const findings = siteFindings(this.texts, this.triggers, evidence, language);
    return { crs: 31370, site, ...labelled(evidence, language), findings };
  }
}
