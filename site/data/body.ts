import { embedOf } from '@/domain/embeds';
import type { Agency, Article, Document, Media } from '@/payload-types';
import { pathOfRecord, paths } from '@/platform/paths';
import type { Body, BodyBlock, Inline } from '@/site/models/body';
import { agencyLink, documentCard, populated } from './cards';
import { figureOf, pictureOf } from './pictures';

interface Node {
  type: string;
  children?: Node[];
  text?: string;
  format?: number | string;
  tag?: string;
  listType?: string;
  headerState?: number;
  value?: unknown;
  relationTo?: string;
  fields?: Record<string, unknown>;
}

/** Lexical's bit mask of text formats. */
const BOLD = 1;
const ITALIC = 2;
const STRIKE = 4;
const UNDERLINE = 8;
const SUBSCRIPT = 32;
const SUPERSCRIPT = 64;

const textOf = (node: Node): Inline => {
  const format = typeof node.format === 'number' ? node.format : 0;
  return {
    type: 'text',
    text: node.text ?? '',
    ...(format & BOLD ? { bold: true } : {}),
    ...(format & ITALIC ? { italic: true } : {}),
    ...(format & STRIKE ? { strike: true } : {}),
    ...(format & UNDERLINE ? { underline: true } : {}),
    ...(format & SUBSCRIPT ? { sub: true } : {}),
    ...(format & SUPERSCRIPT ? { sup: true } : {}),
  };
};

const addressOf = (fields: Record<string, unknown> | undefined): string | null => {
  if (fields?.linkType === 'internal') {
    const doc = fields.doc as { relationTo?: string; value?: unknown } | undefined;
    const target = populated(doc?.value as { id: string; slug?: string | null } | string | null);
    return target?.slug ? pathOfRecord(doc?.relationTo ?? '', target.slug) : null;
  }
  const url = typeof fields?.url === 'string' ? fields.url.trim() : '';
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(url) ? url : null;
};

const inlines = (nodes: Node[] | undefined): Inline[] =>
  (nodes ?? []).flatMap((node): Inline[] => {
    if (node.type === 'text') return node.text ? [textOf(node)] : [];
    if (node.type === 'tab') return [{ type: 'text', text: ' ' }];
    if (node.type === 'linebreak') return [{ type: 'break' }];
    if (node.type === 'link' || node.type === 'autolink') {
      const children = inlines(node.children);
      const href = addressOf(node.fields);
      // A link whose target is not public any more stays as its words.
      return href ? [{ type: 'link', href, external: /^https?:/i.test(href), children }] : children;
    }
    return inlines(node.children);
  });

const isBlank = (children: Inline[]): boolean =>
  children.every((child) => child.type === 'break' || (child.type === 'text' && !child.text.trim()));

const listItems = (node: Node) =>
  (node.children ?? []).flatMap((item) => {
    const lists = (item.children ?? []).filter((child) => child.type === 'list');
    const children = inlines((item.children ?? []).filter((child) => child.type !== 'list'));
    const nested = blocks(lists);
    return isBlank(children) && nested.length === 0 ? [] : [{ children, nested }];
  });

const cellInlines = (cell: Node): Inline[] =>
  (cell.children ?? []).flatMap((block, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...inlines(block.children),
  ]);

const upload = (node: Node): BodyBlock[] => {
  const fields = node.fields as { caption?: string; credit?: string } | undefined;
  const figure = figureOf(node.value as Media | string, fields?.caption, fields?.credit);
  return figure?.picture ? [{ type: 'figure', figure }] : [];
};

const string = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;

const BLOCKS: Record<string, (fields: Record<string, unknown>) => BodyBlock[]> = {
  gallery: (fields) => {
    const figures = ((fields.images as { image?: Media | string; caption?: string }[] | null) ?? []).flatMap(
      (row) => {
        const picture = pictureOf(row.image);
        const media = populated(row.image);
        return picture
          ? [
              {
                picture,
                caption: string(row.caption) ?? media?.caption ?? null,
                credit: string(fields.credit) ?? media?.credit ?? null,
              },
            ]
          : [];
      },
    );
    return figures.length > 0 ? [{ type: 'gallery', figures }] : [];
  },
  pullQuote: (fields) => {
    const text = string(fields.quote);
    return text ? [{ type: 'pullQuote', text, attribution: string(fields.attribution) }] : [];
  },
  documentReference: (fields) => {
    const document = populated(fields.document as Document | string | null);
    return document ? [{ type: 'document', document: documentCard(document) }] : [];
  },
  agencyReference: (fields) => {
    const agency = populated(fields.agency as Agency | string | null);
    const link = agencyLink(agency);
    return link
      ? [{ type: 'agency', name: link.title, href: link.href, functions: string(agency?.functions) }]
      : [];
  },
  relatedStory: (fields) => {
    const article = populated(fields.article as Article | string | null);
    return article?.slug
      ? [
          {
            type: 'related',
            article: { title: article.title, href: paths.article(article.slug), lead: string(article.lead) },
          },
        ]
      : [];
  },
  embed: (fields) => {
    const found = embedOf(String(fields.url ?? ''));
    return found
      ? [
          {
            type: 'embed',
            kind: found.kind,
            as: found.as,
            src: found.src,
            host: found.host,
            title: string(fields.title) ?? '',
          },
        ]
      : [];
  },
};

const blocks = (nodes: Node[] | undefined): BodyBlock[] =>
  (nodes ?? []).flatMap((node): BodyBlock[] => {
    switch (node.type) {
      case 'paragraph': {
        const children = inlines(node.children);
        const align = node.format === 'center' || node.format === 'right' ? node.format : null;
        return isBlank(children) ? [] : [{ type: 'paragraph', children, align }];
      }
      case 'heading': {
        const children = inlines(node.children);
        const level = ({ h2: 2, h3: 3, h4: 4 } as const)[node.tag as 'h2'] ?? 2;
        return isBlank(children) ? [] : [{ type: 'heading', level, children }];
      }
      case 'quote':
        return [{ type: 'blockquote', children: inlines(node.children) }];
      case 'list': {
        const items = listItems(node);
        return items.length > 0 ? [{ type: 'list', ordered: node.listType === 'number', items }] : [];
      }
      case 'horizontalrule':
        return [{ type: 'rule' }];
      case 'table':
        return [
          {
            type: 'table',
            caption: null,
            rows: (node.children ?? []).map((row) =>
              (row.children ?? []).map((cell) => ({
                header: Boolean(cell.headerState),
                children: cellInlines(cell),
              })),
            ),
          },
        ];
      case 'upload':
        return upload(node);
      case 'block':
        return BLOCKS[String(node.fields?.blockType)]?.(node.fields ?? {}) ?? [];
      default:
        return [];
    }
  });

/** A stored text (Lexical state with populated references) as the tree the story page draws. */
export const bodyOf = (state: unknown): Body =>
  blocks((state as { root?: { children?: Node[] } } | null)?.root?.children);
