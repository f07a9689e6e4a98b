/** A story as it came, whatever it came in: its words as lines, and what the file or page told of them beyond that. */

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'table-row';

/** Words of one form. */
export interface Run {
  text: string;
  isBold?: true;
  isItalic?: true;
  isUnderlined?: true;
  /** `http:`, `https:`, `mailto:` or `tel:`. */
  href?: string;
}

/** One line of the text, with its form. */
export interface SourceBlock {
  /** 1-based line of `SourceText.text`. */
  line: number;
  kind: BlockKind;
  /** Of a heading: 1 to 6. */
  level?: number;
  /** Of an item: of a numbered list. */
  isOrdered?: true;
  /** Of a row of a table: its cells. */
  cells?: string[];
  runs: Run[];
}

/** A picture in the text. It has bytes, or an address they may be found at, or neither. */
export interface SourceImage {
  /** The line it stands below; 0: above all of them. */
  afterLine: number;
  /** File name, as far as one is known. */
  name: string | null;
  alt: string | null;
  /** As written in the page: relative, absolute or `cid:`. */
  address: string | null;
  bytes: Buffer | null;
}

export interface SourceText {
  /** One line a block, blank lines between what stood apart. */
  text: string;
  /** None for plain text. */
  blocks: SourceBlock[];
  images: SourceImage[];
}

/** Plain text, which tells nothing beyond its words. */
export const plainSource = (text: string): SourceText => ({ text, blocks: [], images: [] });

export type SourceProblem = 'not-word' | 'not-mail' | 'old-word' | 'too-large' | 'unknown-kind';

/** A file that cannot be read as what it says it is. */
export class SourceError extends Error {
  constructor(readonly problem: SourceProblem) {
    super(problem);
    this.name = 'SourceError';
  }
}
