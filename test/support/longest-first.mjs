import TestSequencer from '@jest/test-sequencer';

/** Short files that last: Jest, which on a clean checkout goes by length, would begin them last and have one worker wait. */
const LASTING = ['crash.acceptance.ts', 'prove.spec.ts', 'office-accessibility.acceptance.ts', 'procedure-pages.spec.ts'];

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => LASTING.findIndex((name) => path.endsWith(name)) >>> 0;
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
