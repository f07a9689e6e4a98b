/** Reads a saved page of an old portal with selectors. */

import path from 'node:path';
import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { readDate, type DateFormat } from '@/newsroom/intake/archive/dateFormats';
import type { Place } from '@/newsroom/intake/archive/places/place';
import type { Selectors } from '@/newsroom/intake/archive/selectors';
import { NOTHING_KNOWN, oneLine, type ArchiveStory, type ReadItem } from '@/newsroom/intake/archive/story';
import { decodeHtml } from '@/newsroom/intake/source/decode';
import { sourceOfHtml } from '@/newsroom/intake/source/html';

const firstOf = ($: CheerioAPI, selectors: readonly string[] | undefined): Cheerio<AnyNode> | null => {
  for (const selector of selectors ?? []) {
    const found = $(selector).first();
    if (found.length > 0) return found as Cheerio<AnyNode>;
  }
  return null;
};

/** The words of an element, or what a `meta` says. */
const wordsOf = (element: Cheerio<AnyNode> | null): string | null =>
  element && oneLine(element.attr('content') ?? sourceOfHtml(element.html() ?? '').text);

const readMoment = (element: Cheerio<AnyNode> | null, format: DateFormat) => {
  const doubts: ArchiveStory['doubts'] = [];
  if (!element) return { publishedAt: null, doubts };
  const exact = element.attr('datetime') ?? element.attr('content');
  const text = wordsOf(element) ?? '';
  const publishedAt = (exact && readDate(exact, 'iso')) || readDate(text, format);
  if (!publishedAt) doubts.push({ kind: 'unreadable-date', detail: text.slice(0, 80) });
  return { publishedAt, doubts };
};

/** Words of all elements that a selector finds, each once. */
const allOf = ($: CheerioAPI, selectors: readonly string[] | undefined): string[] => {
  for (const selector of selectors ?? []) {
    const found = $(selector)
      .toArray()
      .flatMap((element) => wordsOf($(element)) ?? []);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
};

const canonical = ($: CheerioAPI): string | null => {
  const said =
    $('link[rel="canonical"]').attr('href') ?? $('meta[property="og:url"]').attr('content') ?? null;
  return said && /^https?:\/\//.test(said) && URL.canParse(said) ? said : null;
};

/** The address a file of a mirrored site had. */
const mirrored = (site: string | undefined, file: string): string | null =>
  site ? new URL(encodeURI(file).replace(/(?:^|\/)index\.html?$/, ''), site.replace(/\/?$/, '/')).href : null;

export interface PageFile {
  place: Place;
  file: string;
  bytes: Buffer;
}

/** The story of a saved page; unreadable when title or text are not where the selectors look. */
export const readPage = ({ place, file, bytes }: PageFile, selectors: Selectors): ReadItem => {
  const $ = load(decodeHtml(bytes));
  const address = canonical($) ?? mirrored(selectors.site, file);
  // What is needed of the page is read before anything is taken out of it.
  const title = wordsOf(firstOf($, selectors.title));
  const lead = wordsOf(firstOf($, selectors.lead));
  const author = wordsOf(firstOf($, selectors.author));
  const source = wordsOf(firstOf($, selectors.source));
  const { publishedAt, doubts } = readMoment(firstOf($, selectors.date), selectors.dateFormat);
  const sections = allOf($, selectors.sections);
  const main = firstOf($, selectors.mainPicture);
  const mainAddress = main?.attr('data-src') ?? main?.attr('src') ?? main?.attr('content') ?? null;
  if (!title) return { unreadable: { file, at: null, reason: 'no title where the selectors look' } };

  for (const selector of selectors.remove ?? []) $(selector).remove();
  for (const selector of selectors.captions ?? [])
    $(selector).each((_, element) => {
      $(element).replaceWith(`<figcaption>${$(element).html() ?? ''}</figcaption>`);
    });
  const text = firstOf($, selectors.body);
  for (const part of [
    ...selectors.title,
    ...(selectors.lead ?? []),
    ...(selectors.date ?? []),
    ...(selectors.author ?? []),
  ])
    text?.find(part).remove();
  const body = text ? sourceOfHtml(text.html() ?? '') : null;
  if (!body || (body.text.trim() === '' && !lead))
    return { unreadable: { file, at: null, reason: 'no text where the selectors look' } };

  const url = address ? new URL(address) : null;
  return {
    story: {
      key: url ? `page:${url.host}${url.pathname}${url.search}` : null,
      file,
      at: null,
      known: { ...NOTHING_KNOWN, title, lead, publishedAt, author, source },
      body,
      mainPicture: mainAddress ? { address: mainAddress, caption: oneLine(main?.attr('alt')) } : null,
      sections,
      address,
      isPublic: true,
      place,
      folder: path.posix.dirname(file),
      doubts,
    },
  };
};
