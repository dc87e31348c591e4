import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  find,
  holdsMost,
  type Geometry,
  type NamedZone,
  type Polygon,
  type Question,
  type SiteGeometry,
  type Verdict,
} from '../../src/core/geometry/index.js';

interface Case {
  why: string;
  question: Question | { kind: 'holds-most'; zone: string };
  positionalAccuracy?: number;
  /** Of two ways to be false, the one that is meant. */
  verdict?: Verdict;
  features: { properties: { role: 'site' | 'zone'; name?: string }; geometry: Geometry }[];
}

const HERE = 'test/geometry';
const KINDS = ['touched-by', 'within', 'within-distance', 'share', 'crossed-by', 'adjacent-to', 'holds-most'];
const TRUTHS = ['true', 'false', 'uncertain'];

describe('directories of truth', () => {
  const cases = KINDS.flatMap((kind) =>
    TRUTHS.flatMap((truth) =>
      readdirSync(join(HERE, kind, truth)).map((name) => ({ kind, truth, name, path: join(HERE, kind, truth, name) })),
    ),
  );

  it.each(cases)('$kind, $name is $truth', ({ kind, truth, path }) => {
    const { why, question, verdict, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Case;
    expect(why).toMatch(/\.$/);
    expect(question.kind).toBe(kind);
    const answer = answerTo(question, rest);
    expect(truthOf(answer)).toBe(truth);
    if (verdict) expect(answer).toBe(verdict);
  });

  function answerTo(question: Case['question'], { features, positionalAccuracy }: Pick<Case, 'features' | 'positionalAccuracy'>) {
    const site = features.find(({ properties }) => properties.role === 'site')!.geometry as SiteGeometry;
    const zones = features.filter(({ properties }) => properties.role === 'zone');
    if (question.kind !== 'holds-most') return find(site, zones[0]!.geometry, question, positionalAccuracy).verdict;
    const named = zones.map(({ properties, geometry }) => ({ name: properties.name!, geometry }) as NamedZone);
    const { verdict, shares } = holdsMost(site, named, positionalAccuracy ?? 0);
    return verdict === 'affected' && shares[0]!.name !== question.zone ? 'clear' : verdict;
  }
});

describe('what holds of every pair', () => {
  const box = (x: number, y: number, side: number): Polygon => ({
    type: 'Polygon',
    coordinates: [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]],
  });
  const boxes = fc.record({ x: fc.nat(60), y: fc.nat(60), side: fc.integer({ min: 5, max: 40 }) }).map(({ x, y, side }) => box(x, y, side));
  const accuracies = fc.constantFrom(0, 1, 5, 20);
  const questions: Question[] = [
    { kind: 'touched-by' },
    { kind: 'within' },
    { kind: 'share', atLeast: 0.3 },
    { kind: 'within-distance', metres: 10 },
    { kind: 'crossed-by' },
    { kind: 'adjacent-to', gap: 1 },
  ];

  it('an exact layer is never uncertain, and doubt never turns a yes into a no or a no into a yes', () => {
    fc.assert(
      fc.property(boxes, boxes, accuracies, fc.constantFrom(...questions), (site, zone, accuracy, question) => {
        const exact = truthOf(find(site, zone, question, 0).verdict);
        const rough = truthOf(find(site, zone, question, accuracy).verdict);
        expect(exact).not.toBe('uncertain');
        expect([exact, 'uncertain']).toContain(rough);
      }),
    );
  });

  it('an answer that is certain stays when the zone moves by its accuracy', () => {
    const moved = ({ coordinates: [ring] }: Polygon, dx: number, dy: number): Polygon => ({
      type: 'Polygon',
      coordinates: [ring!.map(([x, y]) => [x! + dx, y! + dy])],
    });
    const told = questions.filter(({ kind }) => kind === 'touched-by' || kind === 'within-distance' || kind === 'within');
    fc.assert(
      fc.property(boxes, boxes, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), fc.constantFrom(...told), (site, zone, turn, question) => {
        const accuracy = 3;
        const answer = truthOf(find(site, zone, question, accuracy).verdict);
        fc.pre(answer !== 'uncertain');
        // A hair less: exactly the accuracy is uncertain by definition.
        const there = moved(zone, Math.cos(turn) * (accuracy - 0.001), Math.sin(turn) * (accuracy - 0.001));
        expect(truthOf(find(site, there, question, 0).verdict)).toBe(answer);
      }),
    );
  });
});

function truthOf(verdict: Verdict): string {
  return verdict === 'affected' ? 'true' : verdict === 'uncertain' ? 'uncertain' : 'false';
}
