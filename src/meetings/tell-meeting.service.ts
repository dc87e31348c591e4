import { Injectable } from '@nestjs/common';
import type { Language } from '../core/language/index.js';
import type { Caller } from '../accounts/index.js';
import { ReadApplications } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { Texts } from '../procedures/index.js';
import { agendaFile, isCandidate, type AgendaFile } from './agenda-file.js';
import { Meetings, type ReadMeeting } from './meetings.service.js';
import type { PrintedItem } from './pages.js';

/** How many open files are asked of the engine, the first due first. */
const ASKED = 300;

/** A meeting with the files of its agenda, as its organ sees them today. */
export interface ToldMeeting extends Omit<ReadMeeting, 'items'> {
  asOf: string;
  items: PrintedItem[];
}

/** Tells a meeting in the language of whoever asks. */
@Injectable()
export class TellMeeting {
  constructor(
    private readonly clock: Clock,
    private readonly meetings: Meetings,
    private readonly read: ReadApplications,
    private readonly texts: Texts,
  ) {}

  /** @throws Problem 404 */
  async tell({ administrationId }: Caller, id: string, language: Language): Promise<ToldMeeting> {
    const { meeting, items, next } = await this.meetings.open(administrationId, id);
    const opened = await this.read.openSeveral(
      administrationId,
      items.map(({ file }) => file),
    );
    const asOf = this.clock.today();
    const files = new Map<string, AgendaFile>(
      opened.map((one) => [one.application.id, agendaFile(this.texts, one, meeting, next, asOf, language)]),
    );
    const told = items.map((item) => ({
      item,
      file: files.get(item.file)!,
      verdict: item.event === null ? undefined : this.texts.event(item.event, language),
    }));
    return { asOf, meeting, next, items: told };
  }

  /**
   * Files that could be put on the agenda.
   * @returns `complete`: whether every open file was asked; otherwise those that fall due first were
   * @throws Problem 404
   */
  async candidates(
    { administrationId }: Caller,
    id: string,
    language: Language,
  ): Promise<{ items: AgendaFile[]; complete: boolean }> {
    const { meeting, items, next } = await this.meetings.open(administrationId, id);
    const waiting = await this.meetings.waiting(administrationId, meeting.organ, ASKED + 1);
    const listed = new Set(items.map(({ file }) => file));
    const opened = await this.read.openSeveral(
      administrationId,
      waiting.slice(0, ASKED).filter((file) => !listed.has(file)),
    );
    const files = opened.map((one) => agendaFile(this.texts, one, meeting, next, this.clock.today(), language));
    return { items: files.filter((file) => isCandidate(file, meeting.organ)), complete: waiting.length <= ASKED };
  }
}
