import { publicityPeriod, type CivilDate } from '../calendar/index.js';
import { publicityGain, redate, type Clocks } from './clocks.js';
import type { Memory } from './memory.js';
import { positionOf } from './position.js';
import type { Procedure } from './procedure.js';
import type { Snapshot } from './snapshot.js';

/** A running date that a corrected calendar moved. */
export interface MovedDate {
  clock: string;
  safe: { from: CivilDate; to: CivilDate };
  legal: { from: CivilDate; to: CivilDate };
}

/**
 * The file with its running dates as the procedure's calendar gives them: what a corrected calendar moves. Starts and
 * lengths stay; a publicity that is under way ends when the calendar now says. What has happened stays as it happened.
 */
export function recalendar(procedure: Procedure, snapshot: Snapshot): { snapshot: Snapshot; moved: MovedDate[] } {
  const { active } = positionOf(procedure, snapshot);
  const memory = withPublicity(procedure, snapshot.memory);
  const clocks = redate(procedure.calendar, withGain(snapshot.clocks, snapshot.memory, memory), active);
  // In the order of names: a stored file does not keep the order of its clocks.
  const moved = Object.entries(clocks)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([clock, { safe, legal }]): MovedDate[] => {
      const before = snapshot.clocks[clock]!;
      if (before.safe === safe && before.legal === legal) return [];
      return [{ clock, safe: { from: before.safe, to: safe }, legal: { from: before.legal, to: legal } }];
    });
  return { snapshot: { ...snapshot, clocks, memory }, moved };
}

function withPublicity({ calendar }: Procedure, memory: Memory): Memory {
  const { publicity } = memory;
  if (!publicity || publicity.closedOn !== undefined) return memory;
  return { ...memory, publicity: { ...publicity, ...publicityPeriod(calendar, publicity.opensOn, publicity.days) } };
}

/** Clocks that gained from the publicity gain what it now lengthens; those that did not keep their lengths. */
function withGain(clocks: Clocks, before: Memory, after: Memory): Clocks {
  const [old, gain] = [publicityGain(before), publicityGain(after)];
  if (!old || !gain || (old.legal === gain.legal && old.safe === gain.safe)) return clocks;
  return Object.fromEntries(
    Object.entries(clocks).map(([name, clock]) => {
      const addends = clock.addends.map((addend) => {
        if (addend.name !== 'publicity') return addend;
        const { safe: _safe, ...same } = addend;
        return { ...same, ...gain };
      });
      return [name, { ...clock, addends }];
    }),
  );
}
