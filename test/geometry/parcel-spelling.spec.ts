import {
  beginningAfterDivision,
  formatCapakey,
  parseCapakey,
  readParcelSpelling,
  spokenReference,
} from '../../src/core/geometry/index.js';

describe('the reference of a parcel as people write it', () => {
  it.each([
    ['92094A0123/00B002', '92094A0123/00B002'],
    ['92094a0123/00b002', '92094A0123/00B002'],
    ['92094A012300B002', '92094A0123/00B002'],
    ['92094A0123_00B002', '92094A0123/00B002'],
    ['92094A0123-00B002', '92094A0123/00B002'],
    [' 92094 A 0123 / 00 B 002 ', '92094A0123/00B002'],
    ['92094 A 123 B 2', '92094A0123/00B002'],
    ['92094A123B2', '92094A0123/00B002'],
    ['92094-A-123-B-2', '92094A0123/00B002'],
    ['92094_A_123 B2', '92094A0123/00B002'],
    ['92094A123/2B4', '92094A0123/02B004'],
    ['division 92094, section A, n° 123/2 B 4', '92094A0123/02B004'],
    ['Div. 92094 sect. A no 123/02B4', '92094A0123/02B004'],
    ['Parzelle 92094 Flur A Nr 123 B 2', '92094A0123/00B002'],
    ['92094A0123/00_000', '92094A0123/00_000'],
    ['92094A0123_00_000', '92094A0123/00_000'],
    ['92094A123/0_0', '92094A0123/00_000'],
    ['92094A123/B2', '92094A0123/00B002'],
    ['92094A123B', '92094A0123/00B'],
    ['92094A123/2', '92094A0123/02'],
    ['92094A123', '92094A0123/'],
    ['92094 A', '92094A'],
    ['92094', '92094'],
    ['A 123 B 2', 'A0123/00B002'],
    ['section A n° 123', 'A0123/'],
  ])('« %s » begins with %s', (text, beginning) => {
    const spelling = readParcelSpelling(text)!;
    expect(`${spelling.division ?? ''}${beginningAfterDivision(spelling)}`).toBe(beginning);
  });

  it.each([
    '',
    ' ',
    '123',
    'A',
    '123 B 2',
    '92094 123',
    '920941',
    '92094A01234',
    '92094AB123',
    '92094A123 2',
    '92094A123/100B2',
    '92094A123B2000',
    'rue de Fer 12',
    "92094' OR 1=1",
    '92094%',
    `92094A123${' '.repeat(100)}`,
  ])('« %s » is no reference', (text) => {
    expect(readParcelSpelling(text)).toBeUndefined();
  });

  it('every capakey is read back from its compact, its spoken and its lower-case spelling', () => {
    for (const exponent of [undefined, 'A', 'N', 'Z'])
      for (const [radical, bis, power] of [
        [1, 0, 0],
        [123, 2, 4],
        [9999, 99, 999],
      ] as const) {
        const reference = { division: '92094', section: 'N', radical, bis, exponent, power };
        const capakey = formatCapakey(reference);
        expect(parseCapakey(capakey)).toEqual(reference);
        const spellings = [capakey.replace('/', ''), capakey.toLowerCase()];
        if (exponent !== undefined) spellings.push(`92094 ${spokenReference(reference)}`);
        for (const spelling of spellings) {
          const beginning = `92094${beginningAfterDivision(readParcelSpelling(spelling)!)}`;
          expect(capakey.startsWith(beginning)).toBe(true);
          expect(beginning.length).toBeGreaterThanOrEqual(power === 0 ? 14 : 17);
        }
      }
  });
});
