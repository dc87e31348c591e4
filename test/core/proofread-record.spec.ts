import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of what the build made, with books of its own. */
describe('what the build found right in the law books', () => {
  const house = mkdtempSync(join(tmpdir(), 'perron-books-'));
  const book = join(house, 'workflows/wallonia/codt-2024/urban-permit.yaml');
  const perron = (...words: string[]) =>
    spawnSync(process.execPath, [join(house, 'dist/src/cli.js'), ...words], { encoding: 'utf8', cwd: house });
  const scenarios = () => perron('scenarios', resolve('test/scenarios/completeness.yaml'));

  beforeAll(() => {
    for (const part of ['dist', 'workflows', 'package.json']) cpSync(resolve(part), join(house, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('is not believed of a file that changed by one word', () => {
    expect(perron('workflows', 'keep')).toMatchObject({ status: 0 });
    const text = readFileSync(book, 'utf8');
    writeFileSync(book, text.replace('target:', 'taget:'));
    const refused = perron('workflows', 'keep');
    expect(refused.status).toBe(1);
    expect(refused.stdout).toMatch(
      /urban-permit\.yaml:\d+:\d+ La clé « taget » n’existe pas ici\. Vouliez-vous dire « target » \?/,
    );
    expect(scenarios().status).not.toBe(0);
    writeFileSync(book, text);
    expect(scenarios().status).toBe(0);
  });

  it('is not believed when it was cut short, and not needed', () => {
    writeFileSync(join(house, 'dist/proofread.json'), '{"rules":"');
    expect(scenarios().status).toBe(0);
  });
});
