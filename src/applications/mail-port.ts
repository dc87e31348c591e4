import { Injectable } from '@nestjs/common';
import type { Language } from '../core/language/index.js';

/** A mail that is kept nowhere, because it holds a secret. */
export interface PlainMail {
  /** Of the mail: a repeat has the same, so that a receiver knows it again. */
  id: string;
  senderName: string;
  to: { name: string; address: string };
  language: Language;
  subject: string;
  text: string;
  html: string;
}

interface Sender {
  readonly open: boolean;
  /** @throws Error with the answer of the mail server */
  send(mail: PlainMail): Promise<void>;
}

/** The port through which spokes send a mail of their own; the spoke that owns the mail server fills it. */
@Injectable()
export class MailPort {
  private sender: Sender | undefined;

  lend(sender: Sender): void {
    this.sender = sender;
  }

  /** Whether there is a mail server at all. */
  get open(): boolean {
    return this.sender?.open ?? false;
  }

  async send(mail: PlainMail): Promise<void> {
    if (!this.sender) throw new Error('Nobody sends mails in this house.');
    await this.sender.send(mail);
  }
}
