import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/index.js';

/** Something that happened beside the steps of a file. It names no person: whoever is told asks the API for more. */
export interface Announcement {
  /** A declared name, `meeting.opened`. */
  name: string;
  /** Identifier of what it happened to. */
  subject: string;
  data: object;
  at: Date;
}

/** Told inside the transaction in which it happened, so that what it writes is true exactly when the rest is. */
export type AnnouncementListener = (tx: Transaction, announcement: Announcement) => Promise<void>;

/**
 * The port through which a spoke tells others of what happens in it, without knowing them. Steps of files are told by the
 * outbox (`OutgoingPort`); this is for what moves no file.
 */
@Injectable()
export class AnnouncementPort {
  private readonly declared = new Set<string>();
  private readonly listeners: AnnouncementListener[] = [];

  /** Names that will be announced. */
  declare(names: readonly string[]): void {
    for (const name of names) this.declared.add(name);
  }

  get names(): string[] {
    return [...this.declared];
  }

  listen(listener: AnnouncementListener): void {
    this.listeners.push(listener);
  }

  /** @throws Error for a name that nobody declared */
  async announce(tx: Transaction, announcement: Announcement): Promise<void> {
    if (!this.declared.has(announcement.name)) throw new Error(`« ${announcement.name} » was never declared.`);
    for (const listener of this.listeners) await listener(tx, announcement);
  }
}
