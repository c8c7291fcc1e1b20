import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Received {
  from: string;
  to: string[];
  /** Its header and its text, decoded. */
  letter: string;
}

export interface MailServer {
  url: string;
  received: Received[];
  /** So many of the next letters are refused for now. */
  refuse: number;
}

/** A real mail server in this process that keeps what it gets. */
export async function openMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => {
        raw += part;
      });
      stream.on('end', () => {
        if (opened.refuse > 0) {
          opened.refuse--;
          done(Object.assign(new Error('come back later'), { responseCode: 451 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        opened.received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          letter: decoded(raw),
        });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const opened: MailServer = { url: `smtp://127.0.0.1:${port}`, received: [], refuse: 0 };
  return opened;
}

function decoded(raw: string): string {
  const end = raw.indexOf('\r\n\r\n');
  const [header, body] = [raw.slice(0, end), raw.slice(end)];
  if (/transfer-encoding: base64/i.test(header)) {
    return `${header}\n${Buffer.from(body, 'base64').toString('utf8')}`;
  }
  if (!/transfer-encoding: quoted-printable/i.test(header)) return raw;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_match, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return `${header}\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}
