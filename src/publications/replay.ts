import { advance, elapse, type Impediment, type Procedure, type ProcedureEvent, type Snapshot } from '../core/procedure/index.js';

/** The file that a history gives under a procedure, or the first event that it would impede. */
export function replay(
  procedure: Procedure,
  events: ProcedureEvent[],
): { snapshot: Snapshot } | { event: ProcedureEvent; impediment: Impediment } {
  let file: Snapshot | undefined;
  for (const event of events) {
    const now = file && (elapse(procedure, file, event.on).at(-1)?.taken.snapshot ?? file);
    const answer = advance(procedure, now, event);
    if (answer.kind === 'impediment') return { event, impediment: answer };
    file = answer.snapshot;
  }
  if (!file) throw new Error('A history without events gives no file.');
  return { snapshot: file };
}
