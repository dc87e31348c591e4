import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ADMINISTRATION_TYPES, authorsInWords, recordersInWords } from '../administrations/index.js';
import { readTriggers, WORKFLOWS } from '../foundations.js';
import { ProcedureLibrary, proceduresInPages, Texts } from '../procedures/index.js';
import { permissionsPage } from './permissions-page.js';
import { triggersPage } from './triggers-page.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

/** Writes one page per edition of ours, with its drawing beside it. */
export async function writePages({ output, json }: { output: string; json?: boolean }): Promise<void> {
  const pages = await ourPages();
  try {
    for (const [path, text] of pages) {
      const place = join(output, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  } catch (error) {
    throw new CommandFailure(EXIT.usage, `« ${output} » cannot be written: ${(error as Error).message}`);
  }
  if (json) printJson({ folder: output, pages: [...pages.keys()] });
  else print(`${pages.size} file(s) written to ${output}.`);
}

/** The pages of all our editions, by their path: the same law always gives the same pages. */
export async function ourPages(): Promise<Map<string, string>> {
  const library = ProcedureLibrary.load(join(WORKFLOWS, 'wallonia'));
  const texts = Texts.load(WORKFLOWS);
  const pages = await proceduresInPages(texts, library.list(), whoMay);
  return pages.set('permissions.md', permissionsPage(texts)).set('spatial-triggers.md', triggersPage(texts, readTriggers()));
}

function whoMay(event: string): string {
  const recorders = Object.values(ADMINISTRATION_TYPES).flatMap(({ id, label }) => {
    const able = recordersInWords(id, event, 'fr');
    return able === '' ? [] : [`${label.fr} (${able})`];
  });
  return `${authorsInWords(event, 'fr')} ; enregistré par : ${recorders.join(', ') || 'personne'}`;
}
