import { check, type Entry } from './checker.mjs';

const EXPIRY = 'clock.opinion.fire-zone.expired';
const LIVES: Entry[] = [
  { file: 'a', sequence: 1, type: 'application.submitted', by: 'account' },
  { file: 'a', sequence: 2, type: 'completeness.confirmed', by: 'account' },
  { file: 'a', sequence: 3, type: 'decision.granted', by: 'account' },
  { file: 'b', sequence: 1, type: 'application.submitted', by: 'account' },
  { file: 'b', sequence: 2, type: 'opinion.requested', by: 'account' },
  { file: 'b', sequence: 3, type: EXPIRY, by: 'house' },
];
const acknowledged = LIVES.filter(({ by }) => by === 'account');
const due = [{ file: 'b', type: EXPIRY }];
const kinds = (journal: Entry[]) => check({ acknowledged, journal, due }).map(({ kind }) => kind);
const without = (lost: Entry) => LIVES.filter((entry) => entry !== lost);

describe('the checker of the crash runs', () => {
  it('finds nothing wrong with a run in which nothing went wrong', () => {
    expect(kinds(LIVES)).toEqual([]);
  });

  it.each<[string, Entry[], string[]]>([
    ['an acknowledged entry that is gone from the end', without(LIVES[2]!), ['lost']],
    ['an acknowledged entry that is gone from the middle', without(LIVES[1]!), ['lost', 'gap']],
    ['a file that is gone', LIVES.filter(({ file }) => file === 'a'), ['lost', 'lost', 'deadline']],
    ['an act applied twice', [...LIVES, { ...LIVES[2]!, sequence: 4 }], ['doubled']],
    ['a deposit made twice', [...LIVES, { ...LIVES[0]!, file: 'c' }], ['doubled']],
    ['two entries under one number', [...LIVES, LIVES[1]!], ['gap']],
    [
      'another act in the place of the acknowledged one',
      [...without(LIVES[2]!), { ...LIVES[2]!, type: 'x' }],
      ['lost', 'doubled'],
    ],
    ['an expiry taken twice', [...LIVES, { ...LIVES[5]!, sequence: 4 }], ['deadline']],
    ['an expiry that nobody took', without(LIVES[5]!), ['deadline']],
  ])('sees %s', (_what, journal, expected) => {
    expect(kinds(journal)).toEqual(expected);
  });
});
