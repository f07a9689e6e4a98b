import type { Run, SourceBlock, SourceImage, SourceText } from '@/newsroom/intake/source/types';

type Form = Pick<SourceBlock, 'kind' | 'level' | 'isOrdered'>;

/** Longer lines are text, whatever stands above them. */
const MAX_CAPTION = 300;
const SPACE = /[\t\n\v\f\r ]+/g;

/** Collects words, pictures and breaks in their order, and makes numbered lines of them. */
export class BlockWriter {
  private readonly lines: string[] = [];
  private readonly blocks: SourceBlock[] = [];
  private readonly images: SourceImage[] = [];
  private runs: Run[] = [];
  private form: Form = { kind: 'paragraph' };
  private isTight = false;
  private breaks = 0;

  words(data: string, format: Omit<Run, 'text'>): void {
    const text = data.replace(SPACE, ' ');
    if (text === '' || (text === ' ' && this.runs.length === 0)) return;
    const last = this.runs.at(-1);
    if (last && sameFormat(last, format)) last.text += text;
    else this.runs.push({ text, ...format });
    if (text !== ' ') this.breaks = 0;
  }

  /** One `br` is a new line, two are a new paragraph. */
  breakLine(): void {
    this.breaks += 1;
    const hadWords = this.runs.some(({ text }) => text.trim() !== '');
    this.flush();
    this.isTight = hadWords && this.breaks < 2;
  }

  /** A block begins or ends here; what follows has this form. */
  start({ kind, level, isOrdered }: Form): void {
    this.flush();
    this.isTight = false;
    this.form = { kind, ...(level ? { level } : {}), ...(isOrdered ? { isOrdered } : {}) };
  }

  row(cells: string[]): void {
    this.start({ kind: 'table-row' });
    const text = cells.filter(Boolean).join(' | ');
    if (text) this.add([{ text }], { kind: 'table-row', cells });
    this.start({ kind: 'paragraph' });
  }

  picture({ address, alt }: Pick<SourceImage, 'address' | 'alt'>): void {
    this.flush();
    this.images.push({ afterLine: this.lines.length, name: nameOf(address), alt, address, bytes: null });
  }

  end(): SourceText {
    this.flush();
    return { text: this.lines.join('\n'), blocks: this.blocks, images: this.images };
  }

  private flush(): void {
    const runs = trimmed(this.runs);
    this.runs = [];
    if (runs.length > 0) this.add(runs, this.form);
  }

  private add(runs: Run[], form: Form & Pick<SourceBlock, 'cells'>): void {
    if (this.lines.length > 0 && !this.isTight) this.lines.push('');
    this.isTight = false;
    const text = runs.map((run) => run.text).join('');
    const isCaption = form.kind === 'paragraph' && this.standsUnderPicture() && looksSet(runs, text);
    this.lines.push(text);
    this.blocks.push({ line: this.lines.length, ...form, ...(isCaption ? { kind: 'caption' } : {}), runs });
  }

  private standsUnderPicture(): boolean {
    const last = this.images.at(-1);
    return last !== undefined && last.afterLine === (this.blocks.at(-1)?.line ?? 0);
  }
}

/** What portals print under a picture is short and in italics. */
const looksSet = (runs: readonly Run[], text: string): boolean =>
  text.length <= MAX_CAPTION && runs.every((run) => run.isItalic || run.text.trim() === '');

const sameFormat = (a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean =>
  a.isBold === b.isBold &&
  a.isItalic === b.isItalic &&
  a.isUnderlined === b.isUnderlined &&
  a.href === b.href;

const trimmed = (runs: readonly Run[]): Run[] => {
  const kept = runs.map((run) => ({ ...run }));
  while (kept[0]?.text.trim() === '') kept.shift();
  while (kept.at(-1)?.text.trim() === '') kept.pop();
  if (kept[0]) kept[0].text = kept[0].text.trimStart();
  const last = kept.at(-1);
  if (last) last.text = last.text.trimEnd();
  return kept;
};

/** The file name at the end of an address. */
const nameOf = (address: string | null): string | null => {
  if (!address || /^(?:data|cid|blob):/i.test(address)) return null;
  const name = address.split(/[?#]/)[0]!.split(/[/\\]/).at(-1)!;
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name || null;
  }
};
