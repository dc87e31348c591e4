import { fill, inLanguage, joined, languageOf, together, told, ToldError } from './index.js';

const CLOSED = {
  fr: 'Le dossier {file} est clos.',
  de: 'Die Akte {file} ist zu.',
  nl: 'Dossier {file} is toe.',
  en: 'File {file} is closed.',
};
const DAY = { fr: 'lundi', de: 'Montag', nl: 'maandag', en: 'Monday' };

describe('the languages of the house', () => {
  it.each([
    ['de', 'de'],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['es, de;q=0.8, fr;q=0.5', 'de'],
    ['EN', 'en'],
    ['*', 'fr'],
    ['', 'fr'],
    [undefined, 'fr'],
  ])('%s is answered in %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });

  it('a place takes the same in every language, or a word of each', () => {
    expect(told(CLOSED, { file: 'PU/1' }).nl).toBe('Dossier PU/1 is toe.');
    expect(told(CLOSED, { file: DAY })).toMatchObject({ fr: 'Le dossier lundi est clos.', de: 'Die Akte Montag ist zu.' });
    expect(fill('{day}, {hour}', { day: 'lundi' })).toBe('lundi, ');
  });

  it('words in a row are joined in every language by a word of each', () => {
    const and = { fr: ' et ', de: ' und ', nl: ' en ', en: ' and ' };
    expect(joined([DAY, DAY, DAY], and)).toMatchObject({ fr: 'lundi et lundi et lundi', nl: 'maandag en maandag en maandag' });
    expect(joined([DAY], and)).toEqual(DAY);
  });

  it('an error speaks French, and holds its words in every language', () => {
    const error = new ToldError(CLOSED, { file: 'PU/1' });
    expect([error.message, error.words.en]).toEqual(['Le dossier PU/1 est clos.', 'File PU/1 is closed.']);
  });

  it('what is in French only is said in French to everybody, and makes what it stands in French', () => {
    expect(inLanguage('Rien.', 'de')).toBe('Rien.');
    expect(together([DAY, DAY, { ...DAY, de: 'Dienstag', fr: 'mardi' }])).toMatchObject({
      fr: 'lundi mardi',
      de: 'Montag Dienstag',
    });
    expect(together([DAY, 'Rien.'])).toBe('lundi Rien.');
  });
});
