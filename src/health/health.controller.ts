import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Doors, type OpeningWork } from '../platform/doors/index.js';
import { Problem } from '../platform/http/index.js';
import { EventLoop } from './event-loop.js';
import { CHECKS, Readiness } from './readiness.service.js';

/** Seconds of lag from which a process counts as stuck. */
const STUCK = 1;

const WORK: Record<OpeningWork, string> = {
  foundations: 'Le service pose ses fondations.',
  worklists: 'Le service relit les listes de travail qu’une autre version a écrites.',
  journals: 'Le service relit les journaux qu’un autre moteur a lus en dernier.',
  calendars: 'Le service corrige les dates qu’un calendrier corrigé déplace.',
  people: 'Le service met en route ses horloges, ses envois et la connexion des personnes.',
};

/** For the operator's watchdog. */
@ApiTags('health')
@ApiResponse({ status: 503, description: 'application/problem+json (RFC 9457): which check failed, and since when' })
@Controller()
export class HealthController {
  constructor(
    private readonly doors: Doors,
    private readonly eventLoop: EventLoop,
    private readonly readiness: Readiness,
  ) {}

  @Get('livez')
  @ApiOperation({ summary: 'The process answers, and comes within a second to what it has to do' })
  live() {
    const lag = this.eventLoop.lag();
    if (lag < STUCK) return { status: 'ok' };
    const detail = `Le processus est venu ${lag.toFixed(1).replace('.', ',')} s trop tard à son travail.`;
    const since = new Date(Date.now() - lag * 1000).toISOString();
    throw new Problem(503, 'not-alive', detail, { failed: [{ check: 'event-loop', detail, since }] });
  }

  @Get('readyz')
  @ApiOperation({ summary: 'The database answers, at this version; administrations are isolated; no clock was missed' })
  async ready() {
    const failed = await this.readiness.failed();
    if (failed.length === 0) return { status: 'ok', checks: CHECKS };
    throw new Problem(503, 'not-ready', failed.map(({ detail }) => detail).join(' '), { failed });
  }

  @Get('startupz')
  @ApiOperation({ summary: 'What a start brings up to date is done, and the clocks run' })
  started() {
    const { stage } = this.doors;
    if (stage.at !== 'opening') return { status: 'ok' };
    const detail = WORK[stage.work];
    const failed = [{ check: stage.work, detail, since: stage.since.toISOString() }];
    throw new Problem(503, 'not-started', detail, { failed });
  }
}
