/** The path within this service to which a person returns, or undefined when it leads elsewhere. */
export function localPath(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return '/';
  if (!text.startsWith('/') || text.length > 2000 || /[\\\p{Cc}]/u.test(text)) return undefined;
  const url = URL.canParse(text, 'http://perron.invalid') ? new URL(text, 'http://perron.invalid') : undefined;
  return url?.origin === 'http://perron.invalid' ? `${url.pathname}${url.search}${url.hash}` : undefined;
}
