import type { Procedure } from '../../core/procedure/index.js';
import { drawChart } from '../drawing/draw-chart.js';
import type { Texts } from '../texts.js';
import { table } from './markdown.js';
import { procedurePage } from './procedure-page.js';
import type { WhoMay } from './procedure-sheet.js';

/** All pages by their path below the folder: `codt-2024/urban-permit.md`, its drawing beside it, and a table of contents. */
export async function proceduresInPages(
  texts: Texts,
  procedures: readonly Procedure[],
  whoMay: WhoMay,
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const sorted = procedures.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const rows = sorted.map((procedure) => {
    const { id, law, title, inForce } = procedure;
    return [`[${title}](${law}/${id}.md)`, law, inForce.from, inForce.until ?? ''];
  });
  const head = ['# Les procédures', '', ...table(['Procédure', 'Texte', 'Dès le', 'Jusqu’au'], rows), ''];
  pages.set('README.md', head.join('\n'));
  for (const procedure of sorted) {
    const { id, law, file } = procedure;
    pages.set(`${law}/${id}.md`, `${procedurePage(texts, procedure, `${id}.svg`, whoMay).trimEnd()}\n`);
    pages.set(`${law}/${id}.svg`, await drawChart(texts, file, 'fr'));
  }
  return pages;
}

function keyOf({ law, id }: Procedure): string {
  return `${law}/${id}`;
}
