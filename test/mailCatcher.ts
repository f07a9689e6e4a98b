import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A message as a mail server received it, decoded. */
export interface CaughtMail {
  /** Of the envelope: who it is really sent to. */
  recipients: string[];
  /** By name in small letters, unfolded and decoded. */
  headers: Record<string, string>;
  text: string;
  html: string;
  /** Who had signed in, if anybody: `user:password`. */
  login: string | null;
}

export interface MailCatcher {
  port: number;
  mails: CaughtMail[];
  /** Refuses every message from now on (`451`), or takes them again. */
  refuse(refuses: boolean): void;
  /** Resolves when so many messages have come, rejects after ten seconds. */
  waitFor(count: number): Promise<CaughtMail[]>;
  stop(): Promise<void>;
}

const WAIT_MS = 10_000;

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

const DECODE: Record<string, (text: string) => Buffer> = {
  base64: (text) => Buffer.from(text, 'base64'),
  'quoted-printable': quotedPrintable,
};

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; what stands between two of them is not text. */
const decodeWords = (text: string): string => {
  const parts: Buffer[] = [];
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  const words = /=\?utf-8\?([QB])\?([^?]*)\?=/gi;
  let end = 0;
  for (const word of joined.matchAll(words)) {
    parts.push(Buffer.from(joined.slice(end, word.index)));
    const [, kind, body] = word;
    parts.push(
      kind!.toUpperCase() === 'B'
        ? Buffer.from(body!, 'base64')
        : quotedPrintable(body!.replaceAll('_', ' ')),
    );
    end = word.index + word[0].length;
  }
  parts.push(Buffer.from(joined.slice(end)));
  return Buffer.concat(parts).toString('utf8');
};

const splitPart = (raw: string): { headers: Record<string, string>; body: string } => {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: raw.slice(at + 4) };
};

const bodyOf = (parts: ReturnType<typeof splitPart>[], type: string): string => {
  const part = parts.find(({ headers }) => headers['content-type']?.startsWith(type));
  if (!part) return '';
  const decode = DECODE[part.headers['content-transfer-encoding'] ?? ''];
  return (decode?.(part.body) ?? Buffer.from(part.body, 'latin1')).toString('utf8');
};

const readMail = (raw: string, recipients: string[], login: string | null): CaughtMail => {
  const whole = splitPart(raw);
  const boundary = /boundary="?([^";]+)/.exec(whole.headers['content-type'] ?? '')?.[1];
  const parts = boundary
    ? whole.body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => splitPart(part.trimStart()))
    : [whole];
  return {
    recipients,
    headers: whole.headers,
    text: bodyOf(parts, 'text/plain'),
    html: bodyOf(parts, 'text/html'),
    login,
  };
};

/** As much of RFC 5321 as a client needs to hand over messages; keeps them in memory. */
export const startMailCatcher = async (): Promise<MailCatcher> => {
  const mails: CaughtMail[] = [];
  const sockets = new Set<Socket>();
  let isRefusing = false;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let recipients: string[] = [];
    let login: string | null = null;
    let buffer = '';
    let isData = false;

    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO') return say('250-catcher\r\n250-8BITMIME\r\n250 AUTH PLAIN');
      if (verb === 'AUTH') {
        const [, user, password] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString('utf8')
          .split('\0');
        login = `${user}:${password}`;
        return say('235 welcome');
      }
      if (verb === 'RCPT') recipients.push(/<([^>]*)>/.exec(line)![1]!);
      if (verb === 'RSET') recipients = [];
      if (verb === 'DATA') {
        if (isRefusing) return say('451 not now');
        isData = true;
        return say('354 go on');
      }
      if (verb === 'QUIT') return socket.end('221 bye\r\n');
      return say('250 ok');
    };

    const take = (): boolean => {
      const end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return false;
      const whole = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (!isData) {
        command(whole);
        return true;
      }
      isData = false;
      mails.push(readMail(whole.replace(/^\.\./gm, '.'), recipients, login));
      recipients = [];
      say('250 taken');
      return true;
    };

    socket.on('data', (chunk) => {
      buffer += chunk.toString('latin1');
      while (take());
    });
    say('220 catcher');
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    refuse: (refuses) => (isRefusing = refuses),
    waitFor: async (count) => {
      const until = Date.now() + WAIT_MS;
      while (mails.length < count && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 20));
      if (mails.length < count) throw new Error(`${mails.length} mails came, not ${count}.`);
      return mails;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
