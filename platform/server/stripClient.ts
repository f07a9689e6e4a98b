/** What is left of a page after Next's client runtime is taken out. */
export interface Stripped {
  html: string;
  /** Sources of the inline scripts that were kept: the security policy must admit them by hash. */
  inlineScripts: string[];
  hasScriptFile: boolean;
  /** The page was streamed in pieces that need the runtime to be put together, so it was left whole. */
  isLeftWhole: boolean;
}

interface Tag {
  name: string;
  attributes: Map<string, string>;
  end: number;
}

const SPACE = /\s/;
const RAW_TEXT = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
]);
const STREAMED = /<template id="[BP]:|<div hidden(?:="")? id="S:/;
/** Anything else in `type` is a data block, which browsers do not run. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Reads the start tag whose `<` is at `from`; null when the markup ends inside it. */
const readTag = (html: string, from: number): Tag | null => {
  let at = from + 1;
  while (at < html.length && !/[\s/>]/.test(html[at]!)) at += 1;
  const tag: Tag = { name: html.slice(from + 1, at).toLowerCase(), attributes: new Map(), end: 0 };
  while (at < html.length) {
    while (at < html.length && (SPACE.test(html[at]!) || html[at] === '/')) at += 1;
    if (html[at] === '>') {
      tag.end = at + 1;
      return tag;
    }
    const nameStart = at;
    while (at < html.length && !/[\s/>=]/.test(html[at]!)) at += 1;
    // A stray `=` starts a name (HTML, 13.2.5.32).
    if (at === nameStart) at += 1;
    const name = html.slice(nameStart, at).toLowerCase();
    while (at < html.length && SPACE.test(html[at]!)) at += 1;
    let value = '';
    if (html[at] === '=') {
      at += 1;
      while (at < html.length && SPACE.test(html[at]!)) at += 1;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1);
        if (close < 0) return null;
        value = html.slice(at + 1, close);
        at = close + 1;
      } else {
        const valueStart = at;
        while (at < html.length && !/[\s>]/.test(html[at]!)) at += 1;
        value = html.slice(valueStart, at);
      }
    }
    if (!tag.attributes.has(name)) tag.attributes.set(name, value);
  }
  return null;
};

/** Where the end tag of a raw text element starts, and where it ends. */
const findEndTag = (html: string, name: string, from: number): { start: number; end: number } => {
  const pattern = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi');
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  return match ? { start: match.index, end: pattern.lastIndex } : { start: html.length, end: html.length };
};

const isScriptPreload = ({ name, attributes }: Tag): boolean => {
  if (name !== 'link') return false;
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  if (rel.includes('modulepreload')) return true;
  return (
    (rel.includes('preload') || rel.includes('prefetch')) && attributes.get('as')?.toLowerCase() === 'script'
  );
};

const isKeptScript = ({ attributes }: Tag): boolean => {
  const type = (attributes.get('type') ?? '').trim();
  return attributes.has('data-keep') || type.toLowerCase() === 'application/ld+json';
};

/** The text of a style sheet by its address; null = the page goes on linking to it. */
export type StyleReader = (href: string) => string | null;

const styleSheetOf = ({ name, attributes }: Tag, readStyle: StyleReader): string | null =>
  name === 'link' && attributes.get('rel')?.toLowerCase() === 'stylesheet'
    ? readStyle(attributes.get('href') ?? '')
    : null;

/**
 * Takes every script out of a public page, with what preloads it, except data for search engines
 * (`application/ld+json`) and scripts marked `data-keep`; puts small style sheets into it, so that a page is one
 * request. Reads the page once, from start to end.
 */
export const stripClient = (html: string, readStyle: StyleReader = () => null): Stripped => {
  const stripped: Stripped = { html, inlineScripts: [], hasScriptFile: false, isLeftWhole: false };
  if (STREAMED.test(html)) return { ...stripped, isLeftWhole: true };

  let kept = '';
  let keptUntil = 0;
  let at = 0;
  const cut = (from: number, to: number) => {
    kept += html.slice(keptUntil, from);
    keptUntil = to;
  };

  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 2);
      if (close < 0) break;
      at = close + 3;
      continue;
    }
    if (!isLetter(html.charCodeAt(open + 1))) {
      at = open + 1;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) break;
    at = tag.end;
    if (isScriptPreload(tag)) cut(open, tag.end);
    const style = styleSheetOf(tag, readStyle);
    if (style !== null) {
      cut(open, tag.end);
      kept += `<style>${style}</style>`;
    }
    if (!RAW_TEXT.has(tag.name)) continue;
    const endTag = findEndTag(html, tag.name, tag.end);
    at = endTag.end;
    if (tag.name !== 'script') continue;
    if (!isKeptScript(tag)) cut(open, endTag.end);
    else if (RUNS.test((tag.attributes.get('type') ?? '').trim())) {
      if (tag.attributes.has('src')) stripped.hasScriptFile = true;
      else stripped.inlineScripts.push(html.slice(tag.end, endTag.start));
    }
  }
  return { ...stripped, html: kept + html.slice(keptUntil) };
};
