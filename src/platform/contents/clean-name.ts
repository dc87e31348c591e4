const LONGEST = 120;

/**
 * The name of a file as it may be shown and written in a header: no path, no control, no letter that turns the reading
 * round, and the ending of what the content is.
 */
export function cleanName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).pop()!;
  const readable = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}"<>:|?*;%]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const stem = (ENDINGS[extension] ?? new RegExp(`\\.${extension}$`, 'i'))[Symbol.replace](readable, '');
  const short = [...stem.replace(/^[. ]+/, '')].slice(0, LONGEST).join('').trim();
  return `${short || 'document'}.${extension}`;
}

/** Kinds that people know by several endings. */
const ENDINGS: Record<string, RegExp> = { jpg: /\.jpe?g$/i, tif: /\.tiff?$/i, ifc: /\.(ifc|stp|step)$/i };
