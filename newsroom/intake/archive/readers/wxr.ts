/** Reads a WordPress export (WXR), however large, item by item. */

import type { Readable } from 'node:stream';
import { Parser } from 'htmlparser2';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import { readDate } from '@/newsroom/intake/archive/dateFormats';
import type { Place } from '@/newsroom/intake/archive/places/place';
import { decoded } from '@/newsroom/intake/archive/readers/decoded';
import { wordpressHtml } from '@/newsroom/intake/archive/readers/wordpressText';
import { NOTHING_KNOWN, oneLine, type ReadItem } from '@/newsroom/intake/archive/story';
import { sourceOfHtml } from '@/newsroom/intake/source/html';

/** More letters in one item are no story's. */
const MAX_ITEM = 8 * 1024 * 1024;

interface Item {
  /** Of the elements whose words count, by their names as written. */
  fields: Record<string, string>;
  categories: string[];
  meta: Record<string, string>;
  isTooLarge: boolean;
  /** 1-based, among all items of the file. */
  number: number;
}

interface Channel {
  link: string;
  authors: Map<string, string>;
  /** Whether it has come to its end. */
  isComplete: boolean;
  isWordpress: boolean;
}

const ITEM_FIELDS = new Set(
  'title link pubDate guid dc:creator content:encoded excerpt:encoded wp:post_id wp:post_date wp:post_date_gmt wp:post_type wp:status wp:post_password wp:attachment_url wp:post_name'.split(
    ' ',
  ),
);

/** Collects the items of an export as its text comes. */
class Items {
  readonly channel: Channel = { link: '', authors: new Map(), isComplete: false, isWordpress: false };
  private readonly done: Item[] = [];
  private item: Item | null = null;
  private readonly path: string[] = [];
  private words: string | null = null;
  private length = 0;
  private count = 0;
  private author: Record<string, string> = {};
  private metaKey = '';
  private isSection = false;

  private readonly parser = new Parser(
    {
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (text) => this.text(text),
      onclosetag: (name, isImplied) => this.close(name, isImplied),
    },
    { xmlMode: true, decodeEntities: true },
  );

  /** Items that became complete with this piece. */
  write(piece: string): Item[] {
    this.parser.write(piece);
    return this.done.splice(0);
  }

  /** Whether it ended within an item. */
  end(): { isWithinItem: boolean; count: number } {
    return { isWithinItem: this.item !== null, count: this.count };
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'rss' && Object.keys(attributes).some((each) => each === 'xmlns:wp'))
      this.channel.isWordpress = true;
    this.path.push(name);
    if (name === 'item') {
      this.count += 1;
      this.item = { fields: {}, categories: [], meta: {}, isTooLarge: false, number: this.count };
      this.length = 0;
    }
    this.isSection = name === 'category' && attributes.domain === 'category';
    this.words = this.isWanted(name) ? '' : null;
  }

  private isWanted(name: string): boolean {
    if (this.item) return ITEM_FIELDS.has(name) || this.isSection || /^wp:meta_(?:key|value)$/.test(name);
    return name === 'link' || name === 'wp:base_site_url' || /^wp:author_(?:login|display_name)$/.test(name);
  }

  private text(text: string): void {
    if (this.words === null) return;
    if (this.item) {
      this.length += text.length;
      if (this.length > MAX_ITEM) {
        this.item.isTooLarge = true;
        return;
      }
    }
    this.words += text;
  }

  private close(name: string, isImplied: boolean): void {
    // At the end of a file that was cut off, all that is open is closed as if it had been written.
    if (isImplied) return;
    this.path.pop();
    const words = this.words;
    this.words = null;
    if (name === 'rss' || name === 'channel') this.channel.isComplete = true;
    if (name === 'item' && this.item) {
      this.done.push(this.item);
      this.item = null;
    } else if (words !== null) this.field(name, words);
    if (name === 'wp:author') {
      this.channel.authors.set(
        this.author['wp:author_login'] ?? '',
        this.author['wp:author_display_name'] ?? '',
      );
      this.author = {};
    }
  }

  private field(name: string, words: string): void {
    if (!this.item) {
      if (name.startsWith('wp:author_')) this.author[name] = words;
      else this.channel.link ||= words.trim();
    } else if (name === 'category') this.item.categories.push(words);
    else if (name === 'wp:meta_key') this.metaKey = words;
    else if (name === 'wp:meta_value') {
      if (this.metaKey === '_thumbnail_id') this.item.meta[this.metaKey] = words.trim();
    } else this.item.fields[name] = words;
  }
}

