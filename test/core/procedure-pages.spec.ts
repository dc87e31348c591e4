import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ourPages } from '../../src/commands/pages.js';

const FOLDER = 'docs/procedures';

describe('the generated pages', () => {
  let pages: Map<string, string>;

  beforeAll(async () => {
    pages = await ourPages();
  }, 120_000);

  it('are up to date; « perron workflows pages » writes them again', () => {
    const stale = [...pages].filter(([path, text]) => committed(path) !== text).map(([path]) => path);
    expect(stale).toEqual([]);
  });

  it('are the only ones', () => {
    const there = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(md|svg)$/.test(path));
    expect(there.map((path) => path.replaceAll('\\', '/')).sort()).toEqual([...pages.keys()].sort());
  });

  it('tell each time limit with its length, expiry, article and certainty', () => {
    const page = pages.get('codt-2024/urban-permit.md')!;
    expect(page).toMatch(/\| examen de la complétude \| 30 jours \| .* \| offerte à la main \| CoDT D\.IV\.33 \| sûr \|/);
    expect(page).toContain('| affichage de l’enquête | 5 jours avant : publicité |');
    expect(page).toContain('| 15 jours avant : début des travaux |');
    expect(page).toContain('⚠⚠ incertain');
    expect(page).toContain('[Octroyé](#granted)');
  });

  it('tell who may take each step', () => {
    const page = pages.get('codt-2024/urban-permit.md')!;
    expect(page).toMatch(
      /`permit\.suspended` \| fonctionnaire délégué ; enregistré par : commune .*, Région \(fonctionnaire délégué, agent instructeur\)/,
    );
    expect(page).toMatch(/`clock\.opinion\.\*` \| la maison, d’office/);
  });
});

function committed(path: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, path), 'utf8');
  } catch {
    return undefined;
  }
}
