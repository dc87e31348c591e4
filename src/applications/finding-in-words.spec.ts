import { findingInWords } from './finding-in-words.js';

describe('a finding in words', () => {
  const hit = { name: null, key: null, feature: 7, area: 120, share: 1, distance: 0, accuracy: 0 };
  const said = (language: 'fr' | 'de' | 'nl' | 'en') =>
    findingInWords('Natura 2000', { answer: 'yes', hits: [hit, hit] as never }, language);

  it('keeps to the typography of its language', () => {
    expect(said('fr')).toContain('«\u00A0n°\u00A07\u00A0» couvre 100 % du bien (120 m²)\u00A0; «');
    expect(said('de')).toContain('„Nr. 7“ bedeckt 100 % des Gutes (120 m²); „');
    expect(said('nl')).toContain('„nr. 7” beslaat 100% van het goed (120 m²); „');
    expect(said('en')).toContain('“no. 7” covers 100% of the site (120 m²); “');
  });
});
