import { Module, type DynamicModule } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { DueRows } from './due-rows.js';
import { Ticker } from './ticker.service.js';

@Module({})
export class DeadlinesModule {
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: DeadlinesModule,
      imports: [ApplicationsModule],
      providers: [{ provide: DueRows, useValue: new DueRows(databaseUrl) }, Ticker],
      exports: [Ticker],
    };
  }
}
