import { Injectable } from '@nestjs/common';
import { ProcedureEditions } from '../applications/index.js';
import { diffEditions, type EditionDiff, type Fault, type Proof, type WorkflowFile } from '../core/procedure/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  diffInWords,
  ProcedureLibrary,
  proofAsScenarios,
  proofInWords,
  Texts,
  type Edition,
  type Language,
} from '../procedures/index.js';
import { ProofExhausted, proveAside } from './prove-aside.js';
import { replayLiveFiles, type LiveFiles } from './replay-live-files.js';

/** All that can be said of an edition before it is used. */
export interface EditionReview {
  /** What the proofreader refuses; the rest is absent then. */
  faults: Fault[];
  edition?: { hash: string; procedure: string; law: string; title: string };
  proof?: { proved: boolean; inWords: string[]; counterExamples: string; result: Proof };
  /** What it changes in the edition that would govern a file deposited that day; null when there is none. */
  comparedWith?: { hash: string; law: string } | null;
  difference?: { inWords: string[]; result: EditionDiff };
  liveFiles?: LiveFiles;
  /** It may be published: no fault, and every proof holds. */
  publishable: boolean;
}

/** Reads, proves and compares an edition, and tries it on the live files of the administration; nothing is written. */
@Injectable()
export class ReviewEdition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly library: ProcedureLibrary,
    private readonly texts: Texts,
  ) {}

  /** @param inForceFrom the day from which the edition would govern new files */
  async review(
    administrationId: number,
    source: string,
    inForceFrom: string,
    language: Language,
  ): Promise<{ review: EditionReview; edition?: Edition }> {
    const read = this.library.proofread(source, 'edition.yaml');
    const faults = 'faults' in read ? read.faults : ownFaults(read.file, inForceFrom);
    if ('faults' in read || faults.length > 0) return { review: { faults, publishable: false } };
    const edition = this.library.compile(read.file);
    const proof = await this.prove(read.file, language);
    const compared = await this.unitOfWork.run(administrationId, (tx) => this.editions.governing(tx, edition.id, inForceFrom));
    const review: EditionReview = {
      faults,
      edition: { hash: edition.hash, procedure: edition.id, law: edition.law, title: edition.title },
      proof,
      comparedWith: compared ? { hash: compared.hash, law: compared.law } : null,
      ...(compared && (await this.compare(administrationId, compared, edition, language))),
      publishable: proof.proved,
    };
    return { review, edition };
  }

  private async prove(file: WorkflowFile, language: Language): Promise<NonNullable<EditionReview['proof']>> {
    try {
      const result = await proveAside(file, this.library.calendar.data);
      return {
        proved: result.proved,
        inWords: proofInWords(this.texts, result, language),
        counterExamples: proofAsScenarios(result),
        result,
      };
    } catch (error) {
      if (!(error instanceof ProofExhausted)) throw error;
      const result: Proof = {
        procedure: file.id,
        law: file.law,
        proved: false,
        situations: 0,
        steps: 0,
        exhaustive: false,
        results: [],
      };
      return { proved: false, inWords: [error.message], counterExamples: '', result };
    }
  }

  private async compare(administrationId: number, compared: Edition, edition: Edition, language: Language) {
    const result = diffEditions(compared.file, edition.file);
    const liveFiles = await this.unitOfWork.run(administrationId, (tx) =>
      replayLiveFiles(tx, this.texts, compared, edition, this.clock.today(), language),
    );
    return { difference: { inWords: diffInWords(this.texts, result, language), result }, liveFiles };
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
