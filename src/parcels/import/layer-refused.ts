import { inEachLanguage, type Language, type Words } from '../../core/language/index.js';
import type { FoundAttribute } from './attribute-survey.js';

/** One reason for which a layer is not taken in. */
export interface LayerFault {
  code: string;
  detail: Words;
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
    super(lineByLine(said).fr);
  }

  /** All faults, a line each. */
  get detail(): Words {
    return lineByLine(this.said);
  }

  get faults(): ToldFault[] {
    return this.faultsIn('fr');
  }

  faultsIn(language: Language): ToldFault[] {
    return this.said.map((fault) => ({ ...fault, detail: fault.detail[language] }));
  }
}

function lineByLine(said: readonly LayerFault[]): Words {
  return inEachLanguage((language) => said.map(({ detail }) => detail[language]).join('\n'));
}

export function refuse(code: string, detail: Words, more: Pick<LayerFault, 'tables'> = {}): never {
  throw new LayerRefused([{ code, detail, ...more }]);
}
