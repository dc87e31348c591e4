/** Notes of one sort told one by one; the rest of that sort is counted. */
const TOLD = 50;

/** What a reader remarks, bounded however many features give the same remark. */
export class BoundedNotes {
  private readonly sorts = new Map<string, { told: string[]; count: number }>();

  add(sort: string, note: string): void {
    const known = this.sorts.get(sort) ?? { told: [], count: 0 };
    this.sorts.set(sort, known);
    known.count += 1;
    if (known.told.length < TOLD) known.told.push(note);
  }

  all(): string[] {
    return [...this.sorts.values()].flatMap(({ told, count }) =>
      count > told.length ? [...told, `… et ${count - told.length} autres éléments de même, ${count} en tout.`] : told,
    );
  }
}
