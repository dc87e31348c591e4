/** Attempts after which a message is dead: with these pauses about three days. */
export const ATTEMPTS = 14;

const FIRST = 10;
const LONGEST = 12 * 3600;

/**
 * Seconds to wait after the n-th failed attempt: ten, then three times as long each time, twelve hours at most; up to a
 * fifth more or less, so that those who failed together do not come back together.
 */
export function delayAfter(attempts: number, random: () => number = Math.random): number {
  const pause = Math.min(LONGEST, FIRST * 3 ** (attempts - 1));
  return Math.round(pause * (0.8 + 0.4 * random()));
}
