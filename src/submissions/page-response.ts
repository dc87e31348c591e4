/** As much of a response as a page needs. */
export interface PageResponse {
  status(code: number): PageResponse;
  setHeader(name: string, value: string): unknown;
  locals: { tooMany?: boolean };
}

export const HTML = 'text/html; charset=utf-8';

/** A browser says where a form comes from; what stands elsewhere may not write here. */
export function isForeign(from: string | undefined): boolean {
  return from !== undefined && from !== 'same-origin' && from !== 'none';
}

export function refuse(response: PageResponse, status: number, page: string): string {
  response.status(status);
  return page;
}

/** Another page by GET, so that reloading sends nothing twice. */
export function goTo(response: PageResponse, address: string): string {
  response.status(303);
  response.setHeader('Location', address);
  return '';
}
