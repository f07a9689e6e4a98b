/** What WordPress keeps of a post's text is not yet HTML: paragraphs are blank lines, pictures stand in shortcodes. Pure. */

const CAPTION = /\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/gi;
const CAPTION_ATTRIBUTE = /\bcaption="([^"]*)"/i;
const GALLERY = /\[gallery\b([^\]]*)\]/gi;
const EMBED = /\[(embed|video|audio|playlist)\b[^\]]*\]([\s\S]*?)\[\/\1\]/gi;
/** Builders of pages (WPBakery, Divi, Elementor, Avada) lay text out with these. */
const LAYOUT = /\[\/?(?:vc_|et_pb_|fusion_|elementor|row|column|one_|two_|su_)[^\]]*\]/gi;
const OTHER = /\[(?!\/)([a-z][a-z0-9_-]{2,40})(?:\s[^\]]*)?\](?!\()/gi;

const figure = (inner: string, caption: string): string =>
  `<figure>${inner}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;

const captioned = (attributes: string, inner: string): string => {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? '';
  const words = inner.slice(picture.length).trim() || CAPTION_ATTRIBUTE.exec(attributes)?.[1] || '';
  return `\n\n${figure(picture, words)}\n\n`;
};

const BLOCK = /<(?:p|div|table|ul|ol|blockquote|h[1-6])\b/i;

/** As WordPress does before it shows a post: blank lines part paragraphs, a line end is a line end. */
const paragraphs = (text: string): string =>
  /<p\b/i.test(text)
    ? text
    : text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part) => {
          const inner = part.trim();
          if (/^<(?:figure|table|ul|ol|blockquote|h[1-6]|div)\b/i.test(inner) || BLOCK.test(inner))
            return inner;
          return `<p>${inner.replace(/\n/g, '<br>')}</p>`;
        })
        .join('\n');

export interface WordpressText {
  html: string;
  /** Shortcodes of plug-ins that nobody here knows, by their names. */
  unknown: string[];
}

/** The text of a post as HTML. `pictures`: addresses of the site's attachments by their numbers. */
export const wordpressHtml = (content: string, pictures: ReadonlyMap<string, string>): WordpressText => {
  const known = content
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(CAPTION, (_, attributes: string, inner: string) => captioned(attributes, inner))
    .replace(GALLERY, (_, attributes: string) => {
      const ids = /\bids="([\d,\s]+)"/.exec(attributes)?.[1]?.split(',') ?? [];
      const shown = ids.flatMap((id) => pictures.get(id.trim()) ?? []);
      return `\n\n${shown.map((address) => figure(`<img src="${address.replace(/"/g, '%22')}">`, '')).join('\n')}\n\n`;
    })
    .replace(EMBED, (_, __, address: string) => `\n\n${address.trim()}\n\n`)
    .replace(LAYOUT, '\n\n');
  const unknown = [...new Set([...known.matchAll(OTHER)].map(([, name]) => name!.toLowerCase()))];
  return { html: paragraphs(known), unknown };
};
