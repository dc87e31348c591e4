import { governedProcedures } from '../../src/core/procedure/index.js';
import { library } from './procedures.js';

const edition = (id: string) => library.governing(id, '2020-01-06')!;

describe('procedures that follow another word for word', () => {
  it('come from one file, each with its own name and hash', () => {
    const environmental = edition('environmental-permit-class-2');
    const single = edition('single-permit-class-2');
    expect(single).toMatchObject({ law: 'pe-1999', title: 'Permis unique de classe 2', file: { abbreviation: 'PUN2' } });
    expect(single.hash).not.toBe(environmental.hash);
    expect(single.file.states).toEqual(environmental.file.states);
    expect([single.file, environmental.file].some((file) => 'alsoGoverns' in file)).toBe(false);
  });

  it('leaves a file that governs no other as it is', () => {
    const { file } = edition('municipal-road');
    expect(governedProcedures(file)).toEqual([file]);
  });
});

describe('the two classes of environmental permits', () => {
  it('differ only in their lengths', () => {
    const withoutLengths = (id: string) =>
      JSON.stringify(edition(id).file.states, (key, value: unknown) => (LENGTHS.has(key) ? 0 : value));
    expect(withoutLengths('environmental-permit-class-1')).toBe(withoutLengths('environmental-permit-class-2'));
  });
});

const LENGTHS = new Set(['limit', 'inquiry']);
