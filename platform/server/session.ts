import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Says whether a request comes with a session of this newsroom. */
export type SessionCheck = (headers: IncomingHttpHeaders) => boolean;

const COOKIE = 'payload-token';

const cookieOf = (header: string | undefined, name: string): string | null => {
  for (const cookie of header?.split(';') ?? []) {
    const at = cookie.indexOf('=');
    if (at > 0 && cookie.slice(0, at).trim() === name) return cookie.slice(at + 1).trim();
  }
  return null;
};

const tokensOf = ({ cookie, authorization }: IncomingHttpHeaders): string[] => {
  const bearer = authorization?.match(/^(?:JWT|Bearer) +(\S+)$/i)?.[1];
  return [cookieOf(cookie, COOKIE), bearer].filter((token): token is string => Boolean(token));
};

/**
 * Checks the signature (HS256, RFC 7515) and the end (`exp`, RFC 7519) of Payload's session token, without the
 * database: who invents a token is the public, and cannot make the server render every page anew.
 * `secret` is the newsroom's; Payload signs with a part of its SHA-256.
 */
export const sessionCheck = (secret: string): SessionCheck => {
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32);

  const isValid = (token: string): boolean => {
    const [head, body, signature, ...more] = token.split('.');
    if (!head || !body || !signature || more.length > 0) return false;
    const expected = createHmac('sha256', key).update(`${head}.${body}`).digest();
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    try {
      const { exp } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { exp?: unknown };
      return typeof exp === 'number' && exp * 1000 > Date.now();
    } catch {
      return false;
    }
  };

  return (headers) => tokensOf(headers).some(isValid);
};
