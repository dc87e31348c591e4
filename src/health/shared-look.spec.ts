import { setTimeout as pause } from 'node:timers/promises';
import { SharedLook } from './shared-look.js';

describe('a shared look', () => {
  it('is one for all who ask while it is taken and for a while after, also when it fails', async () => {
    let taken = 0;
    const look = new SharedLook(50, async () => {
      taken += 1;
      await pause(20);
      if (taken === 2) throw new Error('away');
      return taken;
    });
    expect(await Promise.all([look.take(), look.take(), look.take()])).toEqual([1, 1, 1]);
    expect(await look.take()).toBe(1);
    await pause(100);
    const failing = [look.take(), look.take()];
    for (const one of failing) await expect(one).rejects.toThrow('away');
    await pause(100);
    expect(await look.take()).toBe(3);
  });
});
