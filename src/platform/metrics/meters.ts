import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Problem } from '../http/index.js';

/** A file is opened, somebody acts on it, or its time runs out. */
export type StepKind = 'opening' | 'act' | 'expiry';

type Outcome = 'taken' | 'repeated' | 'impeded' | 'stale' | 'refused' | 'failed';

/** What a step says of itself while it is taken. */
export interface ToldOfStep {
  /** Nothing was recorded: the key had been used, and its answer was given again. */
  repeated: boolean;
  /** Expiries that the house took, for an act those that were due before its day. */
  expiries: number;
}

/** Seconds; a step takes some milliseconds, and a deposit asks the map first. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What this process counts while it works, in memory alone. No label names an administration, a person or a file: their number
 * has no bound, and who reads these numbers may read nothing of them.
 */
export class Meters {
  readonly registry = new Registry();

  private readonly steps = new Counter({
    name: 'perron_steps_total',
    help: 'Steps on files in this process, by what became of them.',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'perron_step_seconds',
    help: 'Seconds from the request of a step that was taken to its commit.',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly answers = new Counter({
    name: 'perron_http_answers_total',
    help: 'Answers of this process, by method, pattern of the address and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  private readonly imports = new Gauge({
    name: 'perron_imports_running',
    help: 'Deliveries of layers that this process reads at the moment.',
    registers: [this.registry],
  });

  /** Counts a step when it is over: taken once it is committed, or by why it was not. */
  async step<Result>(kind: StepKind, take: (told: ToldOfStep) => Promise<Result>): Promise<Result> {
    const told: ToldOfStep = { repeated: false, expiries: 0 };
    const begun = performance.now();
    try {
      const result = await take(told);
      if (told.repeated) this.steps.inc({ kind, outcome: 'repeated' });
      else if (kind !== 'expiry') this.taken(kind, begun);
      if (told.expiries > 0) this.steps.inc({ kind: 'expiry', outcome: 'taken' }, told.expiries);
      return result;
    } catch (error) {
      this.steps.inc({ kind, outcome: outcomeOf(error) });
      throw error;
    }
  }

  answered(method: string, route: string, status: number): void {
    this.answers.inc({ method, route, status: String(status) });
  }

  async importing<Result>(work: () => Promise<Result>): Promise<Result> {
    this.imports.inc();
    try {
      return await work();
    } finally {
      this.imports.dec();
    }
  }

  private taken(kind: StepKind, begun: number): void {
    this.steps.inc({ kind, outcome: 'taken' });
    this.seconds.observe({ kind }, (performance.now() - begun) / 1000);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Problem) || error.status >= 500) return 'failed';
  if (error.code === 'impediment') return 'impeded';
  return error.code === 'stale-version' ? 'stale' : 'refused';
}
