import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { PROJECT_FOLDER } from './foundations.js';

/** Where Vite leaves the staff application (web/). */
const BUILT = join(PROJECT_FOLDER, 'dist', 'web');
const NONCE = '__NONCE__';

/** `/bureau`: the staff application. Its files have their hash in their name; every other address of it is its one page. */
export function serveStaffPages(app: NestExpressApplication): void {
  app.useStaticAssets(join(BUILT, 'assets'), { prefix: '/bureau/assets/', immutable: true, maxAge: '365d', index: false });
  app.use('/bureau/assets', (_request: Request, response: Response) => {
    response.status(404).type('text').send('Not found');
  });
  const shell = shellIn(join(BUILT, 'index.html'));
  app.use('/bureau', (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const page = shell();
    if (page === undefined) {
      response.status(503).type('text').send('The staff application is not built: npm run build');
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', policy(nonce));
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page.replaceAll(NONCE, nonce));
  });
  app.use('/', (request: Request, response: Response, next: NextFunction) => {
    if (request.path === '/' && request.method === 'GET' && request.accepts(['json', 'html']) === 'html')
      response.redirect('/bureau');
    else next();
  });
}

/** Read once it is there: a service that started before the build serves it all the same. */
function shellIn(path: string): () => string | undefined {
  let page: string | undefined;
  return () => (page ??= existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}

/** Nothing from elsewhere; one style element of react-aria carries the nonce; pictures drawn in the page are blobs. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
