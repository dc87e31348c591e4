import type { Language } from '../../core/language/index.js';
import { governedProcedures, type StateConfig, type TransitionConfig, type WorkflowFile } from '../../core/procedure/index.js';
import type { Texts } from '../texts.js';

/** A state to draw; regions and sub-states are inside it. */
export interface ChartNode {
  /** Path in the file: `examination.course.college`. */
  id: string;
  /** French, as the file has it. */
  label: string;
  kind: 'plain' | 'parallel' | 'final';
  initial: boolean;
  /** Names of the clocks that the state declares. */
  clocks: string[];
  children: ChartNode[];
}

/** A way from one state to another, by one or several events. */
export interface ChartEdge {
  from: string;
  to: string;
  events: { event: string; article: string; confidence: string }[];
}

export interface ChartGraph {
  nodes: ChartNode[];
  edges: ChartEdge[];
}

/** What a picture or a list shows of a procedure: the states, and the transitions that lead somewhere. */
export function chartGraph(file: WorkflowFile): ChartGraph {
  const ids = new Map<string, string>();
  const index = (state: StateConfig, path: string) => {
    if (path !== '' && state.id !== undefined) ids.set(state.id, path);
    for (const [name, child] of Object.entries(state.states ?? {})) index(child, join(path, name));
  };
  index(file, '');
  const edges = new Map<string, ChartEdge>();
  const nodes = children(file, '', ids, edges);
  return { nodes, edges: [...edges.values()] };
}

/** The title of the chart: of the procedure, and of those that the same law governs. */
export function titleOf(texts: Texts, file: WorkflowFile, language: Language): string {
  return governedProcedures(file)
    .map(({ title }) => texts.sentence(title, language))
    .join(' · ');
}

function children(state: StateConfig, path: string, ids: Map<string, string>, edges: Map<string, ChartEdge>): ChartNode[] {
  return Object.entries(state.states ?? {})
    .filter(([, child]) => child.type !== 'history')
    .map(([name, child]): ChartNode => {
      const id = join(path, name);
      for (const [event, config] of Object.entries(child.on ?? {})) {
        for (const transition of [config].flat()) addEdges(edges, id, path, event, transition, ids);
      }
      return {
        id,
        label: child.meta?.label ?? name,
        kind: child.type === 'parallel' ? 'parallel' : child.type === 'final' ? 'final' : 'plain',
        initial: state.initial === name,
        clocks: Object.keys(child.meta?.clocks ?? {}),
        children: children(child, id, ids, edges),
      };
    });
}

function addEdges(
  edges: Map<string, ChartEdge>,
  from: string,
  parent: string,
  event: string,
  { target, meta }: TransitionConfig,
  ids: Map<string, string>,
): void {
  for (const name of target === undefined ? [] : [target].flat()) {
    const aimed = name.startsWith('#') ? ids.get(name.slice(1))! : join(parent, name);
    // A history state stands for the region that it remembers.
    const to = aimed.endsWith('.as-they-stood') ? aimed.slice(0, aimed.lastIndexOf('.')) : aimed;
    const key = `${from}>${to}`;
    const edge = edges.get(key) ?? { from, to, events: [] };
    if (!edge.events.some((known) => known.event === event))
      edge.events.push({ event, article: meta.article, confidence: meta.confidence });
    edges.set(key, edge);
  }
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
