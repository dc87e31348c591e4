import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { Request } from 'express';
import { inEachLanguage, type Language } from '../core/language/index.js';
import { languageOfReader, Problem, ProblemFilter } from '../platform/http/index.js';
import { reasonInWords, Texts } from '../procedures/index.js';
import { Impeded } from './application-problems.js';

/** Says an impediment in the caller's language: which step, why, by which article. */
@Catch(Impeded)
export class ImpededFilter extends ProblemFilter {
  constructor(private readonly texts: Texts) {
    super();
  }

  override catch({ impediment }: Impeded, context: ArgumentsHost): void {
    const asked = languageOfReader(context.switchToHttp().getRequest<Request>());
    const inWords = (language: Language) => impediment.reasons.map((reason) => reasonInWords(this.texts, reason, language));
    const words = inWords(asked);
    const said = new Problem(
      409,
      'impediment',
      inEachLanguage((language) => inWords(language).join(' ')),
      {
        event: impediment.event,
        label: this.texts.event(impediment.event, asked),
        reasons: impediment.reasons.map((reason, index) => ({ ...reason, detail: words[index] })),
      },
    );
    super.catch(said, context);
  }
}
