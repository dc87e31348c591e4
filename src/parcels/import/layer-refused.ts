/** One reason for which a layer is not taken in. */
export interface LayerFault {
  code: string;
  detail: string;
  /** Number of the feature, from 1, and the place in delivered coordinates. */
  feature?: number;
  key?: string;
  at?: number[];
}

/** The layer is not taken in; the edition in force stays as it was. */
export class LayerRefused extends Error {
  constructor(readonly faults: LayerFault[]) {
    super(faults.map(({ detail }) => detail).join('\n'));
  }
}

export function refuse(code: string, detail: string): never {
  throw new LayerRefused([{ code, detail }]);
}
