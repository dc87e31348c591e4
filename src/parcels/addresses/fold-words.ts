const ABBREVIATIONS: Record<string, string> = {
  r: 'rue',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bvd: 'boulevard',
  blvd: 'boulevard',
  boul: 'boulevard',
  chee: 'chaussee',
  chs: 'chaussee',
  chem: 'chemin',
  pl: 'place',
  rte: 'route',
  sq: 'square',
  imp: 'impasse',
  all: 'allee',
  st: 'saint',
  ste: 'sainte',
  dr: 'docteur',
  gal: 'general',
  str: 'strasse',
  stw: 'steenweg',
};

/** Words that part the others and tell no street from another. */
const LINKS = new Set(
  'a au aux d de des du en et l la le les am an auf bei dem den der die das im in und van von het op ter ten'.split(' '),
);

/** What sort of street it is: said or left out, a street is known by its other words. */
const SORTS = new Set(
  'rue avenue boulevard chaussee chemin place route square impasse allee quai sentier ruelle cour clos drève dreve voie strasse weg platz gasse allee straat laan steenweg plein'.split(
    ' ',
  ),
);

export const isSort = (word: string): boolean => SORTS.has(word);

/** Plain words: no accents, capitals or signs; abbreviations written out, words that link others left out. */
export function foldWords(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ABBREVIATIONS[word] ?? (/[a-z]{2}str$/.test(word) ? `${word}asse` : word))
    .filter((word) => !LINKS.has(word));
}

/** Letters, figures and spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
