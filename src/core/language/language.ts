/** French first; then the languages of the other communities, and English. */
export const LANGUAGES = ['fr', 'de', 'nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of that code, or the first of an Accept-Language that the house speaks; otherwise French. */
export function languageOf(codes: string | undefined): Language {
  for (const code of codes?.split(',') ?? []) {
    const wanted = code.trim().slice(0, 2).toLowerCase();
    const spoken = LANGUAGES.find((language) => language === wanted);
    if (spoken) return spoken;
  }
  return 'fr';
}
