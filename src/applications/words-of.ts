const ACCENTED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽž';
const PLAIN = 'abcdefghijklmnopqrstuvwxyzaaaaaaaaaaaacceeeeeeeeiiiiiiiinnoooooooooooouuuuuuuuyyysszz';
const FOLDED = new Map([
  ...[...ACCENTED].map((letter, i): [string, string] => [letter, PLAIN[i]!]),
  ...([
    ['ß', 'ss'],
    ['œ', 'oe'],
    ['Œ', 'oe'],
    ['æ', 'ae'],
    ['Æ', 'ae'],
  ] as const),
]);
const SIGNS = /[\t-\r -/:-@[-`{-\u00bf\u2000-\u206f]+/u;

/** The plain words of a text, as the database's `perron_words` keeps them of each file: no accents, capitals or signs. */
export function wordsOf(text: string): string[] {
  const plain = [...text.normalize('NFC')].map((letter) => FOLDED.get(letter) ?? letter).join('');
  const words = plain.split(SIGNS).filter((word) => word !== '');
  return [...new Set(words.map((word) => [...word].slice(0, 40).join('')))];
}
