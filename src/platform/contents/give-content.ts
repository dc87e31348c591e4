import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { HeaderWriter } from '../http/index.js';
import type { Content, Contents } from './contents.service.js';

/** What a browser shows by itself without running anything of ours; everything else is saved. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png'];

export interface GivenContent extends Content {
  fileName: string;
}

/**
 * The answer that gives a content to whoever may have it: under its own type and no other, to be saved; shown in the
 * browser only when that is asked and cannot run anything.
 */
export function giveContent(
  contents: Contents,
  administrationId: number,
  content: GivenContent,
  response: HeaderWriter,
  asked: { shown: boolean },
): StreamableFile {
  const { sha256, size, mediaType, fileName } = content;
  const shown = asked.shown && SHOWN.includes(mediaType);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  // The viewer of PDF in a browser does not open in a sandbox; it runs nothing of the page's origin.
  const pdf = mediaType === 'application/pdf';
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; ${pdf ? "object-src 'self'; style-src 'unsafe-inline'" : 'sandbox'}; frame-ancestors 'none'`,
  );
  response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  const text = mediaType === 'text/plain';
  return new StreamableFile(Readable.from(contents.read(administrationId, sha256), { objectMode: false }), {
    // What is no UTF-8 is Windows-1252; the reader's program finds out.
    type: text ? 'text/plain' : mediaType,
    disposition: disposition(shown, fileName),
    length: size,
  });
}

export function isShown({ mediaType }: Pick<Content, 'mediaType'>): boolean {
  return SHOWN.includes(mediaType);
}

/** RFC 6266: a name in ASCII for old readers, and the true one. */
function disposition(shown: boolean, fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
