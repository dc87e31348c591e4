import { expiredClock } from '../vocabulary/events.js';
import type { Facts } from './fact.js';

/** Appeals to the Government. */
export const APPEALS = {
  'appeal.heardBefore': ({ memory }) => memory.appealHeardOn !== undefined,
  'appeal.isSuspensive': ({ memory, is }) =>
    is('before-government') && memory.appeals.some(({ by }) => by !== 'applicant' && by !== 'third-parties'),
  // The window that the event itself closes aside, no party may still appeal.
  'appeal.noOtherWindow': ({ clocks, event }) => {
    const { by } = event.payload ?? {};
    const closing = event.type === 'appeal.lodged' && by !== 'third-parties' ? `appeal.${by}` : expiredClock(event.type);
    return Object.keys(clocks).every((name) => !name.startsWith('appeal.') || name === closing);
  },
  'appeal.receivedBefore': ({ memory }) => memory.appealReceivedOn !== undefined,
} satisfies Facts;
