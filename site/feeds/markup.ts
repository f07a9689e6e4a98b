/** Writes XML 1.0 and HTML. */

/** Everything outside of https://www.w3.org/TR/xml/#charsets, lone surrogates among it: no escape makes it allowed. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A carriage return, and white space in attributes, would be read back as something else. */
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands between tags. Characters that XML forbids are left out. */
export const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (character) => ESCAPES[character]!);

const escapeAttribute = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character]!);

export type Attributes = Readonly<Record<string, string | number | null>>;

/** ` name="value" …`; those that are null are left out. */
export const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');

/** An element around what is markup already; an empty one when there is none of it. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  children.length > 0
    ? `<${name}${attributesOf(attributes)}>${children.join('')}</${name}>`
    : `<${name}${attributesOf(attributes)}/>`;

/** An element around a text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeText(text));

/** A whole XML document around its outermost element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
