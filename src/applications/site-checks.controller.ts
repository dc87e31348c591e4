import { Body, Controller, Get, Headers, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { AssembleSite, CheckSite, LAYER_KINDS, LayerLibrary } from '../parcels/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { languageOf } from '../procedures/index.js';
import { SiteDto } from './applications.dto.js';
import { Permissions } from './permissions.service.js';
import { siteOf, siteRequestOf } from './site-of-application.js';

/** Layers, and questions to them that leave no trace. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api')
@UseGuards(BearerGuard)
export class SiteChecksController {
  constructor(
    private readonly assemble: AssembleSite,
    private readonly check: CheckSite,
    private readonly library: LayerLibrary,
    private readonly permissions: Permissions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('layers')
  @ApiOperation({ summary: 'The layers in force, and where each edition came from' })
  async layers(@CurrentCaller() caller: Caller, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    const language = languageOf(languages);
    const inForce = await this.unitOfWork.run(caller.administrationId, (tx) => this.library.inForce(tx));
    return {
      items: inForce.map(({ layer, edition }) => ({
        id: layer.id,
        kind: layer.kind,
        label: LAYER_KINDS[layer.kind]!.label[language] ?? layer.title,
        title: layer.title,
        positionalAccuracy: layer.positionalAccuracy,
        edition: edition.number,
        features: edition.featureCount,
        importedAt: edition.importedAt,
        importedBy: edition.importedBy,
        source: { name: edition.sourceName, sha256: edition.sourceHash.toString('hex'), crs: edition.deliveredCrs },
        transformation: edition.transformation,
        notes: edition.notes,
      })),
    };
  }

  @Post('site-checks')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the layers in force say of a site; nothing is recorded' })
  async ask(@CurrentCaller() caller: Caller, @Body() body: SiteDto) {
    await this.permissions.mayRead(caller);
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const site = await siteOf(this.assemble, tx, siteRequestOf(body));
      return { crs: 31370, site, ...(await this.check.check(tx, site)) };
    });
  }
}
