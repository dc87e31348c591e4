import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { shapeFindings, type ShapeCheck } from './check-shape.js';
import { pointerOf, type Fault, type Finding } from './fault.js';
import { placeOf } from './places.js';

/** Nodes that a file may have once its aliases are unfolded; a law has a tenth of it, and an attack has billions. */
const UNFOLDED = 500_000;

/**
 * Reads a YAML file and says everything that is wrong with it, in the order of its lines.
 * @param beyond what the shape alone cannot tell; asked only of a file whose shape is right
 */
export function readYaml<Content>(
  source: string,
  file: string,
  check: ShapeCheck,
  beyond: (content: Content) => Iterable<Finding>,
): { content: Content } | { faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, merge: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ message, pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      const said = message.split('\n')[0]!.replace(/ at line.*$/, '');
      return { file, line, column: col, pointer: '', message: `Ce n'est pas du YAML : ${said}.` };
    });
    return { faults };
  }
  if (!(unfoldedSize(document.contents, new Map()) <= UNFOLDED)) {
    return { faults: [{ file, line: 1, column: 1, pointer: '', message: 'Le fichier se déplie sans fin : trop de renvois.' }] };
  }
  // The library's own count of aliases takes longer than everything else; ours is done.
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const shape = shapeFindings(check, value);
  const findings = shape.length > 0 ? shape : [...beyond(value as Content)];
  if (findings.length === 0) return { content: value as Content };
  const place = ({ path, atKey, message, suggestion }: Finding): Fault => ({
    file,
    ...placeOf(document, lines, path, atKey),
    pointer: pointerOf(path),
    message,
    ...(suggestion !== undefined && { suggestion }),
  });
  return { faults: distinct(findings.map(place)) };
}

/** Nodes below a node with its aliases unfolded; not a number when an anchor holds itself or is not there. */
function unfoldedSize(node: unknown, anchors: Map<string, number>): number {
  if (isAlias(node)) return anchors.get(node.source) ?? NaN;
  let size = 1;
  if (isMap(node)) for (const { key, value } of node.items) size += unfoldedSize(key, anchors) + unfoldedSize(value, anchors);
  else if (isSeq(node)) for (const item of node.items) size += unfoldedSize(item, anchors);
  if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, size);
  return size;
}

/** A rule that many states share is told once. */
function distinct(faults: Fault[]): Fault[] {
  const byPlace = new Map(faults.map((fault) => [`${fault.line}:${fault.column}:${fault.message}`, fault]));
  return [...byPlace.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
