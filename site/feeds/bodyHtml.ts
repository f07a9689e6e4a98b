import { formatMoment } from '@/domain/dates';
import { absolute } from '@/platform/paths';
import { vi, wordFor } from '@/site/messages/vi';
import type { Body, BodyBlock, Inline } from '@/site/models/body';
import type { FeedItem } from '@/site/models/feeds';
import type { Figure, Link } from '@/site/models/pages';
import { attributesOf, element, escapeText, textElement } from './markup';

/** Where a story stands: for what is written relative to it. */
interface Place {
  base: string;
  /** Absolute address of the story. */
  url: string;
}

/** The absolute form of an address in a story; null for what a reader must not be sent to. */
const addressOf = (href: string, { base, url }: Place): string | null => {
  if (href.startsWith('#')) return `${url}${href}`;
  if (href.startsWith('/') && !href.startsWith('//')) return absolute(base, href);
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(href) ? href : null;
};

const anchor = (href: string, words: string, place: Place): string => {
  const address = addressOf(href, place);
  return address === null ? words : element('a', { href: address }, words);
};

const linkTo = ({ href, title }: Link, place: Place): string => anchor(href, escapeText(title), place);

const FORMATS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
  ['sub', 'sub'],
  ['sup', 'sup'],
] as const;

const inlines = (nodes: readonly Inline[], place: Place): string =>
  nodes
    .map((node) => {
      if (node.type === 'break') return '<br>';
      if (node.type === 'link') return anchor(node.href, inlines(node.children, place), place);
      return FORMATS.reduce(
        (words, [format, tag]) => (node[format] ? element(tag, {}, words) : words),
        escapeText(node.text),
      );
    })
    .join('');

const figureHtml = ({ picture, caption, credit }: Figure, place: Place): string => {
  if (!picture) return '';
  const { src, width, height } = picture.fallback;
  const words = [caption, credit && vi.article.credit(credit)].filter(Boolean).join(' – ');
  return element(
    'figure',
    {},
    `<img${attributesOf({ src: addressOf(src, place), alt: picture.alt, width, height })}>`,
    ...(words ? [textElement('figcaption', words)] : []),
  );
};

const tableHtml = (rows: Extract<BodyBlock, { type: 'table' }>['rows'], place: Place): string =>
  element(
    'table',
    {},
    ...rows.map((row) =>
      element(
        'tr',
        {},
        ...row.map((cell) => element(cell.header ? 'th' : 'td', {}, inlines(cell.children, place))),
      ),
    ),
  );

const blockHtml = (block: BodyBlock, place: Place): string => {
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, inlines(block.children, place));
    case 'heading':
      return element(`h${block.level}`, {}, inlines(block.children, place));
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        ...block.items.map((item) =>
          element('li', {}, inlines(item.children, place), blocksHtml(item.nested, place)),
        ),
      );
    case 'blockquote':
      return element('blockquote', {}, inlines(block.children, place));
    case 'rule':
      return '<hr>';
    case 'figure':
      return figureHtml(block.figure, place);
    case 'gallery':
      return block.figures.map((figure) => figureHtml(figure, place)).join('');
    case 'pullQuote':
      return element(
        'blockquote',
        {},
        textElement('p', `“${block.text}”`),
        ...(block.attribution ? [textElement('p', `— ${block.attribution}`)] : []),
      );
    case 'table':
      return tableHtml(block.rows, place);
    case 'document': {
      const { href, kind, number, title } = block.document;
      const name = vi.document.numbered(wordFor(vi.document.kind, kind), number);
      return element('p', {}, linkTo({ href, title: name }, place), escapeText(`: ${title}`));
    }
    case 'agency':
      return element('p', {}, linkTo({ href: block.href, title: block.name }, place));
    case 'related':
      return element('p', {}, escapeText(`${vi.article.readAlso}: `), linkTo(block.article, place));
    case 'embed': {
      const words = block.kind === 'video' ? vi.article.watchOn(block.host) : vi.article.listenOn(block.host);
      const text = escapeText(block.title ? `${block.title} ` : '');
      return element('p', {}, text, linkTo({ href: block.src, title: words }, place));
    }
  }
};

const blocksHtml = (body: Body, place: Place): string =>
  body.map((block) => blockHtml(block, place)).join('');

/**
 * A whole story as HTML that a feed reader can show: its corrections on top, its photo, its lead, its text. Every
 * address is absolute, every text escaped; there are no scripts, frames or styles. Null for an item without its text.
 */
export const storyHtml = (item: FeedItem, base: string): string | null => {
  if (!item.full) return null;
  const place: Place = { base, url: absolute(base, item.href) };
  const { corrections, hero, body } = item.full;
  return [
    ...corrections.map(({ at, note }) =>
      textElement('p', `${vi.article.correction} (${formatMoment(at)}): ${note}`),
    ),
    hero ? figureHtml(hero, place) : '',
    item.summary ? element('p', {}, textElement('strong', item.summary)) : '',
    blocksHtml(body, place),
  ].join('');
};
