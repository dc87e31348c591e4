import { queryOptions } from '@tanstack/react-query';
import { answer, api, sessionExpired, spoken } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { FileDocument, FileDocuments } from './answers';

export const documentQueries = {
  all: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'documents', language],
      queryFn: () => answer<FileDocuments>(api.GET('/api/applications/{id}/documents', { params: { path: { id } } })),
    }),
};

/** Sends one document with what is said of it; an empty text is not sent. @throws ProblemError */
export async function attach(
  id: string,
  file: File,
  said: Record<string, string>,
): Promise<{ document: FileDocument; made: boolean }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) if (value !== '') form.append(name, value);
  form.append('file', file);
  let response: Response;
  try {
    const headers = { 'X-Perron': '1', 'Accept-Language': spoken() };
    response = await fetch(`/api/applications/${id}/documents`, { method: 'POST', headers, body: form });
  } catch {
    throw new ProblemError(0);
  }
  const body: unknown = await response.json().catch(() => ({}));
  if (response.ok) return { document: body as FileDocument, made: response.status === 201 };
  if (response.status === 401) sessionExpired();
  throw new ProblemError(response.status, body as object);
}

export function withdraw(id: string, document: string, because: string): Promise<FileDocument> {
  const params = { path: { id, document } };
  return answer<FileDocument>(api.POST('/api/applications/{id}/documents/{document}/withdrawal', { params, body: { because } }));
}
