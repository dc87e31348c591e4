import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Language } from '../../core/language/index.js';
import type { WorkflowFile } from '../../core/procedure/index.js';
import { html, type Html } from '../../platform/http/index.js';
import type { Texts } from '../texts.js';
import { chartGraph, titleOf, type ChartEdge, type ChartGraph, type ChartNode } from './chart-graph.js';
import { Marks, type Highlight } from './highlight.js';
import { layOutAside } from './lay-out-aside.js';
import { STYLE } from './style.js';

/** Characters that a mark may put before a text; their room is kept whether it is there or not. */
const MARK = 2;
const FONT = { size: 13, small: 11, width: 7.1, smallWidth: 6.1, line: 15 };

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '48',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

/**
 * Draws the chart of a procedure as an SVG that stands alone, follows the reader's light or dark, and is titled.
 * @param highlight the life of a file, or the changes between two editions, marked upon it
 */
export async function drawChart(
  texts: Texts,
  file: WorkflowFile,
  language: Language,
  highlight: Highlight = {},
): Promise<string> {
  const graph = highlight.graph ?? chartGraph(file);
  const { nodes, edges } = graph;
  const words = new Words(texts, language, new Marks(highlight, language));
  const layout = await (highlight.graph ? layOut(graph, texts, language) : layoutOf(file, graph, texts, language));
  const byId = new Map<string, ChartNode>();
  const index = (list: ChartNode[]) => list.forEach((node) => (byId.set(node.id, node), index(node.children)));
  index(nodes);
  const places = placesOf(layout);
  const title = titleOf(texts, file, language);
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${Math.ceil(layout.width!)} ${Math.ceil(layout.height!)}"
    role="img"
    aria-labelledby="title desc"
    font-family="system-ui, sans-serif"
    font-size="${FONT.size}"
  >
    <title id="title">${title} (${file.law})</title>
    <desc id="desc">${words.description(byId.size, edges.length)}${words.marks.legend()}</desc>
    <style>
      ${STYLE}
    </style>
    <defs>
      <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0 0 8 4 0 8Z" style="fill: var(--line)" />
      </marker>
    </defs>
    ${[...places.entries()].filter(([id]) => byId.has(id)).map(([id, place]) => drawNode(byId.get(id)!, place, words))}
    ${(layout.edges as ElkExtendedEdge[]).map((edge, i) => drawEdge(edge, words.events(edges[i]!), places, words))}
  </svg> `.text;
}

/** Laying out a permit takes seconds, so that each edition is laid out once a language; the marks of a file change nothing. */
const LAYOUTS = new WeakMap<WorkflowFile, Map<Language, Promise<ElkNode>>>();

function layoutOf(file: WorkflowFile, graph: ChartGraph, texts: Texts, language: Language): Promise<ElkNode> {
  const known = LAYOUTS.get(file) ?? new Map<Language, Promise<ElkNode>>();
  LAYOUTS.set(file, known);
  const layout = known.get(language) ?? layOut(graph, texts, language);
  known.set(language, layout);
  layout.catch(() => known.delete(language));
  return layout;
}

function layOut({ nodes, edges }: ChartGraph, texts: Texts, language: Language): Promise<ElkNode> {
  const plain = new Words(texts, language, new Marks({}, language));
  return layOutAside({
    id: 'root',
    layoutOptions: OPTIONS,
    children: nodes.map((node) => elkNode(node, plain)),
    edges: edges.map((edge) => elkEdge(edge, plain)),
  });
}

class Words {
  constructor(
    readonly texts: Texts,
    readonly language: Language,
    readonly marks: Marks,
  ) {}

  label({ id, label, initial }: ChartNode): string {
    return `${initial ? '● ' : ''}${this.marks.signOfState(id)}${this.texts.sentence(label, this.language)}`;
  }

  clock(name: string): string {
    return `◷ ${this.texts.clock(name, this.language)}`;
  }

  events({ from, to, events }: ChartEdge): string[] {
    return events.map(({ event }) => {
      const told = this.texts.event(event.replace(/\.\*$/, '.expired'), this.language);
      return `${this.marks.signOfStep(from, to, event)}${told}`;
    });
  }

  description(states: number, ways: number): string {
    const say = {
      fr: `${states} états, ${ways} passages.`,
      de: `${states} Zustände, ${ways} Übergänge.`,
      nl: `${states} toestanden, ${ways} overgangen.`,
      en: `${states} states, ${ways} transitions.`,
    };
    return say[this.language];
  }
}

function elkNode(node: ChartNode, words: Words): ElkNode {
  const clocks = node.clocks.map((clock) => words.clock(clock));
  const width =
    Math.max((words.label(node).length + MARK) * FONT.width, ...clocks.map((text) => text.length * FONT.smallWidth)) + 24;
  const head = 26 + clocks.length * FONT.line;
  if (node.children.length === 0) return { id: node.id, width, height: head + 4 };
  return {
    id: node.id,
    layoutOptions: {
      'elk.padding': `[top=${head + 14},left=16,bottom=16,right=16]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width},${head})`,
    },
    children: node.children.map((child) => elkNode(child, words)),
  };
}

function elkEdge(edge: ChartEdge, words: Words): ElkExtendedEdge {
  const lines = words.events(edge);
  return {
    id: `${edge.from}>${edge.to}`,
    sources: [edge.from],
    targets: [edge.to],
    labels: [
      {
        text: lines.join('\n'),
        width: Math.max(...lines.map(({ length }) => length + MARK)) * FONT.smallWidth,
        height: lines.length * FONT.line,
      },
    ],
  };
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** ELK places children in their parent, and edges in the container that holds them: here all become absolute. */
function placesOf(node: ElkNode, x = 0, y = 0, places = new Map<string, Place>()): Map<string, Place> {
  for (const child of node.children ?? []) {
    const place = { x: x + child.x!, y: y + child.y!, width: child.width!, height: child.height! };
    places.set(child.id, place);
    placesOf(child, place.x, place.y, places);
  }
  return places;
}

function drawNode(node: ChartNode, { x, y, width, height }: Place, words: Words): Html {
  const shape = node.children.length > 0 ? 'compound' : `state${node.kind === 'final' ? ' final' : ''}`;
  return html`<g
    ><rect class="${shape}${words.marks.classOfState(node.id)}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8" />
    <text x="${x + 12}" y="${y + 20}">${words.label(node)}</text>
    ${node.clocks.map((clock, i) => html`<text class="small clock" x="${x + 12}" y="${y + 20 + (i + 1) * FONT.line}">${words.clock(clock)}</text>`)}</g
  > `;
}

function drawEdge(edge: ElkExtendedEdge, lines: string[], places: Map<string, Place>, words: Words): Html {
  const origin = places.get((edge as { container?: string }).container ?? '') ?? { x: 0, y: 0 };
  const path = (edge.sections ?? []).map(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint]
      .map((point, i) => `${i === 0 ? 'M' : 'L'}${origin.x + point.x} ${origin.y + point.y}`)
      .join(' '),
  );
  const labels = (edge.labels ?? []).flatMap(({ x, y }) =>
    lines.map(
      (line, i) => html`<text class="small label" x="${origin.x + x!}" y="${origin.y + y! + 11 + i * FONT.line}">${line}</text>`,
    ),
  );
  return html`<g
    ><path class="${words.marks.classOfWay(edge.id)}" d="${path.join(' ')}" marker-end="url(#arrow)" />${labels}</g
  > `;
}
