import { createHash } from 'node:crypto';
import type { Geometry, Position } from '../../core/geometry/index.js';
import { randomFrom } from '../../demo/random.js';
import { geometryDigest, sameGeometry } from './same-geometry.js';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

describe('the digest of a geometry', () => {
  it('stays the one that editions already hold', () => {
    const ring: Position[] = [
      [3, 1],
      [1, 2.5],
      [1, 0.001],
      [3, 1],
    ];
    expect(geometryDigest({ type: 'Polygon', coordinates: [ring] })).toBe(md5('outline 1000 1,3000 1000,1000 2500'));
    const hole = ring.map(([x, y]) => [x! + 1, y!]);
    expect(geometryDigest({ type: 'MultiPolygon', coordinates: [[ring, hole], [ring]] })).toBe(
      md5('hole 2000 1,4000 1000,2000 2500\noutline 1000 1,3000 1000,1000 2500\noutline 1000 1,3000 1000,1000 2500'),
    );
    expect(geometryDigest({ type: 'LineString', coordinates: ring.slice(0, 3) })).toBe(md5('line 1000 1,1000 2500,3000 1000'));
    expect(geometryDigest({ type: 'Point', coordinates: [1, 2] })).toBe(md5('point 1000 2000'));
  });

  it('does not see where a ring starts, which way it runs, and what it repeats', () => {
    const random = randomFrom(11);
    for (let i = 0; i < 500; i++) {
      const open = Array.from({ length: 3 + (i % 7) }, (): Position => [
        Math.floor(random() * 9) / 8,
        Math.floor(random() * 9) / 8,
      ]);
      const area = open.reduce((sum, [x, y], at) => sum + x! * open.at(at - 1)![1]! - y! * open.at(at - 1)![0]!, 0);
      if (new Set(open.map(String)).size < open.length || area === 0) continue;
      const turn = Math.floor(random() * open.length);
      const turned = [...open.slice(turn), ...open.slice(0, turn)];
      const repeated = turned.flatMap((position) => (random() < 0.3 ? [position, [...position]] : [position]));
      const closed = (positions: Position[]): Geometry => ({ type: 'Polygon', coordinates: [[...positions, positions[0]!]] });
      const others = [turned, turned.toReversed(), repeated, repeated.toReversed()].map(closed);
      for (const other of others) {
        expect(geometryDigest(other)).toBe(geometryDigest(closed(open)));
        expect(sameGeometry(other, closed(open))).toBe(true);
      }
      const moved = open.map(([x, y], at) => (at === 0 ? [x! + 0.002, y!] : [x!, y!]));
      expect(sameGeometry(closed(moved), closed(open))).toBe(false);
    }
  });
});
