import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** Envelope. */
  from: string;
  to: string[];
  header(name: string): string | undefined;
  text: string;
  html: string;
}

/** A mail server on loopback that remembers. */
export interface Mailbox {
  url: string;
  /** What came since the last look, in its order. */
  take(): ReceivedMail[];
  /** Answers every recipient so from now on: « 550 nobody here ». */
  answerRecipient(answer: string | undefined): void;
  close(): Promise<void>;
}

export async function mailbox(): Promise<Mailbox> {
  let refusal: string | undefined;
  let mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      if (refusal === undefined) return done();
      const error: Error & { responseCode?: number } = new Error(refusal.slice(4));
      error.responseCode = Number(refusal.slice(0, 3));
      done(error);
    },
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push(
          received(
            from,
            envelope.rcptTo.map(({ address }) => address),
            Buffer.concat(pieces).toString('latin1'),
          ),
        );
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    take: () => mails.splice(0),
    answerRecipient: (answer) => (refusal = answer),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function received(from: string, to: string[], raw: string): ReceivedMail {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const headers = head!
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => /^([^:]+): ?(.*)$/.exec(line)!);
  const boundary = /boundary="([^"]+)"/.exec(head!.replaceAll(/\r\n[ \t]+/g, ' '))?.[1];
  const parts = boundary === undefined ? [] : rest.join('\r\n\r\n').split(`--${boundary}`);
  const part = (type: string) => partText(parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? '');
  return {
    from,
    to,
    header: (name) => {
      const found = headers.find(([, key]) => key!.toLowerCase() === name.toLowerCase())?.[2];
      return found === undefined ? undefined : wordsOf(found);
    },
    text: part('text/plain'),
    html: part('text/html'),
  };
}

function partText(part: string): string {
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  if (/Content-Transfer-Encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/Content-Transfer-Encoding: quoted-printable/i.test(part)) return body;
  return quoted(body.replaceAll('=\r\n', ''));
}

/** Encoded words of a header (RFC 2047). */
function wordsOf(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : quoted(text.replaceAll('_', ' ')),
    );
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
