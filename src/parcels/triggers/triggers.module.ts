import { Module, type DynamicModule } from '@nestjs/common';
import { TriggerLibrary } from './trigger-library.js';

/** The spatial triggers of the law, read before anything else starts. */
@Module({})
export class TriggersModule {
  static forRoot(library: TriggerLibrary): DynamicModule {
    const providers = [{ provide: TriggerLibrary, useValue: library }];
    return { module: TriggersModule, global: true, providers, exports: providers };
  }
}
