import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { told } from '../../core/language/index.js';
import { Problem } from '../http/index.js';
import { SAY } from './content-sayings.js';
import type { Content, Contents, Part } from './contents.service.js';

/** What a browser shows by itself without running anything of ours; everything else is saved. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png'];

/** An answer that knows what was asked. */
type Answering = Pick<Response, 'req' | 'setHeader' | 'status'>;

export interface GivenContent extends Content {
  fileName: string;
}

/**
 * The answer that gives a content to whoever may have it: under its own type and no other, to be saved; shown in the
 * browser only when that is asked and cannot run anything. Of a large one, a reader may ask for a part (RFC 9110 § 14): a download
 * that was cut off goes on, and a viewer of plans leafs through them.
 * @throws Problem 416 for a part that lies beyond its end
 */
export function giveContent(
  contents: Contents,
  administrationId: number,
  content: GivenContent,
  response: Answering,
  asked: { shown: boolean },
): StreamableFile {
  const { sha256, size, mediaType, fileName } = content;
  // First, so that a refusal carries nothing of the document.
  const part = partOf(content, response);
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
  response.setHeader('ETag', tagOf(sha256));
  response.setHeader('Accept-Ranges', 'bytes');
  if (part) response.status(206).setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
  return new StreamableFile(Readable.from(contents.read(administrationId, sha256, part), { objectMode: false }), {
    // Of a text that is no UTF-8 but Windows-1252, the reader's program finds out.
    type: mediaType,
    disposition: disposition(shown, fileName),
    length: part ? part.end - part.start + 1 : size,
  });
}

/** A content is what its hash says, and never another. */
const tagOf = (sha256: string) => `"${sha256}"`;

/** Of « bytes=100-199 », « bytes=100- » and « bytes=-100 ». */
const ONE_RANGE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

/**
 * The one part that is asked for. Several at once, and what is no range, are answered with the whole, as they may be.
 * @throws Problem 416
 */
function partOf({ sha256, size }: Content, response: Answering): Part | undefined {
  const { method, headers } = response.req;
  const only = headers['if-range'];
  const [range, from, to, last] = ONE_RANGE.exec(headers.range ?? '') ?? [];
  if (method !== 'GET' || range === undefined || (only !== undefined && only !== tagOf(sha256))) return undefined;
  const start = from === undefined ? Math.max(size - Number(last), 0) : Number(from);
  const end = to ? Number(to) : Infinity;
  if (end < start) return undefined;
  if (start < size) return { start, end: Math.min(end, size - 1) };
  response.setHeader('Content-Range', `bytes */${size}`);
  throw new Problem(416, 'no-such-range', told(SAY.noSuchRange, { size }));
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
