import type { Named } from '../../api/named';

/** What the service answers about documents; the shapes of `src/documents/`. */

export interface FileDocument {
  id: string;
  lineage: string;
  version: number;
  kind: Named;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  broughtBy: string | null;
  broughtOn: string;
  recordedBy: string;
  entry: number;
  state: 'current' | 'replaced' | 'withdrawn';
  withdrawn: { on: string; because: string; by: string } | null;
  links: { content: string; shown?: string };
}

export interface FileDocuments {
  items: FileDocument[];
  mayAdd: boolean;
  kinds: Named[];
  /** Bytes. */
  limits: { largest: number; perFile: number; held: number };
}
