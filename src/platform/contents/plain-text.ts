import { createReadStream } from 'node:fs';

/** Whether a file is text to its end: UTF-8, or the Windows-1252 of older programs, without control characters. */
export async function isPlainText(path: string): Promise<boolean> {
  return (await decodes(path, 'utf-8')) || (await decodes(path, 'windows-1252'));
}

async function decodes(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>)
      if (isControlled(decoder.decode(bytes, { stream: true }))) return false;
    return !isControlled(decoder.decode());
  } catch {
    return false;
  }
}

function isControlled(text: string): boolean {
  return /(?![\t\n\f\r])\p{Cc}/u.test(text);
}
