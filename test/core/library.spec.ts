import { readFileSync } from 'node:fs';
import { governedProcedures, proofreader } from '../../src/core/procedure/index.js';
import { semanticHash } from '../../src/procedures/index.js';
import { library, permit } from './procedures.js';

const proofread = proofreader(JSON.parse(readFileSync('workflows/workflow.schema.json', 'utf8')) as object);

/** The file with one change made to its text. */
function read(change: (source: string) => string) {
  const result = proofread(change(readFileSync('workflows/wallonia/codt-2024/urban-permit.yaml', 'utf8')), 'urban-permit.yaml');
  if ('faults' in result) throw new Error(result.faults[0]!.message);
  return result.file;
}

describe('the law books on the shelf', () => {
  it('hold one edition of each procedure that a file governs, with its own name, references and hash', () => {
    const family = ['urban-permit', 'land-development-permit', 'grouped-construction-permit'].map((id) =>
      library.governing(id, '2025-01-06')!,
    );
    expect(family.map(({ id, file }) => [id, file.id, file.abbreviation])).toEqual([
      ['urban-permit', 'urban-permit', 'PU'],
      ['land-development-permit', 'land-development-permit', 'PURB'],
      ['grouped-construction-permit', 'grouped-construction-permit', 'PUCG'],
    ]);
    expect(new Set(family.map(({ hash }) => hash)).size).toBe(3);
    expect(family.every(({ file, hash }) => semanticHash(file) === hash && !('alsoGoverns' in file))).toBe(true);
  });

  it('pin a plain file: what it governs besides changes nothing in the meaning of the permit', () => {
    const alone = read((source) => source.replace(/alsoGoverns:\n( {2}- .*\n)+/, ''));
    expect(semanticHash(alone)).toBe(permit.hash);
    expect(governedProcedures(alone)).toEqual([alone]);
    const renamed = governedProcedures(read((source) => source.replace("title: Permis d'urbanisation", 'title: Lotissement')));
    expect(semanticHash(renamed[0]!)).toBe(permit.hash);
  });

  it('never hold two editions of a procedure for the same day, and know the event that opens each', () => {
    for (const { id, inForce, openingEvent } of library.list()) {
      expect(library.list().filter((other) => other.id === id && other.inForce.from === inForce.from)).toHaveLength(1);
      expect(openingEvent).toBe(id === 'infringement' ? 'infringement.found' : 'application.submitted');
    }
  });
});
