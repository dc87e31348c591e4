import { Injectable } from '@nestjs/common';
import type { Administration } from '../../administrations/index.js';
import { trackingCode } from '../../applications/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { html } from '../../platform/http/index.js';
import { Installation } from '../../platform/settings/index.js';
import { SAY } from '../letters/letter-words.js';
import { CODE } from '../letters/placeholders.js';
import { readMessageSettings } from '../settings/message-settings.js';
import type { ClaimedMessage } from './claimed-message.js';
import type { Outcome } from './outcome.js';
import { Mailer } from './send-mail.js';

/** Sends a letter by mail, signed as the administration wants. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly installation: Installation,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async send(message: ClaimedMessage, administration: Administration): Promise<Outcome> {
    const { administrationId, id, language, subject, recipientName, address } = message;
    const { senderName, replyTo } = await this.unitOfWork.run(administrationId, readMessageSettings);
    const copy = message.copy ? SAY.copy[language] : undefined;
    const filled = (text: string) => this.withCode(text, message);
    return this.mailer.send({
      id,
      senderName: senderName ?? administration.name,
      replyTo,
      to: { name: recipientName, address: address! },
      language,
      subject,
      text: filled(copy ? `${copy}\n\n${message.text}` : message.text),
      html: filled(`${copy ? html`<p><em>${copy}</em></p>`.text : ''}${message.html ?? ''}`),
    });
  }

  /** The letter as its reader sees it: the applicant's code is put in here and stored nowhere. */
  withCode(text: string, message: Pick<ClaimedMessage, 'administrationId' | 'applicationId' | 'codeGeneration'>): string {
    const { administrationId, applicationId, codeGeneration } = message;
    if (applicationId === null || codeGeneration === null) return text;
    return text.replaceAll(CODE, trackingCode(this.installation.secret, administrationId, applicationId, codeGeneration));
  }
}
