import { Body, Controller, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeploymentHealth } from './deployment-health.service.js';
import { KeepAdministrations } from './keep-administrations.service.js';
import { NewAdministrationDto, SuspensionDto, TerritoryDto } from './operator.dto.js';
import { OperatorGuard, OperatorSession } from './operator.guard.js';
import { WholeNumber } from '../platform/http/index.js';

/** The deployment and its administrations, for who runs it: numbers, and never a file. */
@ApiTags('operator')
@ApiCookieAuth()
@Controller('api/operator')
@UseGuards(OperatorGuard)
export class OperatorController {
  constructor(
    private readonly administrations: KeepAdministrations,
    private readonly health: DeploymentHealth,
  ) {}

  @Get('health')
  @ApiOperation({ summary: 'Version, database, and the last round of each kind of work in this process' })
  deployment() {
    return this.health.tell();
  }

  @Get('administrations')
  @ApiOperation({ summary: 'Every administration with its counts: accounts, files, what is late, what waits to leave' })
  async list(@OperatorSession() session: Buffer) {
    return { items: await this.administrations.list(session) };
  }

  @Get('acts')
  @ApiOperation({ summary: 'The latest acts of operators' })
  async acts(@OperatorSession() session: Buffer) {
    return { items: await this.administrations.acts(session) };
  }

  @Post('administrations')
  @ApiOperation({ summary: 'Create an administration and invite who keeps its accounts; the code is told only now' })
  create(@OperatorSession() session: Buffer, @Body() wanted: NewAdministrationDto) {
    return this.administrations.create(session, wanted);
  }

  @Put('administrations/:id/territory')
  @ApiOperation({ summary: 'The municipalities that it serves: their files ask it for the opinions that it gives' })
  territory(
    @OperatorSession() session: Buffer,
    @Param('id', new WholeNumber()) id: number,
    @Body() { municipalities }: TerritoryDto,
  ) {
    return this.administrations.declareTerritory(session, id, municipalities);
  }

  @Post('administrations/:id/suspend')
  @HttpCode(204)
  @ApiOperation({ summary: 'Nothing is recorded in it any more; it is read, and its clocks run on' })
  suspend(
    @OperatorSession() session: Buffer,
    @Param('id', new WholeNumber()) id: number,
    @Body() { because }: SuspensionDto,
  ): Promise<void> {
    return this.administrations.suspend(session, id, because.trim());
  }

  @Post('administrations/:id/resume')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it up again' })
  resume(@OperatorSession() session: Buffer, @Param('id', new WholeNumber()) id: number): Promise<void> {
    return this.administrations.resume(session, id);
  }
}
