import type { DocumentCard, Figure, Link, Picture } from './pages';

/** The text of a story, as a small safe tree: no HTML, every reference already resolved or dropped. */
export type Body = BodyBlock[];

export type Inline =
  | {
      type: 'text';
      text: string;
      bold?: true;
      italic?: true;
      underline?: true;
      strike?: true;
      sub?: true;
      sup?: true;
    }
  | { type: 'break' }
  | { type: 'link'; href: string; external: boolean; children: Inline[] };

export type BodyBlock =
  | { type: 'paragraph'; children: Inline[]; align: 'center' | 'right' | null }
  | { type: 'heading'; level: 2 | 3 | 4; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: { children: Inline[]; nested: BodyBlock[] }[] }
  | { type: 'blockquote'; children: Inline[] }
  | { type: 'rule' }
  | { type: 'figure'; figure: Figure }
  | { type: 'gallery'; figures: { picture: Picture; caption: string | null; credit: string | null }[] }
  | { type: 'pullQuote'; text: string; attribution: string | null }
  | { type: 'table'; caption: string | null; rows: { header: boolean; children: Inline[] }[][] }
  | { type: 'document'; document: DocumentCard }
  | { type: 'agency'; name: string; href: string; functions: string | null }
  | { type: 'related'; article: Link & { lead: string | null } }
  | {
      type: 'embed';
      kind: 'video' | 'audio';
      as: 'frame' | 'file';
      src: string;
      title: string;
      host: string;
    };
