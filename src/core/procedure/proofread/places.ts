import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Path } from './fault.js';

/** Line and column of the thing at that path, aliases followed; of the nearest thing around it when it is absent. */
export function placeOf(document: Document, lines: LineCounter, path: Path, atKey = false): { line: number; column: number } {
  let node = document.contents as Node | null;
  let start = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    const child = childOf(node, step);
    if (!child) break;
    start = depth === path.length - 1 && atKey ? child.keyAt : (child.node?.range?.[0] ?? child.keyAt);
    node = child.node;
  }
  const { line, col } = lines.linePos(start);
  return { line, column: col };
}

function childOf(node: Node | null, step: string | number): { node: Node | null; keyAt: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && { node: item, keyAt: item.range?.[0] ?? 0 };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { node: pair.value as Node | null, keyAt: (pair.key as Node).range?.[0] ?? 0 };
}
