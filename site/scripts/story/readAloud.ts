/** What of a DOM node is needed to read it aloud; DOM nodes are such. */
export interface Readable {
  /** Upper case for elements, as in HTML documents. */
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<Readable>;
}

/** What stands beside the text, or shows it a second time. */
const SKIPPED = new Set(
  'ASIDE AUDIO BUTTON DIALOG FOOTER IFRAME IMG NAV NOSCRIPT SCRIPT STYLE SVG VIDEO'.split(' '),
);
/** Everything else ends a sentence, with a full stop or without. */
const INLINE = new Set('A ABBR B BR EM I MARK S SMALL SPAN STRONG SUB SUP TIME U'.split(' '));

/** Engines fall silent in longer utterances (Chrome after about fifteen seconds). */
const MAX_LENGTH = 200;

/** The text of `root` in the order in which it is read, one part for each paragraph, heading, caption or cell. */
export const readableParts = (root: Readable): string[] => {
  const parts: string[] = [];
  let text = '';
  const flush = () => {
    const part = text.replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(part)) parts.push(part);
    text = '';
  };
  const walk = (node: Readable) => {
    const name = node.nodeName.toUpperCase();
    if (name === '#TEXT') text += node.nodeValue ?? '';
    if (name.startsWith('#') || SKIPPED.has(name)) return;
    if (name === 'BR') text += ' ';
    if (!INLINE.has(name)) flush();
    for (const child of node.childNodes) walk(child);
    if (!INLINE.has(name)) flush();
  };
  walk(root);
  flush();
  return parts;
};

const cutLong = (text: string): string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > MAX_LENGTH) {
    const room = rest.slice(0, MAX_LENGTH);
    const end = Math.max(room.lastIndexOf(', '), room.lastIndexOf('; ')) + 1 || room.lastIndexOf(' ') + 1;
    const cut = end || MAX_LENGTH;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest ? [...pieces, rest] : pieces;
};

/** A part in pieces a voice can speak at once: whole sentences where they are short enough. Nothing is lost. */
export const utterances = (part: string): string[] => {
  const sentences = part.match(/.+?(?:[.!?…]+["”’)]*(?=\s|$)|$)/g) ?? [];
  return sentences.flatMap((sentence) => cutLong(sentence.trim())).filter(Boolean);
};

/** The voice for a language such as `vi`: one of the device before one that needs a connection; null = none. */
export const voiceFor = <V extends { lang: string; localService: boolean }>(
  voices: readonly V[],
  language: string,
): V | null => {
  const fitting = voices.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  return fitting.find(({ localService }) => localService) ?? fitting[0] ?? null;
};
