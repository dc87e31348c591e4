import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { told, type Language } from '../core/language/index.js';
import { canonicalJson } from '../core/canonical/index.js';
import {
  advance,
  didYouMean,
  impediment,
  MalformedEvent,
  type Advance,
  type Payload,
  type ProcedureEvent,
} from '../core/procedure/index.js';
import type { SiteGeometry } from '../core/geometry/index.js';
import { FIRST_HASH, type Actor } from '../journal/index.js';
import { AssembleSite, CheckSite, holdLayers, LayerLibrary, type SiteEvidence } from '../parcels/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { invalidAt, keyReused, Problem } from '../platform/http/index.js';
import { Meters, type ToldOfStep } from '../platform/metrics/index.js';
import { Installation } from '../platform/settings/index.js';
import type { Edition } from '../procedures/index.js';
import { ENGINE } from '../procedures/index.js';
import { stepOf, withNamedFacts } from './advance-application.service.js';
import { futureDay, impeded, malformed } from './application-problems.js';
import { recordLinks, type LinkRequest } from './linked-files.js';
import { nextReference } from './next-reference.js';
import { stepOfNote, type Note } from './note-on-file.service.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { recordSteps } from './record-steps.js';
import { siteOf, type SiteRequest } from './site-of-application.js';
import { stepAnswer, type StepAnswer } from './step-answer.js';
import { previousAnswer, type StoredApplication } from './stored-application.js';
import { trackingCode } from './tracking-code.js';
import { SAY } from './problem-sayings.js';

/** A new file, as an officer or an applicant's desk hands it in: a request for a permit, a notice, an infringement found. */
export interface Submission {
  procedure: string;
  /** Legal day of the deposit; today without it. */
  on?: string;
  /** A reference that the file has already; without one the next of the series is given. */
  reference?: string;
  title: string;
  address?: string;
  applicantName: string;
  /** Where the applicant is reached by mail; letters are printed without it. */
  applicantEmail?: string;
  /** Lines of the applicant's postal address. */
  applicantAddress?: string;
  language: Language;
  site?: SiteRequest;
  /** Files that the new one points at. */
  links?: LinkRequest[];
  /** Fields of the event that opens a file of the procedure. */
  payload: Payload;
}

/** With the day that counts. */
type Deposit = Submission & { on: string };

export interface SubmissionAnswer extends StepAnswer {
  reference: string;
  law: string;
  /** For the applicant, with the reference. */
  code: string;
  siteEvidence: SiteEvidence | null;
}

/** What a spoke writes with the deposit, in its transaction, and has the journal tell in the entry of that number. */
export type WithDeposit = (tx: Transaction, applicationId: string, sequence: number) => Promise<Note | undefined>;

