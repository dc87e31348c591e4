/** Characters of the bytes from 128 on, where the decoder of Node has none, or others on some of its versions. */
const OWN: Record<string, string> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  // Node decodes these 32 as control characters up to version 24; what the code page leaves empty is no text.
  'windows-1252': `€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ${String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 160 + i))}`,
};

/** Encodings of which one byte is not one character. */
const WIDE = /^(utf-|gb|big5|euc-|shift|iso-2022)/;
const HIGH = /[\x80-\xff]/g;

/** Decodes a stretch of bytes. */
export type Decode = (bytes: Buffer, start: number, end: number) => string;

/** The name of an encoding as it is written from here on. @returns undefined for one that is not known */
export function knownEncoding(name: string): string | undefined {
  if (name in OWN) return name;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** @param encoding one of `knownEncoding` */
export function decoderOf(encoding: string): Decode {
  if (encoding === 'utf-8') return (bytes, start, end) => bytes.toString('utf8', start, end);
  if (WIDE.test(encoding)) {
    const decoder = new TextDecoder(encoding);
    return (bytes, start, end) => decoder.decode(bytes.subarray(start, end));
  }
  const high = OWN[encoding] ?? highOf(encoding);
  return (bytes, start, end) => bytes.toString('latin1', start, end).replace(HIGH, (one) => high[one.charCodeAt(0) - 128]!);
}

function highOf(encoding: string): string {
  const decoder = new TextDecoder(encoding);
  return Array.from({ length: 128 }, (_, i) => decoder.decode(Uint8Array.of(128 + i))).join('');
}
