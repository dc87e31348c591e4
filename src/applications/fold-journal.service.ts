import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../core/canonical/index.js';
import { advance, MalformedEvent, migrate, recalendar, type Procedure, type Snapshot } from '../core/procedure/index.js';
import type { JournalEntry, SealedEntry } from '../journal/index.js';
import type { Transaction } from '../platform/database/index.js';
import { overridesAfter, type SiteOverrides } from './site-overrides.js';
import { ProcedureEditions } from './procedure-editions.service.js';

export interface FoldedFile {
  snapshot: Snapshot | undefined;
  edition: string | undefined;
  /** The facts of its site, if they were ever told anew after the deposit. */
  siteFacts: Record<string, boolean> | undefined;
  /** What officers answered in the place of the map. */
  siteOverrides: SiteOverrides;
}

/** Rebuilds a file from its journal, each entry under the edition and the calendar of its time. */
@Injectable()
export class FoldJournal {
  constructor(private readonly editions: ProcedureEditions) {}

  /**
   * What entries say of dates that moved is held against the fold from the last correction by an engine on: those before
   * say what an earlier engine moved, and people were told so.
   * @param byAnother the last entries too are another engine's
   * @returns what the entries give of the file, or what is wrong with the first that cannot stand
   */
  async fold(tx: Transaction, sealed: SealedEntry[], { byAnother = false } = {}): Promise<FoldedFile | string> {
    const own = byAnother ? sealed.length : sealed.findLastIndex(({ entry }) => entry.correction?.kind === 'engine');
    let snapshot: Snapshot | undefined;
    let siteFacts: Record<string, boolean> | undefined;
    let siteOverrides: SiteOverrides = {};
    let procedure: Procedure | undefined;
    for (const [index, { entry }] of sealed.entries()) {
      const now = await this.procedureOf(tx, entry);
      const next = take(procedure, now, snapshot, entry, index > own);
      if (typeof next === 'string') return next;
      const { correction } = entry;
      if (correction?.kind === 'site' || correction?.kind === 'override') {
        if (siteFacts && canonicalJson(siteFacts) !== canonicalJson(correction.from))
          return `entry ${entry.sequence} (${entry.event.type}) starts from other facts of the site than were told before`;
        siteFacts = correction.to;
        siteOverrides = overridesAfter(siteOverrides, entry);
      }
      [procedure, snapshot] = [now, next];
    }
    return { snapshot, edition: sealed.at(-1)?.entry.edition, siteFacts, siteOverrides };
  }

  private async procedureOf(tx: Transaction, { edition: hash, calendar }: JournalEntry): Promise<Procedure> {
    const edition = await this.editions.edition(tx, hash);
    return calendar === undefined ? edition : { ...edition, calendar: await this.editions.calendar(tx, calendar) };
  }
}

function take(
  before: Procedure | undefined,
  now: Procedure,
  snapshot: Snapshot | undefined,
  entry: JournalEntry,
  own: boolean,
): Snapshot | string {
  const where = `entry ${entry.sequence} (${entry.event.type})`;
  const { correction } = entry;
  if (!correction) {
    // Facts of other registers are told by the entry: the map may have changed since, what was seen then has not.
    const answer = taken(now, snapshot, entry.event);
    return typeof answer === 'string' || answer.kind === 'impediment' ? `${where} could not have been taken` : answer.snapshot;
  }
  if (!before || !snapshot) return `${where} corrects a file that has not begun`;
  if (correction.kind === 'calendar') {
    const { snapshot: corrected, moved } = recalendar(now, snapshot);
    const asSaid = canonicalJson(moved) === canonicalJson(correction.moved);
    return asSaid || !own ? corrected : `${where} moved other dates than it says`;
  }
  // What the map says rides on the events to come, and documents are read beside; the file itself stands where it stood.
  if (correction.kind !== 'edition') return snapshot;
  const migrated = migrate(before, now, snapshot, correction.states);
  return 'faults' in migrated ? `${where} could not have been taken` : migrated.snapshot;
}

/** An event that was taken once and is malformed now is one that could not have been taken. */
function taken(procedure: Procedure, snapshot: Snapshot | undefined, event: JournalEntry['event']) {
  try {
    return advance(procedure, snapshot, event);
  } catch (error) {
    if (error instanceof MalformedEvent) return error.message;
    throw error;
  }
}
