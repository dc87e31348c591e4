import { KeptTiles } from './kept-tiles.js';

const tile = (bytes: number) => Buffer.alloc(bytes);

describe('tiles that are kept', () => {
  it('the one that was longest not asked for goes when there is no room', () => {
    const kept = new KeptTiles(100);
    kept.keep('a', tile(40));
    kept.keep('b', tile(40));
    kept.find('a');
    kept.keep('c', tile(40));
    expect(['a', 'b', 'c'].map((name) => kept.find(name) !== undefined)).toEqual([true, false, true]);
  });

  it('one kept again counts once, one too large for all is not kept', () => {
    const kept = new KeptTiles(100);
    for (let i = 0; i < 5; i++) kept.keep('a', tile(60));
    kept.keep('b', tile(40));
    expect(kept.find('a')).toHaveLength(60);
    kept.keep('c', tile(101));
    expect(kept.find('c')).toBeUndefined();
  });
});
