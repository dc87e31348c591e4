import { Injectable } from '@nestjs/common';
import { told, type Words } from '../core/language/index.js';
import { ManageAccounts, Operators } from '../accounts/index.js';
import { ADMINISTRATION_TYPES, AdministrationDirectory, inOrder, type Administration } from '../administrations/index.js';
import { Permissions } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { invalid, notFound, Problem, unprocessable, type ProblemDetail } from '../platform/http/index.js';
import type { NewAdministrationDto } from './operator.dto.js';
import { SAY } from './problem-sayings.js';

/** Counts of one administration. */
export interface Counts {
  administration: number;
  accounts: number;
  files: number;
  openFiles: number;
  /** Automatic expiries whose legal day has passed and that no round has taken. */
  late: number;
  oldestDue: string | null;
  waiting: number;
  failed: number;
  dead: number;
  toPrint: number;
  oldestWaitingSeconds: number | null;
  effectsWaiting: number;
  effectsFailed: number;
}

export interface Act {
  at: Date;
  name: string;
  act: 'named' | 'ended' | 'created' | 'suspended' | 'resumed' | 'territory';
  concerns: number | null;
  because: string | null;
}

/** What an operator does with administrations; the functions of the database decide whether they may. */
@Injectable()
export class KeepAdministrations {
  constructor(
    private readonly accounts: ManageAccounts,
    private readonly clock: Clock,
    private readonly directory: AdministrationDirectory,
    private readonly operators: Operators,
    private readonly permissions: Permissions,
  ) {}

  async list(session: Buffer): Promise<
    (Pick<Administration, 'id' | 'slug' | 'name' | 'type' | 'nisCode' | 'serves' | 'suspendedAt' | 'suspendedBecause'> & {
      counts: Counts;
    })[]
  > {
    const counts = await this.operators.run(session, ({ query }) =>
      query<Counts>(
        `SELECT administration, accounts::int, files::int, open_files::int AS "openFiles", late::int,
                oldest_due::text AS "oldestDue", waiting::int, failed::int, dead::int, to_print::int AS "toPrint",
                oldest_waiting_seconds AS "oldestWaitingSeconds", effects_waiting::int AS "effectsWaiting",
                effects_failed::int AS "effectsFailed"
           FROM perron_operator_health($1)`,
        [this.clock.today()],
      ),
    );
    const known = await this.directory.list();
    return known.flatMap(({ id, slug, name, type, nisCode, serves, suspendedAt, suspendedBecause }) => {
      const own = counts.find(({ administration }) => administration === id);
      return own ? [{ id, slug, name, type, nisCode, serves, suspendedAt, suspendedBecause, counts: own }] : [];
    });
  }

  acts(session: Buffer): Promise<Act[]> {
    return this.operators.run(session, ({ query }) =>
      query<Act>('SELECT at, name, act, concerns, because FROM perron_operator_acts()'),
    );
  }

  /**
   * Creates it together with the account of its administrator, or not at all.
   * @throws Problem 403, 422 saying what is taken
   */
  async create(session: Buffer, wanted: NewAdministrationDto) {
    const { type, name, slug, nisCode, languages = ['fr'], administratorName, administratorEmail } = wanted;
    if (nisCode !== undefined && type !== 'municipality') throw refused('nisCode', SAY.municipalitiesOnly);
    const [role] = Object.entries(ADMINISTRATION_TYPES[type]!.roles).find(([, { managesPeople }]) => managesPeople)!;
    try {
      return await this.operators.run(session, async ({ query, manager }) => {
        const [row] = await query<{ id: number }>('SELECT perron_operator_create($1, $2, $3, $4, $5) AS id', [
          type,
          name.trim(),
          slug,
          nisCode ?? null,
          languages,
        ]);
        const administrationId = row!.id;
        // From here on the transaction is the new administration's, under the same policies as everything else.
        await query(`SELECT set_config('perron.administration', $1, true)`, [String(administrationId)]);
        const tx = { administrationId, query, manager };
        const administrator = { name: administratorName.trim(), email: administratorEmail, roles: [role], locale: languages[0]! };
        const account = await this.accounts.openIn(tx, administrator);
        const invitation = (await this.accounts.inviteIn(tx, account))!;
        return { id: administrationId, slug, invitation };
      });
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === 'PO409') throw refused(message, TAKEN[message]!(wanted));
      throw error;
    }
  }

  /** @throws Problem 403, 404, 409 */
  async suspend(session: Buffer, id: number, because: string): Promise<void> {
    await this.move(session, id, 'SELECT perron_operator_suspend($1, $2)', [id, because], SAY.suspendedAlready);
  }

  /** @throws Problem 403, 404, 409 */
  async resume(session: Buffer, id: number): Promise<void> {
    await this.move(session, id, 'SELECT perron_operator_resume($1)', [id], SAY.notSuspended);
  }

  /** The municipalities that it serves, in the place of those that it served. @throws Problem 403, 404, 422 */
  async declareTerritory(session: Buffer, id: number, municipalities: string[]) {
    const known = await this.directory.list();
    const faults: ProblemDetail[] = [];
    const codes = municipalities.map((said, index) => {
      const code = /^\d{5}$/.test(said) ? said : known.find(({ slug }) => slug === said)?.nisCode;
      if (code) return code;
      const detail = told(SAY.unknownMunicipality, { said });
      faults.push({ pointer: `/municipalities/${index}`, code: 'unknown-municipality', detail });
      return '';
    });
    if (faults.length > 0) throw invalid(faults);
    const serves = inOrder(codes);
    await this.move(session, id, 'SELECT perron_operator_territory($1, $2)', [id, serves], SAY.ownTerritory);
    return { id, serves };
  }

  private async move(session: Buffer, id: number, statement: string, values: unknown[], already: Words): Promise<void> {
    try {
      await this.operators.run(session, ({ query }) => query(statement, values));
    } catch (error) {
      if ((error as { code?: string }).code !== 'PO404') throw error;
      if (!(await this.directory.find(id))) throw notFound(told(SAY.noAdministration, { id }));
      throw new Problem(409, 'administration-state', already);
    }
    this.permissions.forget(id);
  }
}

const TAKEN: Record<string, (wanted: NewAdministrationDto) => Words> = {
  slug: ({ slug }) => told(SAY.slugTaken, { slug }),
  name: ({ name }) => told(SAY.nameTaken, { name: name.trim() }),
  nisCode: ({ nisCode }) => told(SAY.nisCodeTaken, { nisCode }),
};

function refused(field: string, detail: Words): Problem {
  return unprocessable(detail, [{ pointer: `/${field}`, code: 'taken', detail }]);
}
