import { Module, type DynamicModule } from '@nestjs/common';
import { ProcedureLibrary } from './procedure-library.js';
import { Texts } from './texts.js';

/** The law books and the words for them; both are read before anything else starts. */
@Module({})
export class ProceduresModule {
  static forRoot(library: ProcedureLibrary, texts: Texts): DynamicModule {
    const providers = [
      { provide: ProcedureLibrary, useValue: library },
      { provide: Texts, useValue: texts },
    ];
    return { module: ProceduresModule, providers, exports: providers };
  }
}
