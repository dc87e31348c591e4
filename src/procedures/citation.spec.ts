import { citationIn } from './citation.js';

describe('a citation of the law', () => {
  it.each([
    ['CoDT D.IV.33 et D.IV.34', 'CoDT D.IV.33 und D.IV.34', 'CoDT D.IV.33 en D.IV.34', 'CoDT D.IV.33 and D.IV.34'],
    ['CoDT D.II.36 à D.II.41', 'CoDT D.II.36 bis D.II.41', 'CoDT D.II.36 tot D.II.41', 'CoDT D.II.36 to D.II.41'],
    [
      'décret du 11 mars 1999 art. 40 et 95',
      'Dekret vom 11. März 1999 Art. 40 und 95',
      'decreet van 11 maart 1999 art. 40 en 95',
      'decree of 11 March 1999 art. 40 and 95',
    ],
  ])('is joined in the language of its reader: %s', (french, german, dutch, english) => {
    expect(citationIn(french, 'fr')).toBe(french);
    expect(citationIn(french, 'de')).toBe(german);
    expect(citationIn(french, 'nl')).toBe(dutch);
    expect(citationIn(french, 'en')).toBe(english);
  });
});
