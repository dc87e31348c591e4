import { StandingThread } from './standing-thread.js';
import type { Allowance } from './thread-exhausted.js';

/**
 * Asks a thread of its own one question, and ends it.
 * @param file compiled, it posts one message for the one that it gets
 * @throws ThreadExhausted
 */
export async function askThread<Answer>(file: URL, question: unknown, allowance: Allowance): Promise<Answer> {
  const thread = new StandingThread<unknown, Answer>(file, allowance);
  try {
    return await thread.ask(question);
  } finally {
    await thread.end();
  }
}
