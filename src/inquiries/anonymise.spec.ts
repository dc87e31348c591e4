import { anonymised } from './anonymise.js';

const author = { authorName: 'Zoé de Grönland', authorAddress: 'rue du Puits 4\n5000 Namur', authorEmail: 'zoe@example.org' };

describe('a comment as it may be published', () => {
  it.each([
    ['Je soussignée Zoé  de Grönland m’oppose.', 'Je soussignée […] m’oppose.'],
    ['Madame GRÖNLAND habite rue du Puits 4, 5000 Namur.', 'Madame […] habite […], […].'],
    ['Écrivez à zoe@example.org ou autre.adresse@ville.be.', 'Écrivez à […] ou […].'],
    ['Tél. 0477/12.34.56, NN 85.07.30-033 28', 'Tél. […], NN […]'],
    ['Compte BE68 5390 0754 7034', 'Compte […]'],
    ['Le mur de 12 m fait 2,50 m de trop le 12/03/2025.', 'Le mur de 12 m fait 2,50 m de trop le 12/03/2025.'],
    ['Zoéologie et dezoé restent.', 'Zoéologie et dezoé restent.'],
  ])('%s', (text, expected) => expect(anonymised(text, author)).toBe(expected));

  it('a name with signs that patterns know is taken as it is', () => {
    expect(anonymised('A. (B) C+ dit non', { authorName: 'A. (B) C+', authorAddress: null, authorEmail: null })).toBe(
      '[…] dit non',
    );
  });
});
