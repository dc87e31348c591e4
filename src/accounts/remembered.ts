/** How long an answer is not asked for again, in milliseconds: what is closed elsewhere may stay open that long. */
const REMEMBERED_FOR = 10_000;

/** Who was let in a moment ago, by the hash of what was shown. */
export class Remembered<Value> {
  private readonly entries = new Map<string, { value: Value; until: number }>();

  get(key: Buffer): Value | undefined {
    const known = this.entries.get(key.toString('base64'));
    return known && known.until > Date.now() ? known.value : undefined;
  }

  set(key: Buffer, value: Value): void {
    if (this.entries.size > 10_000) this.entries.clear();
    this.entries.set(key.toString('base64'), { value, until: Date.now() + REMEMBERED_FOR });
  }

  forget(): void {
    this.entries.clear();
  }
}
