import { unbroken } from '../../web/src/api/unbroken.js';
import { parseCapakey } from '../../web/src/shared/capakey.js';
import { addDays, parseDay } from '../../web/src/shared/day.js';

describe('what people type', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['1/12/2026', '2026-12-01'],
    ['01.12.26', '2026-12-01'],
    [' 1-12-2026 ', '2026-12-01'],
    ['1/12', '2026-12-01'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2025', undefined],
    ['31/4/2026', undefined],
    ['12/13/2026', undefined],
    ['demain', undefined],
    ['', undefined],
  ])('reads the day %s', (typed, day) => {
    expect(parseDay(typed, '2026-11-25')).toBe(day);
  });

  it('counts days over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it.each([
    ['92094A0123/00B002', '92094A0123/00B002'],
    ['92094a0123/00b002', '92094A0123/00B002'],
    ['92094 A 123 B 2', '92094A0123/00B002'],
    ['92094A123B2', '92094A0123/00B002'],
    ['92094/A/123/2 C 4', '92094A0123/02C004'],
    ['92094 A 123', '92094A0123/00_000'],
    ['92094 A 123 B', '92094A0123/00B000'],
    ['9209 A 123 B 2', undefined],
    ['92094 123 B 2', undefined],
    ['rue du Moulin 12', undefined],
  ])('reads the parcel %s', (typed, key) => {
    expect(parseCapakey(typed)).toBe(key);
  });
});

describe('what the service says', () => {
  it('keeps quotation marks and tall signs with their word at the end of a line', () => {
    expect(unbroken("La clé « taget » n'existe pas ici ; vouliez-vous dire « target » ?")).toBe(
      "La clé «\u00A0taget\u00A0» n'existe pas ici\u00A0; vouliez-vous dire «\u00A0target\u00A0»\u00A0?",
    );
    expect(unbroken('Voir https://perron.example : 12:30, { a: b }.')).toBe(
      'Voir https://perron.example\u00A0: 12:30, { a: b }.',
    );
  });
});
