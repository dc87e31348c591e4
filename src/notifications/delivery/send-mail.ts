import { createTransport, type Transporter } from 'nodemailer';
import type { Language } from '../../core/language/index.js';
import type { Outcome } from './outcome.js';

export interface Mail {
  /** The row of the message: a repeat after a crash has the same Message-ID. */
  id: string;
  senderName: string;
  replyTo: string | null;
  to: { name: string; address: string };
  language: Language;
  subject: string;
  text: string;
  html: string;
}

/** The post to other mailboxes: one mail server for the whole installation. */
export class Mailer {
  private readonly transport: Transporter | undefined;

  constructor(private readonly settings: { url: string; from: string } | undefined) {
    this.transport =
      settings &&
      createTransport(
        { url: settings.url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
        // What people typed can make the mailer read neither files nor addresses.
        { disableFileAccess: true, disableUrlAccess: true },
      );
  }

  /** Whether there is a mail server at all; without one letters are printed. */
  get open(): boolean {
    return this.transport !== undefined;
  }

  async send({ id, senderName, replyTo, to, language, subject, text, html }: Mail): Promise<Outcome> {
    if (!this.transport) return { kind: 'again', because: 'Aucun serveur de courrier n’est réglé (SMTP_URL).' };
    const { from } = this.settings!;
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
        from: { name: oneLine(senderName), address: from },
        to: { name: oneLine(to.name), address: to.address },
        ...(replyTo !== null && { replyTo }),
        subject: oneLine(subject),
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  }

  close(): void {
    this.transport?.close();
  }
}

/** A line break in a header would begin another. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Commands by which a server judges the mail itself; a refusal of our own credentials must not kill every letter. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

function outcomeOf({ code, command, responseCode, response, message }: SmtpError): Outcome {
  const because = (response ?? `${code ?? 'erreur'} : ${message}`).slice(0, 500);
  const refused = responseCode !== undefined && responseCode >= 500 && ABOUT_THE_MAIL.includes(command ?? '');
  return { kind: refused || (code === 'EENVELOPE' && responseCode === undefined) ? 'never' : 'again', because };
}
