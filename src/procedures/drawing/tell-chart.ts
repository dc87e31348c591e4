import type { Language } from '../../core/language/index.js';
import type { WorkflowFile } from '../../core/procedure/index.js';
import type { Texts } from '../texts.js';
import { chartGraph, titleOf, type ChartGraph, type ChartNode } from './chart-graph.js';
import { Marks, type Highlight } from './highlight.js';

/**
 * Tells the chart as an ordered list, for those who cannot see the picture: states, their clocks, and where they lead,
 * with the same marks.
 */
export function tellChart(texts: Texts, file: WorkflowFile, language: Language, highlight: Highlight = {}): string {
  const graph = highlight.graph ?? chartGraph(file);
  const marks = new Marks(highlight, language);
  const labels = new Map<string, string>();
  const name = (nodes: ChartNode[], around: string[]) => {
    for (const node of nodes) {
      const path = [...around, texts.sentence(node.label, language)];
      labels.set(node.id, path.at(-1)!);
      name(node.children, path);
    }
  };
  name(graph.nodes, []);
  const lines = [
    `${titleOf(texts, file, language)} (${file.law})`,
    ...(marks.legend() === '' ? [] : [marks.legend().trim()]),
    ...tell(texts, graph, graph.nodes, labels, language, marks, ''),
  ];
  return `${lines.join('\n')}\n`;
}

function tell(
  texts: Texts,
  graph: ChartGraph,
  nodes: ChartNode[],
  labels: Map<string, string>,
  language: Language,
  marks: Marks,
  indent: string,
): string[] {
  return nodes.flatMap((node, index) => [
    `${indent}${index + 1}. ${marks.signOfState(node.id)}${labels.get(node.id)!}`,
    ...node.clocks.map((clock) => `${indent}   ◷ ${texts.clock(clock, language)}`),
    ...graph.edges
      .filter(({ from }) => from === node.id)
      .flatMap(({ to, events }) =>
        events.map(
          ({ event, article }) =>
            `${indent}   – ${marks.signOfStep(node.id, to, event)}${texts.event(event.replace(/\.\*$/, '.expired'), language)} → ${labels.get(to) ?? to} (${article})`,
        ),
      ),
    ...tell(texts, graph, node.children, labels, language, marks, `${indent}   `),
  ]);
}
