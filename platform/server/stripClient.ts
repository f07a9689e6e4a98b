/** What is left of a page after Next's client runtime is taken out. */
export interface Stripped {
  html: string;
  /** Sources of the inline scripts that were kept: the security policy must admit them by hash. */
  inlineScripts: string[];
  /** Texts of the style elements, which the policy must admit likewise. */
  inlineStyles: string[];
  hasScriptFile: boolean;
  /** The page was streamed in pieces that need the runtime to be put together, so it was left whole. */
  isLeftWhole: boolean;
}

interface Tag {
  name: string;
  attributes: Map<string, string>;
  /** Where the `style` attribute stands, from its name to behind its value. */
  style: { start: number; end: number } | null;
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
  const tag: Tag = {
    name: html.slice(from + 1, at).toLowerCase(),
    attributes: new Map(),
    style: null,
    end: 0,
  };
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
    if (tag.attributes.has(name)) continue;
    tag.attributes.set(name, value);
    if (name === 'style') tag.style = { start: nameStart, end: at };
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

/** Where a script of ours is found that a page names; null = it is not there, and the page does without. */
export type ScriptFinder = (src: string) => string | null;

const styleSheetOf = ({ name, attributes }: Tag, readStyle: StyleReader): string | null =>
  name === 'link' && attributes.get('rel')?.toLowerCase() === 'stylesheet'
    ? readStyle(attributes.get('href') ?? '')
    : null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
/** What could leave the rule it is put into: such declarations stay where they are, where the policy refuses them. */
const UNSAFE_IN_RULE = /[{}<>@\\]|\/\*|&/;

/** Style attributes as rules of a style element: the policy can admit that by its hash, an attribute only with all others. */
class StyleRules {
  readonly #numbers = new Map<string, number>();

  /** The attribute that takes the place of `style`, or null when the declarations cannot be moved. */
  replace(attribute: string): string | null {
    const declarations = attribute.replace(/&(?:amp|quot|#x27|lt|gt);/g, (entity) => ENTITIES[entity]!);
    if (UNSAFE_IN_RULE.test(declarations)) return null;
    const number = this.#numbers.get(declarations) ?? this.#numbers.size;
    this.#numbers.set(declarations, number);
    return `data-s="${number}"`;
  }

  get css(): string {
    return [...this.#numbers]
      .map(([declarations, number]) => `[data-s="${number}"]{${declarations}}`)
      .join('');
  }
}

export interface StripOptions {
  readStyle?: StyleReader;
  findScript?: ScriptFinder;
}

/**
 * Takes every script out of a public page, with what preloads it, except data for search engines
 * (`application/ld+json`) and scripts marked `data-keep`; puts small style sheets into it, so that a page is one
 * request, and what style attributes say into a style element, so that the policy can name it. Reads the page once,
 * from start to end.
 */
export const stripClient = (
  html: string,
  { readStyle = () => null, findScript = (src) => src }: StripOptions = {},
): Stripped => {
  const stripped: Stripped = {
    html,
    inlineScripts: [],
    inlineStyles: [],
    hasScriptFile: false,
    isLeftWhole: false,
  };
  if (STREAMED.test(html)) return { ...stripped, isLeftWhole: true };

  let kept = '';
  let keptUntil = 0;
  let at = 0;
  let headEnd = -1;
  const rules = new StyleRules();
  const cut = (from: number, to: number, instead = '') => {
    kept += html.slice(keptUntil, from) + instead;
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
    if (headEnd < 0 && html.startsWith('</head', open)) {
      cut(open, open);
      headEnd = kept.length;
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
      cut(open, tag.end, `<style>${style}</style>`);
      stripped.inlineStyles.push(style);
    }
    if (tag.style && headEnd >= 0) {
      const instead = rules.replace(tag.attributes.get('style')!);
      if (instead !== null) cut(tag.style.start, tag.style.end, instead);
    }
    if (!RAW_TEXT.has(tag.name)) continue;
    const endTag = findEndTag(html, tag.name, tag.end);
    at = endTag.end;
    if (tag.name === 'style') stripped.inlineStyles.push(html.slice(tag.end, endTag.start));
    if (tag.name !== 'script') continue;
    if (!isKeptScript(tag)) cut(open, endTag.end);
    else if (RUNS.test((tag.attributes.get('type') ?? '').trim())) {
      const src = tag.attributes.get('src');
      if (src === undefined) {
        stripped.inlineScripts.push(html.slice(tag.end, endTag.start));
        continue;
      }
      const found = findScript(src);
      cut(open, endTag.end, found === null ? '' : `<script type="module" src="${found}"></script>`);
      stripped.hasScriptFile ||= found !== null;
    }
  }
  let page = kept + html.slice(keptUntil);
  if (rules.css !== '') {
    page = `${page.slice(0, headEnd)}<style>${rules.css}</style>${page.slice(headEnd)}`;
    stripped.inlineStyles.push(rules.css);
  }
  return { ...stripped, html: page };
};
