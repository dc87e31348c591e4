import type { EditionDiff, WorkflowFile } from '../../core/procedure/index.js';
import { chartGraph, type ChartEdge, type ChartNode } from '../drawing/chart-graph.js';
import type { Change, Highlight } from '../drawing/highlight.js';

/** The changes of an edition as marks on its drawing; what was removed is drawn where it was. */
export function diffOnChart(before: WorkflowFile, after: WorkflowFile, diff: EditionDiff): Highlight {
  const [old, fresh] = [chartGraph(before), chartGraph(after)];
  const changes = new Map<string, Change>();
  for (const { path, change } of diff.states) if (path !== '') changes.set(path, change);
  const edges = unionOfEdges(old.edges, fresh.edges, changes);
  for (const { path, change, steps } of diff.states) {
    if (change !== 'changed') continue;
    for (const edge of edges.filter(({ from }) => from === path)) {
      for (const { event } of edge.events) {
        const key = `${edge.from}>${edge.to} ${event}`;
        const differs = steps.some((step) => step.event === event && leadsTo(step, edge.to));
        if (differs && !changes.has(key)) changes.set(key, 'changed');
      }
      const way = `${edge.from}>${edge.to}`;
      if (!changes.has(way) && edge.events.some(({ event }) => changes.has(`${way} ${event}`))) changes.set(way, 'changed');
    }
  }
  return { changes, graph: { nodes: unionOfNodes(old.nodes, fresh.nodes), edges } };
}

function leadsTo(step: EditionDiff['states'][number]['steps'][number], to: string): boolean {
  const targets = [step.before?.target ?? [], step.after?.target ?? []].flat();
  return targets.some((target) => target === to || target.startsWith(`${to}.`));
}

function unionOfNodes(old: ChartNode[], fresh: ChartNode[]): ChartNode[] {
  const kept = fresh.map((node): ChartNode => {
    const known = old.find(({ id }) => id === node.id);
    return known ? { ...node, children: unionOfNodes(known.children, node.children) } : node;
  });
  return [...kept, ...old.filter(({ id }) => !fresh.some((node) => node.id === id))];
}

function unionOfEdges(old: ChartEdge[], fresh: ChartEdge[], changes: Map<string, Change>): ChartEdge[] {
  const same = (a: ChartEdge) => (b: ChartEdge) => a.from === b.from && a.to === b.to;
  const mark = (edge: ChartEdge, other: ChartEdge | undefined, change: Change) => {
    const way = `${edge.from}>${edge.to}`;
    if (!other) changes.set(way, change);
    for (const { event } of edge.events) {
      if (!other?.events.some((known) => known.event === event)) changes.set(`${way} ${event}`, change);
    }
  };
  const kept = fresh.map((edge): ChartEdge => {
    const known = old.find(same(edge));
    mark(edge, known, 'added');
    const gone = (known?.events ?? []).filter(({ event }) => !edge.events.some((other) => other.event === event));
    return { ...edge, events: [...edge.events, ...gone] };
  });
  for (const edge of old) mark(edge, fresh.find(same(edge)), 'removed');
  return [...kept, ...old.filter((edge) => !fresh.some(same(edge)))];
}
