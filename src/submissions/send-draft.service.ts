import { Injectable, Logger } from '@nestjs/common';
import { fill } from '../core/language/index.js';
import type { Administration } from '../administrations/index.js';
import { DocumentsPort, MailPort, SubmitApplication, trackingCode, type SiteRequest } from '../applications/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { html } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import type { Draft } from './draft.js';
import type { Payload } from '../core/procedure/index.js';
import { KeepDrafts } from './keep-drafts.service.js';
import { senderOf } from './said.js';
import { SENDING } from './sending-sayings.js';

export interface Receipt {
  reference: string;
  /** For the page of the applicant, with the reference. */
  code: string;
}

/** Sends a request: the file is opened by the same service as at the counter, its pieces with it, in one transaction. */
@Injectable()
export class SendDraft {
  private readonly log = new Logger('submissions');

  constructor(
    private readonly documents: DocumentsPort,
    private readonly drafts: KeepDrafts,
    private readonly installation: Installation,
    private readonly post: MailPort,
    private readonly submissions: SubmitApplication,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Sent twice, it is one file. @throws Problem of the deposit, when its procedure does not take it */
  async send(
    town: Administration,
    secret: string,
    draft: Draft,
    { site, payload }: { site: SiteRequest | undefined; payload: Payload },
  ): Promise<Receipt> {
    const { said, procedure, id } = draft;
    const sender = senderOf(said);
    const actor = { kind: 'applicant', id, name: `${sender} (${SENDING.online.fr})` } as const;
    const submission = {
      procedure,
      title: said.title,
      applicantName: said.applicantName,
      language: said.language,
      payload,
      ...(said.address !== '' && { address: said.address }),
      ...(said.email !== '' && { applicantEmail: said.email }),
      ...(said.applicantAddress !== '' && { applicantAddress: said.applicantAddress }),
      ...(site && { site }),
    };
    let first = false;
    const answer = await this.submissions.submit(
      town.id,
      submission,
      actor,
      `draft:${id}`,
      async (tx, applicationId, sequence) => {
        // As it stands now, locked: what another window changed meanwhile is not lost.
        const { pieces, applicationId: before } = (await this.drafts.open(tx, secret, true))!;
        first = before === null;
        const documents = pieces.map((piece) => ({ ...piece, bytes: this.drafts.bytesOf(tx, draft, piece) }));
        const bringing = { applicationId, sequence, actor, broughtBy: sender, documents };
        const note = documents.length > 0 ? await this.documents.bring(tx, bringing) : undefined;
        await this.drafts.becomeFile(tx, draft, applicationId);
        return note;
      },
    );
    const receipt = { reference: answer.reference, code: answer.code };
    if (first && said.mail === 'yes') await this.mail(town, draft, receipt);
    return receipt;
  }

  /** A receipt by mail is a courtesy: when it cannot leave, the page says the same. */
  private async mail(town: Administration, { id, said }: Draft, { reference, code }: Receipt): Promise<void> {
    if (!this.post.open) return;
    const { language } = said;
    const follow = `${this.installation.publicUrl ?? ''}/suivi/${town.slug}`;
    const lines = [
      fill(SENDING.mailText[language], { town: town.name, title: said.title }),
      `${SENDING.reference[language]}: ${reference}`,
      `${SENDING.code[language]}: ${code}`,
      follow,
    ];
    try {
      await this.post.send({
        id: `${id}.receipt`,
        senderName: town.name,
        to: { name: senderOf(said), address: said.email },
        language,
        subject: fill(SENDING.mailSubject[language], { reference }),
        text: lines.join('\n\n'),
        html: html`${lines.map((line) => html`<p>${line}</p>`)}`.text,
      });
    } catch (error) {
      this.log.error(`Receipt of ${reference}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** What the sender was told, told again. */
  receiptOf(administrationId: number, applicationId: string): Promise<Receipt> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const [row] = await tx.query<{ reference: string; generation: number }>(
        'SELECT reference, code_generation AS generation FROM applications WHERE administration_id = $1 AND id = $2',
        [administrationId, applicationId],
      );
      const { reference, generation } = row!;
      return { reference, code: trackingCode(this.installation.secret, administrationId, applicationId, generation) };
    });
  }
}
