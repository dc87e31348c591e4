import { sessionExpired, spoken } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { Delivered, FoundAttribute, LayerFault } from './answers';

/** The file cannot be taken in; the edition in force stays as it was. */
export class Refusal extends ProblemError {
  constructor(
    status: number,
    body: object,
    readonly faults: LayerFault[],
    /** Those of the file, as far as it was read. */
    readonly attributes: FoundAttribute[],
    /** In which they are told. */
    readonly language: string,
  ) {
    super(status, body);
  }
}

export interface Upload {
  layer: string;
  file: File;
  /** Texts of the form; an empty one is not sent. */
  fields: Record<string, string>;
  signal: AbortSignal;
  /** Share of the file that was sent. */
  onProgress: (share: number) => void;
}

/** Sends a file and says how far it is, which fetch cannot. @throws Refusal, ProblemError */
export function upload({ layer, file, fields, signal, onProgress }: Upload): Promise<Delivered> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== '') form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/layers/${encodeURIComponent(layer)}/deliveries`);
    request.setRequestHeader('X-Perron', '1');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', spoken());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new ProblemError(0)));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    request.addEventListener('load', () => {
      const body = bodyOf(request.responseText);
      if (request.status < 300) return resolve(body as unknown as Delivered);
      if (request.status === 401) sessionExpired();
      const { faults, attributes = [] } = body;
      if (!Array.isArray(faults)) return reject(new ProblemError(request.status, body));
      const language = request.getResponseHeader('Content-Language') ?? spoken();
      return reject(new Refusal(request.status, body, faults as LayerFault[], attributes as FoundAttribute[], language));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
