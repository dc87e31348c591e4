import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ADMINISTRATION_TYPES, everRecords } from '../administrations/index.js';
import { eventDefinition, type Author } from '../core/procedure/index.js';
import { readTriggers, WORKFLOWS } from '../foundations.js';
import { ProcedureLibrary, proceduresInPages, Texts } from '../procedures/index.js';
import { permissionsPage } from './permissions-page.js';
import { triggersPage } from './triggers-page.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

const AUTHORS: Record<Author, string> = {
  A: 'demandeur ou titulaire',
  C: 'collège communal',
  D: 'fonctionnaire délégué',
  T: 'fonctionnaire technique',
  G: 'Gouvernement',
  B: 'instance consultée',
  O: 'agent qui tient le dossier',
};

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
  const authors = eventDefinition(event)?.by ?? [];
  const by = authors.map((author) => AUTHORS[author]).join(', ');
  const recorders = Object.values(ADMINISTRATION_TYPES).flatMap(({ id, label, roles }) => {
    const able = Object.keys(roles).filter((role) => everRecords(id, [role], event));
    return able.length === 0 ? [] : [`${label.fr} (${able.map((role) => roles[role]!.label.fr).join(', ')})`];
  });
  return `${by} ; enregistré par : ${recorders.join(', ') || 'personne'}`;
}
