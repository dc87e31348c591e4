import { jest } from '@jest/globals';
import { perron } from '../../src/command-line/index.js';

export interface Answer {
  code: number;
  out: string;
  err: string;
}

/**
 * Runs the command line inside this process, with that environment beside ours: what a command does and says is the same,
 * and the seconds that a process takes to begin are saved.
 */
export async function runPerron(words: readonly string[], environment: Record<string, string>): Promise<Answer> {
  const answer = { code: 0, out: '', err: '' };
  const before = { ...process.env };
  Object.assign(process.env, environment);
  const write = (to: 'out' | 'err') => (text: string | Uint8Array) => Boolean((answer[to] += text.toString()));
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(write('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(write('err')),
  ];
  try {
    answer.code = await perron(words);
    return answer;
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = before;
  }
}
