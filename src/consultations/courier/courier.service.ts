import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Rounds } from '../../platform/rounds/index.js';
import { CarryAnswer } from './carry-answer.service.js';
import { CarryRequest } from './carry-request.service.js';
import { WaitingRows, type WaitingRow } from './waiting-rows.js';

/** Milliseconds between two looks. */
const PAUSE = 2_000;

/**
 * Goes between administrations for as long as the house is open; several services may do it at once. Each of its transactions
 * names one administration, so that a crossing is several of them, and each can be repeated.
 */
@Injectable()
export class Courier implements BeforeApplicationShutdown {
  private readonly log = new Logger('courier');
  private readonly rounds = new Rounds('courier', PAUSE, () => this.round());

  constructor(
    private readonly answers: CarryAnswer,
    private readonly requests: CarryRequest,
    private readonly waiting: WaitingRows,
  ) {}

  start(): void {
    this.rounds.start();
  }

  /** One look. @returns how many rows were carried, or tried to be */
  async round(): Promise<number> {
    const requests = await this.carryAll(await this.waiting.due('consultations'), this.requests);
    return requests + (await this.carryAll(await this.waiting.due('opinion_requests'), this.answers));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async carryAll(due: WaitingRow[], carrier: Carrier): Promise<number> {
    let carried = 0;
    for (const { administrationId, id } of due) {
      try {
        if (await carrier.carry(administrationId, id)) carried += 1;
      } catch (error) {
        // Lent out already: it comes back by itself when the loan ends.
        this.log.error(
          `Opinion ${id} of administration ${administrationId}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    return carried;
  }
}

interface Carrier {
  carry(administrationId: number, id: string): Promise<boolean>;
}
