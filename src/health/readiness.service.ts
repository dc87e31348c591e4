import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { Doors } from '../platform/doors/index.js';
import { secondsSinceGettingOn } from '../platform/rounds/index.js';
import { Footing, type FootingSeen } from './footing.js';
import { SharedLook } from './shared-look.js';
import { LATEST, WaitingWork, type DueTimers } from './waiting-work.js';

export const CHECKS = ['database', 'migrations', 'tenants', 'timers'] as const;

export interface FailedCheck {
  check: (typeof CHECKS)[number] | 'closing';
  detail: string;
  since: string;
}

/** Milliseconds for which a look at the database is good. */
const LOOK_LASTS = 1_000;

/** What PostgreSQL says where tables, columns or rights of later migrations are not there. */
const OTHER_SCHEMA = /^42(P01|703|501)$/;

/** Whether this process can do its work now. */
@Injectable()
export class Readiness {
  private readonly log = new Logger('readiness');
  private readonly look: SharedLook<FailedCheck[]>;
  /** When each failing check was first seen to fail. */
  private failing = new Map<string, Date>();

  constructor(
    private readonly clock: Clock,
    private readonly doors: Doors,
    private readonly footing: Footing,
    private readonly waiting: WaitingWork,
  ) {
    this.look = new SharedLook(LOOK_LASTS, () => this.takeLook());
  }

  /** @returns what keeps it from its work; nothing when it is ready */
  async failed(): Promise<FailedCheck[]> {
    const { at, since } = this.doors.stage;
    const seen = await this.look.take();
    if (at !== 'closing') return seen;
    return [
      { check: 'closing', detail: 'Le service s’arrête : il achève ce qui est en cours.', since: since.toISOString() },
      ...seen,
    ];
  }

  private async takeLook(): Promise<FailedCheck[]> {
    const at = this.clock.simulated ? this.clock.now() : undefined;
    const looks = await Promise.allSettled([this.footing.look(), this.waiting.timers(at)]);
    const error = looks.map((look) => (look.status === 'rejected' ? (look.reason as Error) : undefined)).find(Boolean);
    const faults = error ? [fault(error)] : this.judge(valueOf(looks[0]), valueOf(looks[1]));
    return this.dated(faults);
  }

  private judge({ missing, seesTenants }: FootingSeen, { lag, since }: DueTimers): Fault[] {
    const faults: Fault[] = [];
    if (missing.length > 0)
      faults.push({ check: 'migrations', detail: `La base de données n’a pas reçu les migrations ${missing.join(', ')}.` });
    if (seesTenants)
      faults.push({
        check: 'tenants',
        detail: 'Sans administration nommée, le service voit des lignes d’une administration : elles ne sont plus isolées.',
      });
    // While the house opens its clocks do not run yet; /startupz tells why. Where only one file is stuck, the others are served.
    if (lag > LATEST && this.doors.stage.at === 'open' && secondsSinceGettingOn('ticker') > LATEST)
      faults.push({
        check: 'timers',
        detail: `Une échéance automatique attend depuis ${Math.round(lag)} s, et ce processus n’en prend aucune.`,
        since: since!,
      });
    return faults;
  }

  private dated(faults: Fault[]): FailedCheck[] {
    const now = new Date();
    const before = this.failing;
    this.failing = new Map(faults.map(({ check, since }) => [check, since ?? before.get(check) ?? now]));
    for (const { check, detail } of faults) if (!before.has(check)) this.log.warn(`${check}: ${detail}`);
    return faults.map(({ check, detail }) => ({ check, detail, since: this.failing.get(check)!.toISOString() }));
  }
}

interface Fault extends Omit<FailedCheck, 'since'> {
  since?: Date;
}

function fault(error: Error & { code?: string }): Fault {
  if (OTHER_SCHEMA.test(error.code ?? ''))
    return { check: 'migrations', detail: 'La base de données n’a pas la forme que cette version attend.' };
  return { check: 'database', detail: 'La base de données ne répond pas dans les deux secondes.' };
}

function valueOf<Value>(look: PromiseSettledResult<Value>): Value {
  return (look as PromiseFulfilledResult<Value>).value;
}
