import type { CivilDate } from '../../core/calendar/index.js';
import {
  advance,
  elapse,
  outlook,
  positionOf,
  type Impediment,
  type Procedure,
  type ProcedureEvent,
  type Snapshot,
} from '../../core/procedure/index.js';
import type { Highlight } from './highlight.js';

/**
 * The life of a file as it stands upon the drawing of its procedure: where it has been, where it is, what is possible.
 * @param day the day of which the drawing speaks
 * @returns the first impediment instead, when the events do not replay
 */
export function lifeOnChart(procedure: Procedure, events: ProcedureEvent[], day: CivilDate): Highlight | Impediment {
  const visited = new Set<string>();
  let file: Snapshot | undefined;
  const stand = (snapshot: Snapshot) => {
    file = snapshot;
    for (const { path } of positionOf(procedure, snapshot).active) visited.add(path);
  };
  const wait = (until: CivilDate) => {
    if (file) for (const { taken } of elapse(procedure, file, until)) stand(taken.snapshot);
  };
  for (const event of events) {
    wait(event.on);
    const answer = advance(procedure, file, event);
    if (answer.kind === 'impediment') return answer;
    stand(answer.snapshot);
  }
  wait(day);
  if (!file) return { visited };
  const current = new Set(positionOf(procedure, file).active.map(({ path }) => path));
  const possible = new Set(outlook(procedure, file, day).possible.map(({ event }) => event));
  return { visited, current, possible };
}
