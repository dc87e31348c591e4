import { Injectable } from '@nestjs/common';
import { ProcedureEditions, type OwnEdition } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { countDoubts, ProcedureLibrary, type Edition } from '../procedures/index.js';

/** Where an edition stands among those of its procedure, for a file deposited today. */
export type Standing =
  | 'in-force'
  | 'to-come'
  /** Governs files of other days only. */
  | 'former'
  /** Common law of today, of which the administration has an edition of its own. */
  | 'replaced';

export interface ListedEdition {
  edition: Edition;
  /** The act of publication; null for a common edition. */
  own: OwnEdition | null;
  /** From which day on it governs new files. */
  from: string;
  standing: Standing;
  /** Files of the administration that are pinned to it. */
  files: { open: number; all: number };
  /** Rules that wait for a jurist's confirmation. */
  doubts: { medium: number; low: number };
}

/** Every edition that an administration may meet: its own, then the common ones. */
@Injectable()
export class ListEditions {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly procedures: ProcedureLibrary,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(administrationId: number): Promise<ListedEdition[]> {
    const today = this.clock.today();
    return this.unitOfWork.run(administrationId, async (tx) => {
      const pinned = await countFiles(tx);
      const acts = await this.editions.ownEditions(tx);
      const own = await Promise.all(
        acts.map(async (act) => ({ edition: await this.editions.edition(tx, act.edition), own: act, from: act.inForceFrom })),
      );
      const common = this.procedures.list().map((edition) => ({ edition, own: null, from: edition.inForce.from }));
      const listed = [...own, ...common];
      const governing = new Map<string, Governing>();
      for (const id of new Set(listed.map(({ edition }) => edition.id)))
        governing.set(id, await this.editions.governingWithAct(tx, id, today));
      return listed.map((one) => ({
        ...one,
        standing: standingOf(one, governing.get(one.edition.id), today),
        files: pinned.get(one.edition.hash) ?? { open: 0, all: 0 },
        doubts: countDoubts(one.edition.file),
      }));
    });
  }
}

type Governing = Awaited<ReturnType<ProcedureEditions['governingWithAct']>>;

function standingOf(
  { edition, own, from }: Pick<ListedEdition, 'edition' | 'own' | 'from'>,
  governing: Governing,
  today: string,
): Standing {
  const isTheOne = governing?.edition.hash === edition.hash && governing.own?.inForceFrom === own?.inForceFrom;
  if (isTheOne) return 'in-force';
  if (from > today) return 'to-come';
  return own === null && today <= (edition.inForce.until ?? today) ? 'replaced' : 'former';
}

async function countFiles(tx: Transaction): Promise<Map<string, { open: number; all: number }>> {
  const rows = await tx.query<{ edition: string; open: number; all: number }>(
    `SELECT edition, count(*) FILTER (WHERE NOT closed)::int AS open, count(*)::int AS "all"
       FROM applications WHERE administration_id = $1 GROUP BY edition`,
    [tx.administrationId],
  );
  return new Map(rows.map(({ edition, open, all }) => [edition, { open, all }]));
}
