import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailPort, type PlainMail } from '../../applications/index.js';
import { Mailer } from './send-mail.js';

/** Lends the mail server of the installation to other rooms. */
@Injectable()
export class FillMailPort implements OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly port: MailPort,
  ) {}

  onModuleInit(): void {
    const { mailer } = this;
    this.port.lend({
      get open() {
        return mailer.open;
      },
      async send(mail: PlainMail) {
        const outcome = await mailer.send({ ...mail, replyTo: null });
        if (outcome.kind !== 'sent') throw new Error(outcome.because);
      },
    });
  }
}
