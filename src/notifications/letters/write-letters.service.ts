import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { languageOf } from '../../core/language/index.js';
import { AdministrationDirectory, type Administration } from '../../administrations/index.js';
import { ApplicationEntity, OutgoingPort, ProcedureEditions, type Outgoing } from '../../applications/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { Texts } from '../../procedures/index.js';
import { Mailer } from '../delivery/send-mail.js';
import { OutgoingLinks } from '../outgoing-links.js';
import { readMessageSettings } from '../settings/message-settings.js';
import { correspondentOf, type Correspondent } from './correspondent.js';
import { LetterLibrary } from './letter-library.js';
import type { LetterTemplate } from './letter.js';
import { renderLetter, type RenderedLetter } from './render-letter.js';

/** Writes the letters that effects ask for: rows that are then mailed, or wait to be printed. */
@Injectable()
export class WriteLetters implements OnModuleInit {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly editions: ProcedureEditions,
    private readonly letters: LetterLibrary,
    private readonly links: OutgoingLinks,
    private readonly mailer: Mailer,
    private readonly port: OutgoingPort,
    private readonly texts: Texts,
  ) {}

  onModuleInit(): void {
    for (const effect of this.letters.effects()) this.port.handle(effect, (tx, outgoing) => this.write(tx, outgoing));
  }

  private async write(tx: Transaction, outgoing: Outgoing): Promise<void> {
    const { administrationId } = tx;
    const application = await tx.manager.findOneByOrFail(ApplicationEntity, { administrationId, id: outgoing.applicationId });
    const letters = this.letters.lettersFor(outgoing.effect, outgoing.payload.event, application.procedure);
    if (letters.length === 0) return;
    const administration = (await this.administrations.find(administrationId))!;
    const settings = await readMessageSettings(tx);
    const home = { administration, settings, application, payload: outgoing.payload };
    let part = 0;
    for (const template of letters) {
      const to = correspondentOf(this.texts, template.to, home);
      const letter = await this.render(tx, template, application, administration, outgoing, to);
      for (const channel of channelsOf(template, to, this.mailer.open)) {
        await insertLetter(tx, outgoing, (part += 1), channel, to, letter);
      }
    }
  }

  private async render(
    tx: Transaction,
    template: LetterTemplate,
    application: ApplicationEntity,
    administration: Administration,
    { payload }: Outgoing,
    { language }: Correspondent,
  ): Promise<RenderedLetter> {
    const edition = await this.editions.edition(tx, application.edition);
    const facts = {
      reference: application.reference,
      title: application.title,
      address: application.address,
      applicant: application.applicantName,
      administration: administration.name,
      procedure: this.texts.sentence(edition.title, language),
      tracking: this.links.tracking(administration.slug),
      payload,
    };
    return renderLetter(template, facts, this.texts, languageOf(language));
  }
}

type Channel = { by: 'mail' } | { by: 'post'; because: 'registered' | 'no-address' | 'no-mail-server' | 'displayed' };

/**
 * How a letter leaves. An *envoi* must give certain dates (CoDT D.I.13 and D.I.14), which a plain mail does not: it is
 * printed, and the mail is a copy.
 */
function channelsOf({ dispatch }: LetterTemplate, { email }: Correspondent, mailOpen: boolean): Channel[] {
  if (dispatch === 'display') return [{ by: 'post', because: 'displayed' }];
  const mail: Channel[] = email !== null && mailOpen ? [{ by: 'mail' }] : [];
  if (dispatch === 'registered') return [{ by: 'post', because: 'registered' }, ...mail];
  if (mail.length > 0) return mail;
  return [{ by: 'post', because: email === null ? 'no-address' : 'no-mail-server' }];
}

async function insertLetter(
  tx: Transaction,
  { applicationId, sequence, effect, createdAt }: Outgoing,
  part: number,
  channel: Channel,
  to: Correspondent,
  letter: RenderedLetter,
): Promise<void> {
  const mail = channel.by === 'mail';
  await tx.query(
    `INSERT INTO messages (administration_id, id, application_id, sequence, effect, part, channel, post_because, recipient,
                           recipient_name, address, language, subject, body_text, body_html, created_at, next_attempt)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, ${mail ? 'now()' : 'NULL'})`,
    [
      tx.administrationId,
      randomUUID(),
      applicationId,
      sequence,
      effect,
      part,
      channel.by,
      mail ? null : channel.because,
      to.recipient,
      to.name,
      mail ? to.email : to.postal,
      to.language,
      letter.subject,
      letter.text,
      letter.html,
      createdAt,
    ],
  );
}
