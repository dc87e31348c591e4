/** What is known of the author of a text. */
export interface Author {
  authorName: string | null;
  authorAddress: string | null;
  authorEmail: string | null;
}

const HIDDEN = '[…]';
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** National register numbers, account numbers and telephone numbers: nine digits or more, with their separators. */
const LONG_NUMBER = /(?:\b[A-Z]{2})?\+?\d(?:[ ./()-]{0,2}\d){8,}/g;
/** Shorter words of a name are too common to be taken out of a text: « de », « la ». */
const SHORTEST = 3;

/**
 * A text without its author's name, address, mail address and numbers. It takes out rather too much than too little, and
 * cannot know what a person tells of herself in other words: an officer reads it before it is published.
 */
export function anonymised(text: string, { authorName, authorAddress, authorEmail }: Author): string {
  const lines = (authorAddress ?? '').split(/[\n,]/).map((line) => line.trim());
  const names = (authorName ?? '').split(/[\s,]+/).filter((word) => [...word].length >= SHORTEST);
  const wholes = [authorName, authorEmail, ...lines, ...names].filter((part) => part && part.length >= SHORTEST) as string[];
  const known = wholes.toSorted((a, b) => b.length - a.length).map(escaped);
  const plain = text.replaceAll(EMAIL, HIDDEN).replaceAll(LONG_NUMBER, HIDDEN);
  if (known.length === 0) return plain;
  // \b knows ASCII alone: « Noël » would end before its last letter.
  return plain.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), HIDDEN);
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
}
