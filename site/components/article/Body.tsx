import { Fragment, type ReactNode } from 'react';
import { vi } from '@/site/messages/vi';
import type { Body as BodyModel, BodyBlock, Inline } from '@/site/models/body';
import { DocumentNote } from './DocumentNote';
import { Figure } from './Figure';
import { Gallery } from './Gallery';

interface BodyProps {
  body: BodyModel;
  /** Margin notes that stand beside the beginning, such as the event reported on. */
  opening?: ReactNode;
  /** Margin notes of the whole story; they stand after the first paragraph, so that a phone shows text first. */
  notes?: ReactNode;
}

/** The text of a story. */
export function Body({ body, opening, notes }: BodyProps) {
  const blocks = evenHeadings(body);
  const after = notesAfter(blocks);
  return (
    <div className="prose" data-read="">
      {opening}
      {after === -1 && notes}
      {blocks.map((block, index) => (
        <Fragment key={index}>
          <Block block={block} />
          {index === after && notes}
        </Fragment>
      ))}
    </div>
  );
}

function notesAfter(blocks: BodyModel): number {
  return blocks.findIndex((block) => block.type === 'paragraph');
}

/** Headings must not skip a level below the page's title (1), whatever the writer picked. */
export function evenHeadings(body: BodyModel): BodyModel {
  let above = 1;
  return body.map((block) => {
    if (block.type !== 'heading') return block;
    const level = Math.min(block.level, above + 1) as 2 | 3 | 4;
    above = level;
    return { ...block, level };
  });
}

function Block({ block }: { block: BodyBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p
          className={
            block.align === 'center' ? 'text-center' : block.align === 'right' ? 'text-right' : undefined
          }
        >
          <Inlines nodes={block.children} />
        </p>
      );
    case 'heading': {
      const Tag = `h${block.level}` as const;
      return (
        <Tag>
          <Inlines nodes={block.children} />
        </Tag>
      );
    }
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul';
      return (
        <Tag>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inlines nodes={item.children} />
              {item.nested.map((nested, position) => (
                <Block key={position} block={nested} />
              ))}
            </li>
          ))}
        </Tag>
      );
    }
    case 'blockquote':
      return (
        <blockquote>
          <Inlines nodes={block.children} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    case 'figure':
      return <Figure figure={block.figure} />;
    case 'gallery':
      return <Gallery figures={block.figures} />;
    case 'pullQuote':
      return (
        <figure className="border-y border-line py-5">
          <blockquote className="headline border-l-0! pl-0! text-lg">“{block.text}”</blockquote>
          {block.attribution && (
            <figcaption className="mt-2 text-sm text-muted">{block.attribution}</figcaption>
          )}
        </figure>
      );
    case 'table':
      return <Table caption={block.caption} rows={block.rows} />;
    case 'document':
      return <DocumentNote document={block.document} />;
    case 'agency':
      return (
        <aside className="note" aria-label={block.name}>
          <p>
            <a href={block.href} className="link font-semibold">
              {block.name}
            </a>
          </p>
          {block.functions && <p className="line-clamp-6 text-muted">{block.functions}</p>}
        </aside>
      );
    case 'related':
      return (
        <aside className="no-print border-y border-line py-3 text-sm" aria-label={vi.article.readAlso}>
          <p className="kicker">{vi.article.readAlso}</p>
          <p className="headline text-base">
            <a href={block.article.href}>{block.article.title}</a>
          </p>
        </aside>
      );
    case 'embed':
      return <Embed block={block} />;
  }
}

function Table({
  caption,
  rows,
}: {
  caption: string | null;
  rows: { header: boolean; children: Inline[] }[][];
}) {
  const [first, ...rest] = rows;
  const hasHead = first !== undefined && first.length > 0 && first.every((cell) => cell.header);
  const bodyRows = hasHead ? rest : rows;
  return (
    <div role="region" aria-label={caption ?? vi.article.table} tabIndex={0} className="overflow-x-auto">
      <table>
        {caption && <caption className="pb-2 text-left font-semibold">{caption}</caption>}
        {hasHead && (
          <thead>
            <tr>
              {first.map((cell, index) => (
                <th key={index} scope="col">
                  <Inlines nodes={cell.children} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {bodyRows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                cell.header ? (
                  <th key={column} scope="row">
                    <Inlines nodes={cell.children} />
                  </th>
                ) : (
                  <td key={column}>
                    <Inlines nodes={cell.children} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const IS_FILE = /\.(mp3|m4a|ogg|wav|mp4|webm)(\?|$)/i;

function Embed({ block }: { block: Extract<BodyBlock, { type: 'embed' }> }) {
  const isFile = IS_FILE.test(block.src);
  return (
    <figure>
      {!isFile && (
        <iframe
          src={block.src}
          title={block.title}
          loading="lazy"
          allowFullScreen
          referrerPolicy="strict-origin-when-cross-origin"
          className={`no-print w-full bg-tint ${block.kind === 'video' ? 'aspect-[16/9]' : 'h-40'}`}
        />
      )}
      {isFile && block.kind === 'video' && (
        <video
          controls
          preload="none"
          src={block.src}
          aria-label={block.title}
          className="no-print aspect-[16/9] w-full bg-tint"
        />
      )}
      {isFile && block.kind === 'audio' && (
        <audio controls preload="none" src={block.src} aria-label={block.title} className="no-print w-full" />
      )}
      <figcaption className="meta mt-2">
        {block.title}{' '}
        <a href={block.src} className="link">
          {block.kind === 'video' ? vi.article.watchOn(block.host) : vi.article.listenOn(block.host)}
        </a>
      </figcaption>
    </figure>
  );
}

function Inlines({ nodes }: { nodes: Inline[] }) {
  return nodes.map((node, index) => {
    if (node.type === 'break') return <br key={index} />;
    if (node.type === 'link') {
      return (
        <a key={index} href={node.href} className="link" rel={node.external ? 'noopener' : undefined}>
          <Inlines nodes={node.children} />
        </a>
      );
    }
    return <Fragment key={index}>{styled(node)}</Fragment>;
  });
}

function styled(node: Extract<Inline, { type: 'text' }>): ReactNode {
  let text: ReactNode = node.text;
  if (node.bold) text = <strong>{text}</strong>;
  if (node.italic) text = <em>{text}</em>;
  if (node.underline) text = <u>{text}</u>;
  if (node.strike) text = <s>{text}</s>;
  if (node.sub) text = <sub>{text}</sub>;
  if (node.sup) text = <sup>{text}</sup>;
  return text;
}
