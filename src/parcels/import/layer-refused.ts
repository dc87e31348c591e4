import { inEachLanguage, inLanguage, type Language, type Saying } from '../../core/language/index.js';
import type { FoundAttribute } from './attribute-survey.js';

/** One reason for which a layer is not taken in. */
export interface LayerFault {
  code: string;
  detail: Saying;
  /** Number of the feature, from 1, and the place in delivered coordinates. */
  feature?: number;
  key?: string;
  at?: number[];
  /** The layers of the file, where one of them must be named. */
  tables?: string[];
}

/** The same, in one language. */
export type ToldFault = Omit<LayerFault, 'detail'> & { detail: string };

/** The layer is not taken in; the edition in force stays as it was. As an error, it speaks French. */
export class LayerRefused extends Error {
  /** @param attributes those of the file, as far as it was read, for whoever must say which carries what */
  constructor(
    readonly said: LayerFault[],
    readonly attributes: FoundAttribute[] = [],
  ) {
    super(inLanguage(lineByLine(said), 'fr'));
  }

  /** All faults, a line each. */
  get detail(): Saying {
    return lineByLine(this.said);
  }

  get faults(): ToldFault[] {
    return this.faultsIn('fr');
  }

  faultsIn(language: Language): ToldFault[] {
    return this.said.map((fault) => ({ ...fault, detail: inLanguage(fault.detail, language) }));
  }
}

/** In French only, if one of them is. */
function lineByLine(said: readonly LayerFault[]): Saying {
  const joined = (language: Language) => said.map(({ detail }) => inLanguage(detail, language)).join('\n');
  return said.some(({ detail }) => typeof detail === 'string') ? joined('fr') : inEachLanguage(joined);
}

export function refuse(code: string, detail: Saying, more: Pick<LayerFault, 'tables'> = {}): never {
  throw new LayerRefused([{ code, detail, ...more }]);
}
