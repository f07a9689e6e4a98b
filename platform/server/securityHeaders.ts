import { createHash } from 'node:crypto';
import { EMBED_FRAME_HOSTS } from '@/domain/embeds';
import type { Stripped } from './stripClient';

/** On every answer. YouTube's player asks for a referrer, so the origin is sent to other sites. */
const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;

/** Admin, API and files: live preview frames the preview inside the admin, on the same origin. */
export const STAFF_HEADERS: Readonly<Record<string, string>> = { ...COMMON, 'x-frame-options': 'SAMEORIGIN' };

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  `frame-src ${EMBED_FRAME_HOSTS.map((host) => `https://${host}`).join(' ')}`,
  "media-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
];

const hashOf = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

const scriptSources = (page: Pick<Stripped, 'inlineScripts' | 'hasScriptFile' | 'isLeftWhole'>): string => {
  if (page.isLeftWhole) return "'self' 'unsafe-inline'";
  const sources = [...(page.hasScriptFile ? ["'self'"] : []), ...page.inlineScripts.map(hashOf)];
  return sources.length > 0 ? sources.join(' ') : "'none'";
};

const NO_SCRIPT = { inlineScripts: [], hasScriptFile: false, isLeftWhole: false };

export const publicHeaders = (
  page: Pick<Stripped, 'inlineScripts' | 'hasScriptFile' | 'isLeftWhole'> = NO_SCRIPT,
): Record<string, string> => ({
  ...COMMON,
  'content-security-policy': [...POLICY, `script-src ${scriptSources(page)}`].join('; '),
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});
