import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/index.js';
import type { Language } from '../core/language/index.js';

/** Something that happened to a file besides its acts: a letter, a handover, a visa. */
export interface TimelineEntry {
  at: Date;
  kind: 'act' | 'message' | 'assignment' | 'task';
  label: string;
  by: string | null;
  links?: Record<string, string>;
}

export type TimelineSource = (tx: Transaction, applicationId: string, language: Language) => Promise<TimelineEntry[]>;

/** The port through which spokes tell what they did to a file. */
@Injectable()
export class Timeline {
  private readonly sources: TimelineSource[] = [];

  contribute(source: TimelineSource): void {
    this.sources.push(source);
  }

  async entries(tx: Transaction, applicationId: string, language: Language): Promise<TimelineEntry[]> {
    const told: TimelineEntry[] = [];
    for (const source of this.sources) told.push(...(await source(tx, applicationId, language)));
    return told;
  }
}
