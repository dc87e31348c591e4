import type { Features } from './features.js';

interface Member<T> {
  features: Set<number>;
  value: T;
}

interface Group<T> {
  /** What was met, by all of its features. */
  exactly: Map<string, T>;
  /** Single features and pairs of features met. */
  shown: Set<number>;
  /** Members by the innermost states in which they stand. */
  members: Map<string, Member<T>[]>;
}

/** More features than this would not fit into the number of a pair; a procedure has a few hundred. */
const MOST = 2 ** 20;

/**
 * Remembers what was met in each part of the chart. As long as few are known, everything that differs is new; beyond,
 * only what shows a feature, or two features together, not yet shown in that part.
 */
export class Combinations<T> {
  /** Nothing that differs was ever passed over. */
  exhaustive = true;
  private count = 0;
  private readonly groups = new Map<string, Group<T>>();
  private readonly numbers = new Map<string, number>();

  /** @param exact how many are told apart by all of their features */
  constructor(private readonly exact: number) {}

  /**
   * @param part the part of the chart: its outermost active state
   * @param leaves the innermost active states, which count as features
   * @returns what stands for it already, or undefined when it is new and now remembered
   */
  meet(part: string, leaves: string[], features: Features, value: T): T | undefined {
    let group = this.groups.get(part);
    if (!group) this.groups.set(part, (group = { exactly: new Map(), shown: new Set(), members: new Map() }));
    const key = `${leaves.join(' ')}\n${features.join('\n')}`;
    const same = group.exactly.get(key);
    if (same) return same;

    const numbers = [...leaves, ...features].map((feature) => this.numberOf(feature)).sort((a, b) => a - b);
    const place = leaves.join(' ');
    if (this.count >= this.exact && !show(group.shown, numbers)) {
      this.exhaustive = false;
      const stand = nearest(group.members.get(place) ?? [...group.members.values()].flat(), numbers);
      group.exactly.set(key, stand);
      return stand;
    }
    if (this.count < this.exact) show(group.shown, numbers);
    group.exactly.set(key, value);
    const around = group.members.get(place) ?? [];
    around.push({ features: new Set(numbers), value });
    group.members.set(place, around);
    this.count += 1;
    return undefined;
  }

  private numberOf(feature: string): number {
    let number = this.numbers.get(feature);
    if (number === undefined) this.numbers.set(feature, (number = this.numbers.size + 1));
    return number;
  }
}

/** Marks every feature and every pair as shown. @returns whether one was new */
function show(shown: Set<number>, numbers: number[]): boolean {
  const before = shown.size;
  for (const [index, one] of numbers.entries()) {
    shown.add(one);
    for (let other = index + 1; other < numbers.length; other++) shown.add(one * MOST + numbers[other]!);
  }
  return shown.size > before;
}

/** The member that differs in the fewest features; there is always one where something was shown. */
function nearest<T>(members: Member<T>[], numbers: number[]): T {
  let best = members[0]!;
  let distance = Infinity;
  for (const member of members) {
    let shared = 0;
    for (const number of numbers) if (member.features.has(number)) shared += 1;
    const apart = numbers.length + member.features.size - 2 * shared;
    if (apart < distance) [best, distance] = [member, apart];
    if (apart <= 1) break;
  }
  return best.value;
}
