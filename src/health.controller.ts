import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Problem } from './platform/http/index.js';

/** For the operator's watchdog. */
@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Get('livez')
  @ApiOperation({ summary: 'The process answers' })
  live() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @ApiOperation({ summary: 'The database answers too' })
  async ready() {
    try {
      await this.database.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      throw new Problem(503, 'not-ready', 'Pas prêt', 'La base de données ne répond pas.');
    }
  }
}