/** Opens a file with its first event. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly assemble: AssembleSite,
    private readonly checkSite: CheckSite,
    private readonly installation: Installation,
    private readonly layers: LayerLibrary,
    private readonly meters: Meters,
  ) {}

  /**
   * @throws Problem 409 when no law governs that day or the reference is taken, 422 for a bad site, day, field or reused key
   */
  submit(
    administrationId: number,
    submission: Submission,
    actor: Actor,
    key?: string,
    alongside?: WithDeposit,
  ): Promise<SubmissionAnswer> {
    return this.meters.step('opening', (told) => this.deposit(administrationId, submission, actor, told, key, alongside));
  }

  private async deposit(
    administrationId: number,
    submission: Submission,
    actor: Actor,
    told: ToldOfStep,
    key?: string,
    alongside?: WithDeposit,
  ): Promise<SubmissionAnswer> {
    const today = this.clock.today();
    if (submission.on !== undefined && submission.on > today) throw futureDay(submission.on, today);
    // Of what was sent: a day that was left out is another one when the same request comes again tomorrow.
    const fingerprint = createHash('sha256').update(canonicalJson(submission)).digest();
    const deposit = { ...submission, on: submission.on ?? today };
    try {
      return await this.unitOfWork.run(administrationId, async (tx) => {
        const repeated = await this.repeat(tx, key, fingerprint, told);
        return repeated ?? this.open(tx, deposit, actor, key === undefined ? undefined : { key, fingerprint }, alongside);
      });
    } catch (error) {
      if (violates(error, 'applications_administration_id_reference_key')) throw duplicateReference(submission.reference!);
      if (!violates(error, 'idempotency_keys_pkey')) throw error;
      // The same request, sent twice at once: the other one won, and its answer is ours.
      return (await this.unitOfWork.run(administrationId, (tx) => this.repeat(tx, key, fingerprint, told)))!;
    }
  }

  private async repeat(
    tx: Transaction,
    key: string | undefined,
    fingerprint: Buffer,
    told: ToldOfStep,
  ): Promise<SubmissionAnswer | undefined> {
    const previous = key === undefined ? undefined : await previousAnswer(tx, key);
    if (!previous) return undefined;
    if (!previous.fingerprint.equals(fingerprint)) throw keyReused(key!);
    told.repeated = true;
    return this.withCode(tx.administrationId, previous.answer as Omit<SubmissionAnswer, 'code'>);
  }

  private async open(
    tx: Transaction,
    submission: Deposit,
    actor: Actor,
    keyed: { key: string; fingerprint: Buffer } | undefined,
    alongside: WithDeposit | undefined,
  ): Promise<SubmissionAnswer> {
    const edition = await this.editionFor(tx, submission);
    if (submission.site) await holdLayers(tx);
    const inForce = submission.site ? await this.layers.inForce(tx) : [];
    const fromParcels = (capakeys: string[]) => this.assemble.fromParcels(tx, capakeys, inForce);
    const site = submission.site ? await siteOf(this.assemble, submission.site, fromParcels) : null;
    const siteEvidence = site ? await this.checkSite.check(tx, site, inForce) : null;
    const event: ProcedureEvent = {
      type: edition.openingEvent,
      on: submission.on,
      payload: submission.payload,
      facts: siteEvidence?.facts ?? {},
    };
    const taken = firstStep(edition, event);
    const step = stepOf(withNamedFacts(event, taken), actor, taken);

    await this.editions.pin(tx, edition);
    const reference = submission.reference ?? (await nextReference(tx, edition, submission.on));
    const blank = await insertApplication(tx, edition, submission, reference, site, siteEvidence, taken);
    if (siteEvidence) await recordSiteCheck(tx, blank.id, this.clock.now(), siteEvidence);
    const eventsOf = async (hash: string) => (await this.editions.edition(tx, hash)).events;
    await recordLinks(tx, blank.id, edition, submission.links ?? [], eventsOf);
    const note = await alongside?.(tx, blank.id, 2);
    const steps = note ? [step, stepOfNote(note, actor, submission.on, step.snapshot)] : [step];
    let answer!: Omit<SubmissionAnswer, 'code'>;
    recordSteps(tx, edition, blank, steps, this.clock.now(), (after) => {
      answer = { ...stepAnswer(after, 0, [step]), reference, law: edition.law, siteEvidence };
      return keyed && { ...keyed, answer };
    });
    return this.withCode(tx.administrationId, answer);
  }

  private async editionFor(tx: Transaction, { procedure, on }: Deposit): Promise<Edition> {
    const edition = await this.editions.governing(tx, procedure, on);
    if (edition) return edition;
    if (this.editions.knows(procedure)) {
      throw impeded(impediment(this.editions.openingEvent(procedure), { kind: 'no-edition', procedure, on }));
    }
    throw invalidAt(
      '/procedure',
      'unknown-procedure',
      told(SAY.unknownProcedure, { procedure, hint: didYouMean(procedure, this.editions.names()) }),
    );
  }

  private withCode(administrationId: number, answer: Omit<SubmissionAnswer, 'code'>): SubmissionAnswer {
    return { ...answer, code: trackingCode(this.installation.secret, administrationId, answer.id, 1) };
  }
}

function firstStep(edition: Edition, event: ProcedureEvent): Advance {
  try {
    const answer = advance(edition, undefined, event);
    if (answer.kind === 'impediment') throw impeded(answer);
    return answer;
  } catch (error) {
    throw error instanceof MalformedEvent ? malformed(error) : error;
  }
}

async function insertApplication(
  tx: Transaction,
  edition: Edition,
  submission: Deposit,
  reference: string,
  site: SiteGeometry | null,
  evidence: SiteEvidence | null,
  { snapshot }: Advance,
): Promise<StoredApplication> {
  const id = randomUUID();
  await tx.query(
    `INSERT INTO applications (administration_id, id, reference, procedure, law, edition, version, snapshot, journal_head, title,
                               address, applicant_name, language, site, site_facts, submitted_on, milestones,
                               applicant_email, applicant_address, engine)
     VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, $12, $13, $14, $15, '{}', $16, $17, $18)`,
    [
      tx.administrationId,
      id,
      reference,
      edition.id,
      edition.law,
      edition.hash,
      JSON.stringify(snapshot),
      FIRST_HASH,
      submission.title,
      submission.address ?? null,
      submission.applicantName,
      submission.language,
      site ? JSON.stringify(site) : null,
      JSON.stringify(evidence?.facts ?? {}),
      submission.on,
      submission.applicantEmail ?? null,
      submission.applicantAddress ?? null,
      ENGINE,
    ],
  );
  // The clocks of the first event are new: nothing of them is stored yet.
  return {
    id,
    edition: edition.hash,
    calendar: edition.calendarHash,
    version: 0,
    snapshot: { ...snapshot, clocks: {} },
    journalHead: FIRST_HASH,
    facts: evidence?.facts ?? {},
  };
}

export async function recordSiteCheck(tx: Transaction, id: string, at: Date, evidence: SiteEvidence): Promise<void> {
  await tx.query(
    `INSERT INTO site_checks (administration_id, application_id, number, checked_at, evidence)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4 FROM site_checks WHERE administration_id = $1 AND application_id = $2`,
    [tx.administrationId, id, at, JSON.stringify(evidence)],
  );
}

function violates(error: unknown, constraint: string): boolean {
  const { code, constraint: violated } = error as { code?: string; constraint?: string };
  return code === '23505' && violated === constraint;
}

function duplicateReference(reference: string): Problem {
  return new Problem(409, 'duplicate-reference', told(SAY.referenceTaken, { reference }), { reference });
}
