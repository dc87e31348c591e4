export interface Act {
  file: string;
  sequence: number;
  type: string;
}

export interface Entry extends Act {
  by: 'account' | 'house';
}

export interface Fault {
  kind: 'lost' | 'doubled' | 'gap' | 'deadline';
  file: string;
  detail: string;
}

export function check(run: { acknowledged: Act[]; journal: Entry[]; due: { file: string; type: string }[] }): Fault[];
