import { Injectable } from '@nestjs/common';
import type { Language } from '../core/language/index.js';
import { ProcedureEditions } from '../applications/index.js';
import { diffEditions, type EditionDiff, type Fault, type Proof, type WorkflowFile } from '../core/procedure/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { unprocessable } from '../platform/http/index.js';
import {
  claimsInWords,
  ProcedureLibrary,
  proofAsScenarios,
  proofInWords,
  Texts,
  type Edition,
  type ToldClaim,
} from '../procedures/index.js';
import { difference, drawnDifference, type Difference } from './compare-editions.js';
import { ProofExhausted } from './prove-aside.js';
import { ProveEditions } from './prove-editions.service.js';
import { replayLiveFiles, type LiveFiles } from './replay-live-files.js';

/** All that can be said of an edition before it is used. */
export interface EditionReview {
  /** What the proofreader refuses; the rest is absent then. */
  faults: Fault[];
  edition?: { hash: string; procedure: string; law: string; title: string };
  proof?: { proved: boolean; inWords: string[]; claims: ToldClaim[]; counterExamples: string; result: Proof };
  /** What it changes in the edition that would govern a file deposited that day; null when there is none. */
  comparedWith?: { hash: string; law: string } | null;
  difference?: Difference & { result: EditionDiff };
  liveFiles?: LiveFiles;
  /** It may be published: no fault, and every proof holds. Never so when the proof was not asked for. */
  publishable: boolean;
}

/** A text that may become an edition. */
export interface Draft {
  source: string;
  /** The day from which the edition would govern new files. */
  inForceFrom: string;
  language: Language;
  /** False when the proof, which takes long, is to come later. */
  prove?: boolean;
}

/** Reads, proves and compares an edition, and tries it on the live files of the administration; nothing is written. */
@Injectable()
export class ReviewEdition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly procedures: ProcedureLibrary,
    private readonly proofs: ProveEditions,
    private readonly texts: Texts,
  ) {}

  async review(administrationId: number, draft: Draft): Promise<{ review: EditionReview; edition?: Edition }> {
    const { inForceFrom, language } = draft;
    const read = this.read(draft);
    if ('faults' in read) return { review: { faults: read.faults, publishable: false } };
    const { edition } = read;
    const proof = draft.prove === false ? undefined : await this.prove(edition, language);
    const compared = await this.governing(administrationId, edition.id, inForceFrom);
    const review: EditionReview = {
      faults: [],
      edition: { hash: edition.hash, procedure: edition.id, law: edition.law, title: edition.title },
      ...(proof && { proof }),
      comparedWith: compared ? { hash: compared.hash, law: compared.law } : null,
      ...(compared && (await this.compare(administrationId, compared, edition, language))),
      publishable: proof?.proved ?? false,
    };
    return { review, edition };
  }

  /**
   * What it would change, drawn; null when nothing governs such files yet.
   * @throws Problem 422 when the text has faults
   */
  async draw(administrationId: number, draft: Draft): Promise<{ svg: string; told: string } | null> {
    const read = this.read(draft);
    if ('faults' in read)
      throw unprocessable(read.faults.map(({ line, message }) => `Ligne ${line}\u00A0: ${message}`).join(' '));
    const compared = await this.governing(administrationId, read.edition.id, draft.inForceFrom);
    return compared ? drawnDifference(this.texts, compared, read.edition, draft.language) : null;
  }

  private read({ source, inForceFrom }: Draft): { edition: Edition } | { faults: Fault[] } {
    const read = this.procedures.proofread(source, 'edition.yaml');
    const faults = 'faults' in read ? read.faults : ownFaults(read.file, inForceFrom);
    return 'faults' in read || faults.length > 0 ? { faults } : { edition: this.procedures.compile(read.file) };
  }

  private governing(administrationId: number, procedure: string, day: string): Promise<Edition | undefined> {
    return this.unitOfWork.run(administrationId, (tx) => this.editions.governing(tx, procedure, day));
  }

  private async prove(edition: Edition, language: Language): Promise<NonNullable<EditionReview['proof']>> {
    try {
      const result = await this.proofs.proofOf(edition);
      return {
        proved: result.proved,
        inWords: proofInWords(this.texts, result, language),
        claims: claimsInWords(this.texts, result, language),
        counterExamples: proofAsScenarios(result),
        result,
      };
    } catch (error) {
      if (!(error instanceof ProofExhausted)) throw error;
      const result: Proof = {
        procedure: edition.id,
        law: edition.law,
        proved: false,
        situations: 0,
        steps: 0,
        exhaustive: false,
        results: [],
      };
      return { proved: false, inWords: [error.message], claims: [], counterExamples: '', result };
    }
  }

  private async compare(administrationId: number, compared: Edition, edition: Edition, language: Language) {
    const result = diffEditions(compared.file, edition.file);
    const liveFiles = await this.unitOfWork.run(administrationId, (tx) =>
      replayLiveFiles(tx, this.texts, compared, edition, this.clock.today(), language),
    );
    return { difference: { ...difference(this.texts, compared, edition, language), result }, liveFiles };
  }
}

/** What holds of a town's own edition besides what holds of every workflow file. */
function ownFaults({ inForce: { from, until }, alsoGoverns }: WorkflowFile, inForceFrom: string): Fault[] {
  const fault = (pointer: string, message: string): Fault => ({ file: 'edition.yaml', line: 1, column: 1, pointer, message });
  const faults: Fault[] = [];
  if (alsoGoverns) {
    faults.push(
      fault('/alsoGoverns', 'L’édition propre d’une administration régit une seule procédure : publiez-en une par procédure.'),
    );
  }
  if (inForceFrom < from || (until !== undefined && inForceFrom > until)) {
    const days = until === undefined ? `dès le ${from}` : `du ${from} au ${until}`;
    faults.push(fault('/inForce', `Le texte régit les dossiers ${days} ; il ne peut entrer en vigueur le ${inForceFrom}.`));
  }
  return faults;
}
