import type { Response } from 'express';
import { HTML_TYPE, type Asked } from './asked.js';

/** Sets the headers of an answer: what it is, for whom it may be kept, on what it depends. */
export function head(response: Response, { format, language }: Asked, jsonType: string): void {
  response.setHeader('Content-Type', format === 'html' ? `${HTML_TYPE}; charset=utf-8` : jsonType);
  response.setHeader('Content-Language', language);
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Vary', 'Accept, Accept-Language, Authorization');
}
