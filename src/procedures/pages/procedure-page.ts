import {
  expiredClock,
  expiryOf,
  flatten,
  type FlatState,
  type Procedure,
  type TransitionConfig,
} from '../../core/procedure/index.js';
import { confidenceInWords, expiryInWords, lengthOfClock } from '../clock-in-words.js';
import { conditionInWords } from '../condition-in-words.js';
import { dateInWords, lengthInWords } from '../dates.js';
import type { Texts } from '../texts.js';
import { anchorOf, cell, table } from './markdown.js';

/** Who may take a step, in French: authors of the law, and the roles that record for them. */
export type WhoMay = (event: string) => string;

const BY_THE_HOUSE = 'la maison, d’office';

/** The page of one edition, in French: its drawing, its states in order, their time limits and their steps. */
export function procedurePage(texts: Texts, procedure: Procedure, drawing: string, whoMay: WhoMay): string {
  const { file } = procedure;
  const states = [...flatten(file)].filter(([path]) => file.states && !isHistory(procedure, path));
  const until = file.inForce.until === undefined ? '' : ` jusqu’au ${dateInWords(file.inForce.until, 'fr')}`;
  const inner = states.filter(([path]) => path !== '');
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
    ...inner.map(([path, { label }]) => `${'   '.repeat(depthOf(path))}1. [${label}](#${anchorOf(path)})`),
    '',
    ...states.flatMap(([path, state]) => section(texts, path, state, states, whoMay)),
  ].join('\n');
}

type States = [string, FlatState][];

function section(texts: Texts, path: string, state: FlatState, states: States, whoMay: WhoMay): string[] {
  const clocks = Object.entries(state.clocks);
  const steps = Object.entries(state.steps);
  if (path === '' && clocks.length + steps.length === 0) return [];
  const told = path === '' ? ['## Toute la procédure', ''] : [`<a id="${anchorOf(path)}"></a>`, '', `## ${state.label}`, ''];
  if (path !== '') told.push(`\`${path}\`${milestones(texts, state)}`, '');
  for (const { clock, article, confidence } of state.own.suspends ?? []) {
    told.push(`Le délai « ${texts.clock(clock, 'fr')} » est suspendu (${article}, ${confidenceInWords(confidence, 'fr')}).`, '');
  }
  if (clocks.length > 0) told.push(...clockTable(texts, clocks), '');
  if (steps.length > 0) told.push(...stepTable(texts, path, steps, states, whoMay), '');
  if (clocks.length + steps.length === 0) told.push('Aucun acte propre à cet état.', '');
  return told;
}

function milestones(texts: Texts, { own }: FlatState): string {
  const names = [...(own.tags ?? []), ...Object.keys(own.milestones ?? {})];
  return names.length === 0 ? '' : ` ; jalons : ${names.map((name) => texts.word('milestones', name, 'fr')).join(', ')}`;
}

function clockTable(texts: Texts, clocks: [string, FlatState['clocks'][string]][]): string[] {
  const rows = clocks.map(([name, clock]) => [
    texts.clock(name, 'fr'),
    lengthOfClock(texts, clock, 'fr').join('<br>'),
    [clock.on === undefined ? 'entrée dans l’état' : texts.event(clock.on, 'fr'), conditionInWords(texts, clock.when, 'fr')]
      .filter(Boolean)
      .join(', '),
    Object.entries(clock.addends ?? {})
      .map(([addend, { limit, article }]) => {
        const length = limit === undefined ? '' : ` ${lengthInWords(limit, 'fr')}`;
        return `${texts.word('addends', addend, 'fr')}${length} (${article})`;
      })
      .join('<br>'),
    expiryInWords(clock.expiry, 'fr'),
    clock.article,
    confidenceInWords(clock.confidence, 'fr'),
  ]);
  return table(['Délai', 'Durée', 'Commence à', 'S’allonge par', 'Échéance', 'Article', 'Certitude'], rows);
}

function stepTable(texts: Texts, path: string, steps: [string, TransitionConfig[]][], states: States, whoMay: WhoMay): string[] {
  const rows = steps.flatMap(([event, branches]) =>
    branches.map((branch, index) => {
      const { guard, target, actions, meta } = branch;
      const condition = conditionInWords(texts, guard?.params, 'fr');
      const refusal = meta.impediment === undefined ? '' : `✋ ${meta.impediment}`;
      return [
        index === 0 ? `**${texts.event(event.replace(/\.\*$/, '.expired'), 'fr')}**<br>\`${event}\`` : '〃',
        index === 0 ? takers(event, path, states, whoMay) : '〃',
        [refusal, condition].filter(Boolean).join('<br>') || (index > 0 ? 'sinon' : 'toujours'),
        [target ?? []]
          .flat()
          .map((to) => linkTo(to, states))
          .join(', '),
        (actions ?? []).map(({ type }) => `\`${type}\``).join(', '),
        meta.article,
        confidenceInWords(meta.confidence, 'fr'),
      ];
    }),
  );
  return table(['Acte', 'Qui', 'Condition', 'Mène à', 'Suites', 'Article', 'Certitude'], rows);
}

/** The expiry of an automatic clock is taken by the house; every other step by a role. */
function takers(event: string, path: string, states: States, whoMay: WhoMay): string {
  const clock = expiredClock(event) ?? /^clock\.(.+)\.\*$/.exec(event)?.[1];
  if (clock === undefined) return whoMay(event);
  const kinds = new Set(
    states.flatMap(([, { clocks }]) =>
      Object.entries(clocks)
        .filter(([name]) => name === clock || name.startsWith(`${clock}.`))
        .map(([, { expiry }]) => expiry),
    ),
  );
  return kinds.has('automatic') && !kinds.has('offered') ? BY_THE_HOUSE : whoMay(expiryOf(clock));
}

function linkTo(path: string, states: States): string {
  const found = states.find(([known]) => known === path);
  return found ? `[${cell(found[1].label)}](#${anchorOf(path)})` : `\`${path}\``;
}

function depthOf(path: string): number {
  return path.split('.').length - 1;
}

function isHistory({ machine }: Procedure, path: string): boolean {
  let node = machine.root;
  for (const name of path === '' ? [] : path.split('.')) node = node.states[name]!;
  return node.type === 'history';
}
