import type { FoundAttribute } from './attribute-survey.js';

/** One reason for which a layer is not taken in. */
export interface LayerFault {
  code: string;
  detail: string;
  /** Number of the feature, from 1, and the place in delivered coordinates. */
  feature?: number;
  key?: string;
  at?: number[];
  /** The layers of the file, where one of them must be named. */
  tables?: string[];
}

/** The layer is not taken in; the edition in force stays as it was. */
export class LayerRefused extends Error {
  /** @param attributes those of the file, as far as it was read, for whoever must say which carries what */
  constructor(
    readonly faults: LayerFault[],
    readonly attributes: FoundAttribute[] = [],
  ) {
    super(faults.map(({ detail }) => detail).join('\n'));
  }
}

export function refuse(code: string, detail: string, more: Pick<LayerFault, 'tables'> = {}): never {
  throw new LayerRefused([{ code, detail, ...more }]);
}
