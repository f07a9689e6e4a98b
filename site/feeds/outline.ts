import { absolute, FEED_FORMATS, paths, QUERY } from '@/platform/paths';
import { feedWords } from '@/site/messages/feeds';
import { searchWords } from '@/site/messages/search';
import { vi } from '@/site/messages/vi';
import type { SiteOutline } from '@/site/models/feeds';
import type { Link } from '@/site/models/pages';

const STAFF = ['/admin', '/api/', '/xem-truoc/'];

/** robots.txt (RFC 9309): everything public may be read, photos and files included. */
export const robotsOf = (base: string): string =>
  [
    'User-agent: *',
    ...STAFF.map((path) => `Disallow: ${path}`),
    'Allow: /api/media/file/',
    'Allow: /api/files/file/',
    '',
    `Sitemap: ${absolute(base, paths.sitemaps())}`,
    `Sitemap: ${absolute(base, paths.newsSitemap())}`,
    '',
  ].join('\n');

/** In Markdown a bracket or an asterisk would be read as its own. */
const words = (text: string): string => text.replace(/\s+/g, ' ').replace(/[[\]\\*_`<>]/g, '\\$&');

/** llms.txt (https://llmstxt.org): what the site is and where its parts are, in Markdown. */
export const llmsOf = ({ base, identity, topics }: SiteOutline): string => {
  const { llms } = feedWords;
  const item = (title: string, path: string, note?: string | null): string =>
    `- [${words(title)}](${absolute(base, path)})${note ? `: ${words(note)}` : ''}`;
  const links = (all: readonly Link[]): string[] => all.map(({ title, href }) => item(title, href));
  const contact = [identity.unitInCharge, identity.address, identity.phone, identity.email].filter(
    (line): line is string => Boolean(line),
  );
  return [
    `# ${words(identity.name)}`,
    '',
    ...(identity.tagline ? [`> ${words(identity.tagline)}`, ''] : []),
    words(llms.about(identity.unitInCharge)),
    '',
    words(llms.use(identity.name)),
    '',
    `## ${llms.contents}`,
    '',
    item(vi.list.articles, paths.articles(), vi.list.articlesLead),
    item(vi.list.events, paths.events(), vi.list.eventsLead),
    item(vi.list.documents, paths.documents(), vi.list.documentsLead),
    item(vi.list.agencies, paths.agencies(), vi.list.agenciesLead),
    item(vi.list.people, paths.people(), vi.list.peopleLead),
    item(searchWords.title, paths.search(), searchWords.lead),
    '',
    ...(topics.length > 0 ? [`## ${llms.topics}`, '', ...links(topics), ''] : []),
    `## ${llms.feeds}`,
    '',
    ...FEED_FORMATS.map((format) => item(feedWords.formats[format], paths.feed(format))),
    '',
    llms.feedNote(QUERY.fullText),
    '',
    `## ${llms.machines}`,
    '',
    item(llms.sitemap, paths.sitemaps()),
    item(llms.news, paths.newsSitemap()),
    '',
    ...(contact.length > 0
      ? [`## ${llms.contact}`, '', ...contact.map((line) => `- ${words(line)}`), '']
      : []),
  ].join('\n');
};

/** The emblem's green and its paper (scripts/icons.ts). */
const COLOUR = '#0b5a49';
const PAPER = '#fdfcf8';

/** The web app manifest (https://www.w3.org/TR/appmanifest/). */
export const manifestOf = ({ identity }: Pick<SiteOutline, 'identity'>): string =>
  JSON.stringify({
    id: paths.home(),
    name: identity.name,
    ...(identity.tagline ? { description: identity.tagline } : {}),
    lang: 'vi',
    dir: 'ltr',
    start_url: paths.home(),
    scope: paths.home(),
    display: 'minimal-ui',
    theme_color: COLOUR,
    background_color: PAPER,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  });
