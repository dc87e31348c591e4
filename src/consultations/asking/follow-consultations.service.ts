import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApplicationEntity, OutgoingPort, type Outgoing } from '../../applications/index.js';
import type { Snapshot } from '../../core/procedure/index.js';
import type { Transaction } from '../../platform/database/index.js';
import type { AskingState } from '../asked.js';
import { ChooseDocuments } from './choose-documents.service.js';
import { OpenConsultation } from './open-consultation.service.js';

interface Followed {
  id: string;
  body: string;
  requestedOn: string;
}

/** Listens to the steps of files: one that asks an opinion opens a request; each of them may move or close those that are open. */
@Injectable()
export class FollowConsultations implements OnModuleInit {
  constructor(
    private readonly choice: ChooseDocuments,
    private readonly open: OpenConsultation,
    private readonly port: OutgoingPort,
  ) {}

  onModuleInit(): void {
    this.port.listen((tx, outgoing) => this.follow(tx, outgoing));
  }

  private async follow(tx: Transaction, outgoing: Outgoing): Promise<void> {
    const { applicationId: id, payload } = outgoing;
    if (payload.event === 'document.withdrawn') return this.choice.takeOutWithdrawn(tx, id);
    // Locked before the file is read: of two who follow at once, the second sees the newer file.
    const followed = await tx.query<Followed>(
      `SELECT id, body, requested_on::text AS "requestedOn" FROM consultations
        WHERE administration_id = $1 AND application_id = $2 AND state IN ('open', 'silent') ORDER BY sequence FOR UPDATE`,
      [tx.administrationId, id],
    );
    if (followed.length === 0 && payload.event !== 'opinion.requested') return;
    const application = await tx.manager.findOneByOrFail(ApplicationEntity, { administrationId: tx.administrationId, id });
    const rest = followed.filter(({ body }) => payload.event !== 'opinion.requested' || body !== payload['from']);
    if (payload.event === 'opinion.requested') {
      const body = String(payload['from']);
      // A second round leaves nothing of the first one open.
      for (const one of followed.filter((other) => other.body === body)) await note(tx, one.id, 'moot', undefined);
      const id = await this.open.open(tx, application, outgoing, body);
      rest.push({ id, body, requestedOn: payload.on });
    }
    for (const one of rest) await note(tx, one.id, stateOf(one, application.snapshot), clockOf(one, application.snapshot));
  }
}

/** Where the file now stands with a request that it made. */
function stateOf({ body, requestedOn }: Followed, { memory, clocks }: Snapshot): AskingState {
  const record = memory.opinions[body as keyof typeof memory.opinions];
  // A new acknowledgement forgets what was asked and not answered; the body may be asked again.
  if (record?.requestedOn !== requestedOn) return 'moot';
  if (record.status === 'deemed-favourable') return 'silent';
  if (record.status !== 'pending') return 'answered';
  return clocks[`opinion.${body}`] ? 'open' : 'moot';
}

function clockOf({ body }: Followed, { clocks }: Snapshot): Snapshot['clocks'][string] | undefined {
  return clocks[`opinion.${body}`];
}

/** Writes what changed, and has the consulted administration told of it. The last dates of a clock that is gone stay. */
async function note(
  tx: Transaction,
  id: string,
  state: AskingState,
  clock: Snapshot['clocks'][string] | undefined,
): Promise<void> {
  await tx.query(
    `UPDATE consultations
        SET state = $3, safe = coalesce($4::date, safe), legal = coalesce($5::date, legal), standing_still = $6, revision = revision + 1,
            next_attempt = CASE WHEN partner_id IS NULL THEN next_attempt ELSE now() END
      WHERE administration_id = $1 AND id = $2
        AND (state, safe, legal, standing_still)
            IS DISTINCT FROM ($3, coalesce($4::date, safe), coalesce($5::date, legal), $6::boolean)`,
    [tx.administrationId, id, state, clock?.safe ?? null, clock?.legal ?? null, clock?.suspended !== undefined],
  );
}
