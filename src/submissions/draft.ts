import type { Said } from './said.js';

/** A request that is being written. */
export interface Draft {
  id: string;
  procedure: string;
  said: Said;
  /** Last day on which its address opens it. */
  expiresOn: string;
  /** The file that it became. */
  applicationId: string | null;
  pieces: Piece[];
}

export interface Piece {
  number: number;
  kind: string;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
}