/** The items of an export, and at the end what it was. */
async function* itemsOf(
  stream: Readable,
  file: string,
): AsyncGenerator<Item, { channel: Channel; isWithinItem: boolean; count: number }> {
  const items = new Items();
  try {
    for await (const piece of decoded(stream)) {
      for (const item of items.write(piece)) {
        if (!items.channel.isWordpress)
          throw new ArchiveError(`${file} is no WordPress export: it has no elements of WordPress.`);
        yield item;
      }
    }
  } finally {
    stream.destroy();
  }
  if (!items.channel.isWordpress) throw new ArchiveError(`${file} is no WordPress export (WXR).`);
  return { channel: items.channel, ...items.end() };
}

interface Site {
  host: string;
  authors: ReadonlyMap<string, string>;
  /** Addresses of its pictures by their numbers. */
  pictures: ReadonlyMap<string, string>;
}

/** Looks through the export once: a post may show pictures and name authors that stand after it. */
const readSite = async (stream: Readable, file: string): Promise<Site> => {
  const pictures = new Map<string, string>();
  const items = itemsOf(stream, file);
  for (;;) {
    const next = await items.next();
    if (next.done) {
      const { authors, link } = next.value.channel;
      return { pictures, authors, host: URL.canParse(link) ? new URL(link).host : 'unknown' };
    }
    const { fields } = next.value;
    if (fields['wp:post_type'] === 'attachment' && fields['wp:attachment_url'])
      pictures.set(fields['wp:post_id'] ?? '', fields['wp:attachment_url'].trim());
  }
};

const NO_DATE = /^0000|^\s*$/;

const dateOf = ({ fields }: Item): string | null => {
  const gmt = fields['wp:post_date_gmt'] ?? '';
  if (!NO_DATE.test(gmt)) return readDate(`${gmt.trim()}Z`, 'iso');
  const local = fields['wp:post_date'] ?? '';
  if (!NO_DATE.test(local)) return readDate(local, 'yyyy-mm-dd hh:mm');
  const published = Date.parse(fields.pubDate ?? '');
  return published > 0 ? new Date(published).toISOString() : null;
};

/** Never public, and no work of anybody's. */
const LEFTOVERS = new Set(['trash', 'auto-draft', 'inherit']);

const readItem = (item: Item, file: string, place: Place, site: Site): ReadItem => {
  const { fields, categories, meta, number } = item;
  const title = oneLine(fields.title);
  const at = `item ${number}${title ? ` “${title.slice(0, 80)}”` : ''}`;
  if (item.isTooLarge) return { unreadable: { file, at, reason: 'it is longer than any story' } };
  const type = fields['wp:post_type'] ?? 'unknown';
  if (type !== 'post') return { skipped: { file, at, kind: `wordpress ${type}` } };
  const status = fields['wp:status'] ?? '';
  if (LEFTOVERS.has(status)) return { skipped: { file, at, kind: `wordpress post in ${status}` } };
  const id = fields['wp:post_id']?.trim();
  if (!id) return { unreadable: { file, at, reason: 'it has no wp:post_id' } };
  const { html, unknown } = wordpressHtml(fields['content:encoded'] ?? '', site.pictures);
  const creator = fields['dc:creator'] ?? '';
  const main = site.pictures.get(meta._thumbnail_id ?? '');
  return {
    story: {
      key: `wordpress:${site.host}:${id}`,
      file,
      at,
      known: {
        ...NOTHING_KNOWN,
        title,
        lead: oneLine(sourceOfHtml(fields['excerpt:encoded'] ?? '').text),
        publishedAt: dateOf(item),
        author: oneLine(site.authors.get(creator) || creator),
      },
      body: sourceOfHtml(html),
      mainPicture: main ? { address: main, caption: null } : null,
      sections: categories.flatMap((category) => oneLine(category) ?? []),
      address: fields.link?.trim() || null,
      isPublic: status === 'publish' && !fields['wp:post_password'],
      place,
      folder: '',
      doubts: unknown.map((name) => ({ kind: 'unknown-shortcode', detail: name })),
    },
  };
};

/**
 * The posts of an export. `open` is called twice: pictures and authors may stand behind the posts that name them. What
 * is there of an export that was cut off is given, and then that it was.
 * @throws ArchiveError when it is none
 */
export async function* readWxr(
  place: Place,
  file: string,
  open: (pass: 'look' | 'read') => Promise<Readable>,
): AsyncGenerator<ReadItem> {
  const site = await readSite(await open('look'), file);
  const items = itemsOf(await open('read'), file);
  for (;;) {
    const next = await items.next();
    if (!next.done) {
      yield readItem(next.value, file, place, site);
      continue;
    }
    const { channel, isWithinItem, count } = next.value;
    if (isWithinItem || !channel.isComplete)
      yield {
        unreadable: {
          file,
          at: `item ${count}`,
          reason: `the export ends ${isWithinItem ? 'within this item' : 'after this item'}, without its end: was the download cut off? Export it again`,
        },
      };
    return;
  }
}
