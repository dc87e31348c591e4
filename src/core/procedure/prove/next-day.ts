import { addDays, earliest, type CivilDate } from '../../calendar/index.js';
import type { Snapshot } from '../snapshot.js';
import { isVisible } from './features.js';

/** The next day on which waiting alone changes what a rule can see; undefined when nothing more will come by waiting. */
export function nextDay(snapshot: Snapshot, today: CivilDate, live: ReadonlySet<string>): CivilDate | undefined {
  const days = Object.entries(snapshot.clocks)
    .filter(([name, { expiry, suspended }]) => !suspended && isVisible(name, expiry, live))
    .map(([, { legal }]) => addDays(legal, 1));
  const { publicity } = snapshot.memory;
  if (publicity && publicity.closedOn === undefined && live.has('publicity.lastDayReached')) days.push(publicity.until);
  const coming = days.filter((day) => day > today);
  return coming.length > 0 ? earliest(...coming) : undefined;
}

/** Whether an expiry is still to come or to be taken: as long as one is, silence will be answered. */
export function expiryAhead({ clocks }: Snapshot): boolean {
  return Object.values(clocks).some(({ expiry, suspended }) => expiry !== 'shown' && !suspended);
}
