/** Puts values in the places of a sentence: `{day}`; a place without a value stays empty. */
export function fill(sentence: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''));
}
