/** Exit codes of the command line. */
export const EXIT = { ok: 0, findings: 1, usage: 2, environment: 3, interrupted: 130 } as const;

/** A sentence for the person at the terminal, and the code with which the command ends. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
    /** What `--json` prints. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** The end of a command that said all it had to say, and ends with another code than 0. */
export class CommandEnd extends Error {
  constructor(readonly exitCode: number) {
    super();
  }
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** A line that tells how far a long work is; only on a terminal, on standard error. */
export function progress(label: string): { at(count: number): void; end(): void } {
  if (!process.stderr.isTTY) return { at: () => undefined, end: () => undefined };
  let last = 0;
  return {
    at(count) {
      if (Date.now() - last < 100) return;
      last = Date.now();
      process.stderr.write(`\r\x1b[K${label} ${count.toLocaleString('fr-BE')}`);
    },
    end: () => process.stderr.write('\r\x1b[K'),
  };
}
