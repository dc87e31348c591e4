import { LineCounter, parseDocument } from 'yaml';
import type { WorkflowFile } from '../workflow-file.js';
import { checkChart } from './check-chart.js';
import { shapeCheck, shapeFindings } from './check-shape.js';
import { checkWords } from './check-words.js';
import { pointerOf, type Fault, type Finding } from './fault.js';
import { placeOf } from './places.js';

export type { Fault } from './fault.js';

/** Reads a workflow file and says everything that is wrong with it, in the order of its lines. */
export type Proofreader = (source: string, file: string) => { file: WorkflowFile } | { faults: Fault[] };

/** Anchors are many in a law; more than this is an attack that unfolds. */
const ALIASES = 10_000;

/** @param schema the JSON Schema of workflow files */
export function proofreader(schema: object): Proofreader {
  const check = shapeCheck(schema);
  return (source, file) => {
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines, merge: false });
    if (document.errors.length > 0) {
      return {
        faults: document.errors.map(({ message, pos }) => {
          const { line, col } = lines.linePos(pos[0]);
          return {
            file,
            line,
            column: col,
            pointer: '',
            message: `Ce n'est pas du YAML : ${message.split('\n')[0]!.replace(/ at line.*$/, '')}.`,
          };
        }),
      };
    }
    let value: unknown;
    try {
      value = document.toJS({ maxAliasCount: ALIASES });
    } catch {
      return { faults: [{ file, line: 1, column: 1, pointer: '', message: 'Le fichier se déplie sans fin : trop de renvois.' }] };
    }
    const shape = shapeFindings(check, value);
    const findings = shape.length > 0 ? shape : [...checkWords(value as WorkflowFile), ...checkChart(value as WorkflowFile)];
    if (findings.length === 0) return { file: value as WorkflowFile };
    const place = (finding: Finding): Fault => {
      const { path, atKey, message, suggestion } = finding;
      return {
        file,
        ...placeOf(document, lines, path, atKey),
        pointer: pointerOf(path),
        message,
        ...(suggestion !== undefined && { suggestion }),
      };
    };
    return { faults: distinct(findings.map(place)) };
  };
}

/** A rule that many states share is told once. */
function distinct(faults: Fault[]): Fault[] {
  const byPlace = new Map(faults.map((fault) => [`${fault.line}:${fault.column}:${fault.message}`, fault]));
  return [...byPlace.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
