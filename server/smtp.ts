import type { Transporter } from 'nodemailer';
import type { Letter } from './access/letters.ts';
import type { MailSettings } from './config.ts';

/** How long a mail server may take for a step, in ms. */
const stepMillis = 20_000;

/** Sends letters by the mail server of the settings. The library is loaded with the first. */
export function smtpSender({ url, from }: MailSettings): {
  send(letter: Letter): Promise<void>;
  close(): void;
} {
  let transport: Transporter | null = null;
  return {
    async send({ to, subject, text }) {
      transport ??= await open(url);
      await transport.sendMail({
        from,
        // As an object: nothing in it is read as a second address.
        to: { name: '', address: to },
        subject,
        text,
        // No absence note is to be sent in return (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport?.close(),
  };
}

async function open(url: URL): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const isHere = /^(localhost|127\..*|\[::1\])$/.test(url.hostname);
  return createTransport({
    url: url.href,
    connectionTimeout: stepMillis,
    greetingTimeout: stepMillis,
    socketTimeout: stepMillis,
    // The links in letters open accounts: they are not sent where anybody can read along.
    ...(!isHere && !url.searchParams.has('requireTLS') && { requireTLS: true }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
