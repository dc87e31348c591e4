import { Body, Controller, Get, HttpCode, Post, Query, UseGuards, Headers } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { AssembleSite, CheckSite, Surroundings, TriggerLibrary } from '../parcels/index.js';
import type { Box } from '../core/geometry/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { unprocessable } from '../platform/http/index.js';
import { languageOf, Texts } from '../procedures/index.js';
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
    private readonly permissions: Permissions,
    private readonly surroundings: Surroundings,
    private readonly texts: Texts,
    private readonly triggers: TriggerLibrary,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post('site-checks')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the layers in force say of a site; nothing is recorded' })
  async ask(@CurrentCaller() caller: Caller, @Body() body: SiteDto, @Headers('accept-language') languages?: string) {
    await this.permissions.mayRead(caller);
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const site = await siteOf(this.assemble, tx, siteRequestOf(body));
      const language = languageOf(languages);
      const evidence = await this.check.check(tx, site);
      const findings = siteFindings(this.texts, this.triggers, evidence, language);
      return { crs: 31370, site, ...labelled(evidence, language), findings };
    });
  }

  @Get('surroundings')
  @ApiOperation({ summary: 'The features of the layers in force around a place, to be drawn under a site' })
  @ApiQuery({
    name: 'box',
    example: '200000,120000,200500,120500',
    description: 'minX,minY,maxX,maxY in EPSG:31370, at most 2 km wide.',
  })
  async around(@CurrentCaller() caller: Caller, @Query('box') box: string | undefined) {
    await this.permissions.mayRead(caller);
    const searched = boxIn(box);
    const drawn = await this.unitOfWork.run(caller.administrationId, (tx) => this.surroundings.around(tx, searched));
    return { type: 'FeatureCollection', crs: 31370, ...drawn };
  }
}

const WIDEST = 2000;

/** @throws Problem 422 unless the text is a box of the map, in metres, that can be drawn */
function boxIn(text: string | undefined): Box {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [minX, minY, maxX, maxY] = numbers as Box;
  const drawable = numbers.length === 4 && numbers.every(Number.isFinite) && minX <= maxX && minY <= maxY;
  if (drawable && maxX - minX <= WIDEST && maxY - minY <= WIDEST) return [minX, minY, maxX, maxY];
  const detail = `« box » donne minX,minY,maxX,maxY en mètres (EPSG:31370), sur ${WIDEST} m de côté au plus.`;
  throw unprocessable(detail, [{ pointer: '/box', code: 'bad-box', detail }]);
}
