import { Injectable } from '@nestjs/common';

/** Wrong codes that are answered for one reference in an hour, and by one administration in a minute. */
const PER_REFERENCE = { most: 20, during: 60 * 60 * 1000 };
const PER_ADMINISTRATION = { most: 1000, during: 60 * 1000 };

/**
 * Counts wrong codes by what they were tried on, whatever address they come from: who guesses may have many. References that
 * nobody has count like others, so that their answer tells nothing. Each service counts for itself.
 */
@Injectable()
export class WrongCodes {
  private readonly counts = new Map<string, { tried: number; until: number }>();

  /** Whether nothing more is answered for the reference for now, were the code right. */
  tooMany(administrationId: number, reference: string): boolean {
    return (
      this.tried(keyOf(administrationId, reference)) >= PER_REFERENCE.most ||
      this.tried(keyOf(administrationId)) >= PER_ADMINISTRATION.most
    );
  }

  count(administrationId: number, reference: string): void {
    this.add(keyOf(administrationId, reference), PER_REFERENCE.during);
    this.add(keyOf(administrationId), PER_ADMINISTRATION.during);
  }

  private tried(key: string): number {
    const count = this.counts.get(key);
    return count && count.until > Date.now() ? count.tried : 0;
  }

  private add(key: string, during: number): void {
    const now = Date.now();
    const tried = this.tried(key);
    if (tried === 0) {
      this.counts.delete(key);
      this.counts.set(key, { tried: 1, until: now + during });
    } else this.counts.get(key)!.tried += 1;
    // The oldest counts come first: those that have ended are forgotten.
    for (const [name, { until }] of this.counts) {
      if (until > now) break;
      this.counts.delete(name);
    }
  }
}

function keyOf(administrationId: number, reference?: string): string {
  return reference === undefined ? String(administrationId) : `${administrationId}:${reference.slice(0, 60).toUpperCase()}`;
}
