import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BearerGuard, CurrentCaller, type Caller } from '../accounts/index.js';
import { AssembleSite, CheckSite } from '../parcels/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { SiteDto } from './applications.dto.js';
import { Permissions } from './permissions.service.js';
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
    private readonly unitOfWork: UnitOfWork,
  ) {}

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
