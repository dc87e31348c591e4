/** What is done, one after the other, between the first answer and the open house. */
export type OpeningWork = 'foundations' | 'worklists' | 'journals' | 'calendars' | 'people';

export type Stage = { at: 'opening'; work: OpeningWork } | { at: 'open' } | { at: 'closing' };

/** Whether the house opens, is open or closes; who watches it from outside is told. */
export class Doors {
  private now: Stage & { since: Date } = { at: 'opening', work: 'foundations', since: new Date() };

  get stage(): Stage & { since: Date } {
    return this.now;
  }

  /** The house answers already, and does this before its clocks run. */
  opening(work: OpeningWork): void {
    this.enter({ at: 'opening', work });
  }

  open(): void {
    this.enter({ at: 'open' });
  }

  /** What is under way is answered still; who comes now had better go elsewhere. */
  close(): void {
    this.enter({ at: 'closing' });
  }

  private enter(stage: Stage): void {
    this.now = { ...stage, since: new Date() };
  }
}
