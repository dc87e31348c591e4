import { Injectable } from '@nestjs/common';
import type { EffectName } from '../core/procedure/index.js';
import type { Transaction } from '../platform/database/index.js';

/** The name under which the outbox announces that a step was taken, whatever its effects. */
export const STEP_TAKEN = 'stepTaken';

/** What a step asked for, as it waits in the outbox: the day, the event with its fields, and the dates that then ran. */
export interface OutgoingPayload {
  event: string;
  on: string;
  /** Articles of the transition. */
  articles: string[];
  /** Running clocks after the step. */
  clocks: Record<string, { safe: string; legal: string }>;
  /** Identifiers of the documents that accompany a request for an opinion. */
  documents?: string[];
  [field: string]: unknown;
}

/** A row of the outbox: one effect of one step, or the announcement of the step. */
export interface Outgoing {
  applicationId: string;
  /** Number of the journal entry of the step. */
  sequence: number;
  effect: string;
  payload: OutgoingPayload;
  createdAt: Date;
}

/** Does what an effect asks for, inside the transaction that marks it done; what it writes, it writes once. */
export type OutgoingHandler = (tx: Transaction, outgoing: Outgoing) => Promise<void>;

/**
 * The port through which spokes take on effects: each effect has exactly one handler, and whoever wants to know of steps
 * listens to all of them.
 */
@Injectable()
export class OutgoingPort {
  private readonly handlers = new Map<string, OutgoingHandler>();
  private readonly listeners: OutgoingHandler[] = [];

  /** @throws Error when another spoke handles the effect already */
  handle(effect: EffectName, handler: OutgoingHandler): void {
    if (this.handlers.has(effect)) throw new Error(`The effect « ${effect} » has two handlers.`);
    this.handlers.set(effect, handler);
  }

  /** Is told of every step, of the house's own too. */
  listen(listener: OutgoingHandler): void {
    this.listeners.push(listener);
  }

  /** @throws Error naming the effects that nobody handles */
  requireAll(effects: readonly string[]): void {
    const orphans = effects.filter((effect) => !this.handlers.has(effect));
    if (orphans.length > 0) throw new Error(`No handler for the effects: ${orphans.join(', ')}.`);
  }

  /** Hands a row of the outbox to those whom it concerns. */
  async deliver(tx: Transaction, outgoing: Outgoing): Promise<void> {
    if (outgoing.effect === STEP_TAKEN) {
      for (const listener of this.listeners) await listener(tx, outgoing);
      return;
    }
    const handler = this.handlers.get(outgoing.effect);
    if (!handler) throw new Error(`No handler for the effect « ${outgoing.effect} ».`);
    await handler(tx, outgoing);
  }
}
