/** Where a story can be handed on, as plain links. `address` is the story's own, absolute. */

export const facebookLink = (address: string): string =>
  `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`;

/** Zalo documents no such address; why this one, see docs/story-page.md. */
export const zaloLink = (address: string): string =>
  `https://zalo.me/share?url=${encodeURIComponent(address)}`;

/** A letter without addressee (RFC 6068: UTF-8, percent-encoded, lines end in CRLF). */
export const mailLink = (title: string, address: string): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}`)}`;
