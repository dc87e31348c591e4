/** Something wrong in a workflow file, where it stands and what would be right. Lines and columns count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  /** JSON pointer (RFC 6901) to the place. */
  pointer: string;
  message: string;
  /** The nearest right word. */
  suggestion?: string;
}

/** The same before its line is known. */
export interface Finding {
  path: Path;
  /** The fault lies in the key itself and not in its value. */
  atKey?: boolean;
  message: string;
  suggestion?: string;
}

export type Path = readonly (string | number)[];

export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
