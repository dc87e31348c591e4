import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { nearest } from '../nearest.js';
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
  const garbled = garbledAt(source);
  if (garbled) {
    const message = 'Un caractère ici est illisible : le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8.';
    return { faults: [{ file, ...garbled, pointer: '', message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, merge: false });
  if (document.errors.length > 0) {
    // What follows from a tab or from a key said twice is told as other faults, which are none.
    const told = [document.errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? document.errors.filter(isTelling)].flat();
    if (told.length === 0) told.push(...document.errors);
    return { faults: distinct(told.map((error) => ({ file, ...positionOf(lines, error.pos[0]), ...saidOf(source, error) }))) };
  }
  const astray = aliasesAstray(document);
  if (astray.length > 0) return { faults: astray.map(({ at, ...said }) => ({ file, ...positionOf(lines, at), ...said })) };
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

/** Where a text first holds what decoders put in the place of bytes that are no UTF-8. */
export function garbledAt(source: string): { line: number; column: number } | undefined {
  const at = source.indexOf('\uFFFD');
  if (at < 0) return undefined;
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Faults of writing that say their own sentence. */
const SAID: Partial<Record<YAMLError['code'], (word: string) => string>> = {
  DUPLICATE_KEY: (key) => `La clé « ${key} » est dite deux fois au même endroit ; la seconde est en trop.`,
  TAB_AS_INDENT: (key) => `Une tabulation ne peut servir de retrait, devant « ${key} » ; écrivez des espaces.`,
};

const isTelling = ({ code }: YAMLError) => code in SAID;

function saidOf(source: string, { code, message, pos }: YAMLError): { pointer: string; message: string } {
  const word = /^\s*(["']?)(.+?)\1\s*(:|$)/m.exec(source.slice(pos[0]))?.[2] ?? '';
  const said = SAID[code]?.(word) ?? `Ce n’est pas du YAML : ${message.split('\n')[0]!.replace(/ at line.*$/, '')}.`;
  return { pointer: '', message: said };
}

function positionOf(lines: LineCounter, at: number): { line: number; column: number } {
  const { line, col } = lines.linePos(at);
  return { line, column: col };
}

/** Aliases of anchors that the file does not have before them, with the nearest that it has. */
function aliasesAstray(document: Document): { at: number; pointer: string; message: string; suggestion?: string }[] {
  const anchors = new Set<string>();
  const astray: ReturnType<typeof aliasesAstray> = [];
  visit(document, {
    Node(_key, node) {
      if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor);
    },
    Alias(_key, node) {
      if (anchors.has(node.source)) return;
      const suggestion = nearest(node.source, [...anchors]);
      const meant = suggestion === undefined ? '' : ` Vouliez-vous dire « *${suggestion} » ?`;
      astray.push({
        at: node.range?.[0] ?? 0,
        pointer: '',
        message: `« *${node.source} » renvoie à une ancre qui n’est pas écrite plus haut dans le fichier.${meant}`,
        ...(suggestion !== undefined && { suggestion }),
      });
    },
  });
  return astray;
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
