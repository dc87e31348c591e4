/**
 * A cadastral reference in its canonical spelling, `92094A0123/00B002`, from the ways people write it: `92094 A 123 B 2`,
 * `92094/A/123/2 C 4`, `92094a123b2`. Undefined when it is none.
 */
export function parseCapakey(text: string): string | undefined {
  const tidy = text.trim().toUpperCase();
  if (/^\d{5}[A-Z]\d{4}\/\d{2}[A-Z_]\d{3}$/.test(tidy)) return tidy;
  const parts = /^(\d{5})[\s/.-]*([A-Z])[\s/.-]*(\d{1,4})(?:\s*\/\s*(\d{1,2}))?(?:[\s/.-]*([A-Z_])[\s/.-]*(\d{1,3})?)?$/.exec(
    tidy,
  );
  if (!parts) return undefined;
  const [, division, section, radical, bis = '0', exponent = '_', power = '0'] = parts;
  return `${division}${section}${radical!.padStart(4, '0')}/${bis.padStart(2, '0')}${exponent}${power.padStart(3, '0')}`;
}
