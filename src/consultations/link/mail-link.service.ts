import { Injectable } from '@nestjs/common';
import { fill } from '../../core/language/index.js';
import { MailPort } from '../../applications/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { html } from '../../platform/http/index.js';
import { Installation } from '../../platform/settings/index.js';
import { dateInWords, Texts } from '../../procedures/index.js';
import type { ConsultationRow } from '../asking/consultation-row.js';
import { AnswerLinks } from './answer-links.service.js';
import { PAGE } from './page-sayings.js';

/**
 * Mails the link to a body without account. The mail starts no time limit and is no *envoi*: the letter that the effect of the
 * step wrote is. It is kept nowhere, because it holds the secret of the link.
 */
@Injectable()
export class MailLink {
  constructor(
    private readonly installation: Installation,
    private readonly links: AnswerLinks,
    private readonly post: MailPort,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Where mails cannot leave, nothing is sent: an officer hands over the link. @throws Error of the mail server */
  async mail(administrationId: number, row: ConsultationRow): Promise<void> {
    if (!this.post.open || this.installation.publicUrl === undefined) return;
    const language = row.partnerLanguage!;
    const { href, until } = this.links.address(administrationId, row);
    const subject = fill(PAGE.mailSubject[language], { reference: row.asked.reference, asking: row.asked.asking.name });
    const intro = fill(PAGE.mailIntro[language], {
      asking: row.asked.asking.name,
      title: row.asked.title,
      procedure: this.texts.sentence(row.asked.procedureTitle, language),
    });
    const term = fill(PAGE.mailTerm[language], { day: dateInWords(until, language) });
    await this.post.send({
      id: `${row.id}.${row.linkGeneration}`,
      senderName: row.asked.asking.name,
      to: { name: row.partnerName!, address: row.partnerEmail! },
      language,
      subject,
      text: [intro, href, term].join('\n\n'),
      html: html`<p>${intro}</p>
        <p><a href="${href}">${href}</a></p>
        <p>${term}</p>`.text,
    });
    await this.unitOfWork.run(administrationId, (tx) =>
      tx.query('UPDATE consultations SET mailed_at = now() WHERE administration_id = $1 AND id = $2', [administrationId, row.id]),
    );
  }
}
