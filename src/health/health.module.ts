import { Module, type DynamicModule } from '@nestjs/common';
import { EventLoop } from './event-loop.js';
import { Footing } from './footing.js';
import { HealthController } from './health.controller.js';
import { MetricsDoor } from './metrics-door.service.js';
import { Numbers } from './numbers.service.js';
import { Readiness } from './readiness.service.js';
import { WaitingWork } from './waiting-work.js';

/** For the operator's watchdog: whether this process does what it should, and the numbers that say how. */
@Module({})
export class HealthModule {
  /** @param migrations names of those that this version expects */
  static forRoot(databaseUrl: string, migrations: string[]): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [
        { provide: Footing, useFactory: () => new Footing(databaseUrl, migrations) },
        { provide: WaitingWork, useFactory: () => new WaitingWork(databaseUrl) },
        EventLoop,
        MetricsDoor,
        Numbers,
        Readiness,
      ],
      exports: [MetricsDoor],
    };
  }
}
