import type { Procedure } from '../../core/procedure/index.js';
import { confidenceInWords } from '../clock-in-words.js';
import { dateInWords } from '../dates.js';
import type { Texts } from '../texts.js';
import { anchorOf, cell, table } from './markdown.js';
import {
  procedureSheet,
  type SheetBranch,
  type SheetClock,
  type SheetState,
  type SheetStep,
  type WhoMay,
} from './procedure-sheet.js';

/** The page of one edition, in French: its drawing, its states in order, their time limits and their steps. */
export function procedurePage(texts: Texts, procedure: Procedure, drawing: string, whoMay: WhoMay): string {
  const { file } = procedure;
  const { states } = procedureSheet(texts, procedure, whoMay, 'fr');
  const until = file.inForce.until === undefined ? '' : ` jusqu’au ${dateInWords(file.inForce.until, 'fr')}`;
  const inner = states.filter(({ path }) => path !== '');
  return [
    `# ${file.title}`,
    '',
    `\`${file.id}\`, texte \`${file.law}\`, pour les dossiers déposés dès le ${dateInWords(file.inForce.from, 'fr')}${until}.`,
    'Cette page est écrite par `perron workflows pages` d’après le fichier de la procédure ; elle ne se corrige pas à la main.',
    '',
    `![Dessin de la procédure ; la liste ci-dessous dit la même chose.](${drawing})`,
    '',
    '## États',
    '',
    ...inner.map(({ path, label }) => `${'   '.repeat(depthOf(path))}1. [${label}](#${anchorOf(path)})`),
    '',
    ...states.flatMap((state) => section(state, states)),
  ].join('\n');
}

function section({ path, label, milestones, suspends, clocks, steps }: SheetState, states: SheetState[]): string[] {
  if (path === '' && clocks.length + steps.length === 0) return [];
  const told = path === '' ? ['## Toute la procédure', ''] : [`<a id="${anchorOf(path)}"></a>`, '', `## ${label}`, ''];
  if (path !== '') told.push(`\`${path}\`${milestones.length === 0 ? '' : ` ; jalons : ${milestones.join(', ')}`}`, '');
  for (const { label: clock, article, confidence } of suspends) {
    told.push(`Le délai « ${clock} » est suspendu (${article}, ${confidenceInWords(confidence, 'fr')}).`, '');
  }
  if (clocks.length > 0) told.push(...clockTable(clocks), '');
  if (steps.length > 0) told.push(...stepTable(steps, states), '');
  if (clocks.length + steps.length === 0) told.push('Aucun acte propre à cet état.', '');
  return told;
}

function clockTable(clocks: SheetClock[]): string[] {
  const rows = clocks.map(({ label, lengths, starts, lengthenedBy, expiry, article, confidence }) => [
    label,
    lengths.join('<br>'),
    starts,
    lengthenedBy.map((addend) => `${addend.told} (${addend.article})`).join('<br>'),
    expiry,
    article,
    confidenceInWords(confidence, 'fr'),
  ]);
  return table(['Délai', 'Durée', 'Commence à', 'S’allonge par', 'Échéance', 'Article', 'Certitude'], rows);
}

function stepTable(steps: SheetStep[], states: SheetState[]): string[] {
  const rows = steps.flatMap(({ event, label, who, branches }) =>
    branches.map((branch, index) => [
      index === 0 ? `**${label}**<br>\`${event}\`` : '〃',
      index === 0 ? who : '〃',
      conditionOf(branch),
      branch.leadsTo.map((to) => linkTo(to, states)).join(', '),
      branch.effects.map(({ name }) => `\`${name}\``).join(', '),
      branch.article,
      confidenceInWords(branch.confidence, 'fr'),
    ]),
  );
  return table(['Acte', 'Qui', 'Condition', 'Mène à', 'Suites', 'Article', 'Certitude'], rows);
}

function conditionOf({ refusal, condition }: SheetBranch): string {
  return [refusal === undefined ? '' : `✋ ${refusal}`, condition].filter(Boolean).join('<br>');
}

function linkTo({ path, label }: { path: string; label: string }, states: SheetState[]): string {
  return states.some((known) => known.path === path) ? `[${cell(label)}](#${anchorOf(path)})` : `\`${path}\``;
}

function depthOf(path: string): number {
  return path.split('.').length - 1;
}
