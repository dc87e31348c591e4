import type { Language } from '../core/language/index.js';
import { elapse, milestones, type Snapshot } from '../core/procedure/index.js';
import type { JournalEntry } from '../journal/index.js';
import type { Transaction } from '../platform/database/index.js';
import { dateInWords, reasonInWords, type Edition, type Texts } from '../procedures/index.js';
import { replay } from './replay.js';

/** A live file that would stand otherwise, had the edition governed it. */
export interface ChangedFile {
  id: string;
  reference: string;
  title: string;
  /** What would differ, in sentences. */
  differences: string[];
}

export interface LiveFiles {
  /** Open files that the edition in force governs. */
  read: number;
  changed: ChangedFile[];
}

/** Replays the whole history of every open file of one edition under another, and says what would differ. */
export async function replayLiveFiles(
  tx: Transaction,
  texts: Texts,
  from: Edition,
  to: Edition,
  day: string,
  language: Language,
): Promise<LiveFiles> {
  const files = await tx.query<{ id: string; reference: string; title: string; snapshot: Snapshot }>(
    'SELECT id, reference, title, snapshot FROM applications WHERE administration_id = $1 AND edition = $2 AND NOT closed ORDER BY reference',
    [tx.administrationId, from.hash],
  );
  const changed: ChangedFile[] = [];
  for (const { id, reference, title, snapshot } of files) {
    const entries = await tx.query<{ entry: JournalEntry }>(
      'SELECT entry FROM journal WHERE administration_id = $1 AND application_id = $2 ORDER BY sequence',
      [tx.administrationId, id],
    );
    const events = entries.map(({ entry }) => entry).filter(({ actor, correction }) => actor.kind !== 'house' && !correction);
    const differences = compare(
      texts,
      from,
      to,
      snapshot,
      events.map(({ event }) => event),
      day,
      language,
    );
    if (differences.length > 0) changed.push({ id, reference, title, differences });
  }
  return { read: files.length, changed };
}

function compare(
  texts: Texts,
  from: Edition,
  to: Edition,
  stored: Snapshot,
  events: JournalEntry['event'][],
  day: string,
  language: Language,
): string[] {
  const other = replay(to, events);
  if ('impediment' in other) {
    const why = other.impediment.reasons.map((reason) => reasonInWords(texts, reason, language)).join(' ');
    return [`${dateInWords(other.event.on, language)}\u00A0: ${texts.event(other.event.type, language)} ✗ ${why}`];
  }
  const now = (edition: Edition, snapshot: Snapshot) => elapse(edition, snapshot, day).at(-1)?.taken.snapshot ?? snapshot;
  const [before, after] = [now(from, stored), now(to, other.snapshot)];
  return [...compareMilestones(texts, from, to, before, after, language), ...compareDates(texts, before, after, language)];
}

function compareMilestones(
  texts: Texts,
  from: Edition,
  to: Edition,
  before: Snapshot,
  after: Snapshot,
  language: Language,
): string[] {
  const [old, fresh] = [milestones(from, before), milestones(to, after)];
  const word = (name: string) => texts.word('milestones', name, language);
  return [
    ...old.filter((name) => !fresh.includes(name)).map((name) => `− ${word(name)}`),
    ...fresh.filter((name) => !old.includes(name)).map((name) => `+ ${word(name)}`),
  ];
}

function compareDates(texts: Texts, before: Snapshot, after: Snapshot, language: Language): string[] {
  const names = [...new Set([...Object.keys(before.clocks), ...Object.keys(after.clocks)])].sort();
  return names.flatMap((name) => {
    const [old, fresh] = [before.clocks[name]?.legal, after.clocks[name]?.legal];
    const day = (date: string | undefined) => (date === undefined ? '–' : dateInWords(date, language));
    return old === fresh ? [] : [`${texts.clock(name, language)}\u00A0: ${day(old)} → ${day(fresh)}`];
  });
}
