/** How to reach a mail server, and in whose name. */
export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS where the server offers it. */
  isSecure: boolean;
  auth: { user: string; pass: string } | undefined;
  fromName: string;
  fromAddress: string;
}

export type MailServer = Pick<MailSettings, 'host' | 'port' | 'isSecure' | 'auth'>;
export type Sender = Pick<MailSettings, 'fromName' | 'fromAddress'>;

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i;
const NUMERIC_HOST = /^(?:[\d.]+|.*:.*)$/;
const ADDRESS = /^[^\s<>@"(),:;\\[\]]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;
const NAMED = /^([^<>"\\]*)<([^<>]+)>$/;
const CONTROL = /\p{Cc}/u;
const SUBMISSION_PORT = 587;
const SMTPS_PORT = 465;
const NEWSROOM = 'Tòa soạn';

/** `smtp://user:password@host:port` or `smtps://…`; null when it is neither. */
export const parseSmtpUrl = (text: string): MailServer | null => {
  try {
    const url = new URL(text);
    const isSecure = url.protocol === 'smtps:';
    if (!isSecure && url.protocol !== 'smtp:') return null;
    if (!HOST.test(url.hostname) || !['', '/'].includes(url.pathname) || url.search || url.hash) return null;
    const user = decodeURIComponent(url.username);
    const pass = decodeURIComponent(url.password);
    // Half a login is a slip.
    if (Boolean(user) !== Boolean(pass)) return null;
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (isSecure ? SMTPS_PORT : SUBMISSION_PORT)),
      isSecure,
      auth: user ? { user, pass } : undefined,
    };
  } catch {
    return null;
  }
};

/** `Tên <địa chỉ>`, or the address alone; null when it is neither. */
export const parseMailFrom = (text: string): Sender | null => {
  const whole = text.trim().normalize('NFC');
  if (CONTROL.test(whole)) return null;
  const [, name = '', address = whole] = NAMED.exec(whole.replace(/^"([^"]*)"/, '$1')) ?? [];
  if (!ADDRESS.test(address.trim())) return null;
  return { fromName: name.trim() || NEWSROOM, fromAddress: address.trim() };
};

/** Whom mails come from when nobody said: the login where it is an address, else the newsroom at its own host. */
export const defaultSender = ({ host, auth }: MailServer, publicUrl: string | undefined): Sender => {
  if (auth && ADDRESS.test(auth.user)) return { fromName: NEWSROOM, fromAddress: auth.user };
  const own = publicUrl ? new URL(publicUrl).hostname : host;
  return { fromName: NEWSROOM, fromAddress: `toasoan@${NUMERIC_HOST.test(own) ? 'localhost' : own}` };
};
