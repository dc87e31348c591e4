import { Catch, type ArgumentsHost } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Problem, ProblemFilter } from '../platform/http/index.js';
import { languageOf, reasonInWords, Texts } from '../procedures/index.js';
import { Impeded } from './application-problems.js';

/** Says an impediment in the caller's language: which step, why, by which article. */
@Catch(Impeded)
export class ImpededFilter extends ProblemFilter {
  constructor(
    host: HttpAdapterHost,
    private readonly texts: Texts,
  ) {
    super(host);
  }

  override catch({ impediment }: Impeded, context: ArgumentsHost): void {
    const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
    const language = languageOf(headers['accept-language']);
    const reasons = impediment.reasons.map((reason) => ({ ...reason, detail: reasonInWords(this.texts, reason, language) }));
    const said = new Problem(409, 'impediment', 'Acte impossible', reasons.map(({ detail }) => detail).join(' '), {
      event: impediment.event,
      label: this.texts.event(impediment.event, language),
      reasons,
    });
    super.catch(said, context);
  }
}
