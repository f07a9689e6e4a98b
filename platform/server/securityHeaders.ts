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

/** All a page may load; what is not named, nothing may. Style and script are the page's own matter. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  `frame-src ${EMBED_FRAME_HOSTS.map((host) => `https://${host}`).join(' ')}`,
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
];

type Admitted = Pick<Stripped, 'inlineScripts' | 'inlineStyles' | 'hasScriptFile' | 'isLeftWhole'>;

const hashOf = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

const scriptSources = (page: Admitted): string => {
  if (page.isLeftWhole) return "'self' 'unsafe-inline'";
  const sources = [...(page.hasScriptFile ? ["'self'"] : []), ...page.inlineScripts.map(hashOf)];
  return sources.length > 0 ? sources.join(' ') : "'none'";
};

const styleSources = (page: Admitted): string =>
  page.isLeftWhole
    ? "'self' 'unsafe-inline'"
    : ["'self'", ...new Set(page.inlineStyles.map(hashOf))].join(' ');

const NOTHING_INLINE: Admitted = {
  inlineScripts: [],
  inlineStyles: [],
  hasScriptFile: false,
  isLeftWhole: false,
};

/** The headers of a public answer: a page's policy admits just the styles and scripts it was found to hold. */
export const publicHeaders = (page: Admitted = NOTHING_INLINE): Record<string, string> => ({
  ...COMMON,
  'content-security-policy': [
    ...POLICY,
    `style-src ${styleSources(page)}`,
    `script-src ${scriptSources(page)}`,
  ].join('; '),
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});
