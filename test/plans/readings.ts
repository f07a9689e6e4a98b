import { toLocalMonth } from '@/domain/dates';
import { keyOf } from '@/domain/periods';
import { getAgency } from '@/site/data/agencies';
import { getAgencyList } from '@/site/data/agencyTree';
import { getArchive, getArchivePeriod } from '@/site/data/archive';
import { getAuthor } from '@/site/data/authors';
import { getSiteMap } from '@/site/data/siteMap';
import { getArticle, getArticleList } from '@/site/data/articles';
import { getMonth, getWeek } from '@/site/data/calendars';
import { getDocumentList } from '@/site/data/documentRegister';
import { getDocument } from '@/site/data/documents';
import { getEventFeed, getEventIcal } from '@/site/data/eventFeeds';
import { getAgencyEventList, getEvent, getEventList } from '@/site/data/events';
import { getAgencyFeed, getFeed, getTopicFeed } from '@/site/data/feed';
import { getFrame } from '@/site/data/frame';
import { getFrontPage } from '@/site/data/front';
import { getPerson, getPersonList } from '@/site/data/people';
import { getRatingPage } from '@/site/data/ratings';
import { publicReader } from '@/site/data/reader';
import { getRedirect } from '@/site/data/redirects';
import { getShareCard } from '@/site/data/shareImage';
import { getSitemap, getSitemapIndex } from '@/site/data/sitemaps';
import { getTopic } from '@/site/data/topics';
import type { Made } from './made';

export interface Reading {
  name: string;
  read(): Promise<unknown>;
}

/** Everything that the public can have read, on a made newsroom, the busiest records of each kind among it. */
export const readingsOf = ({ count, rows }: Made): Reading[] => {
  const slug = (kind: 'articles', number: number) => String(rows(kind, number, number + 1)[0]!.slug);
  /** The position of a list that has been paged through to the middle of the archive. */
  const deep = (kind: 'articles' | 'events' | 'documents', field: string, from: number) => {
    const row = rows(kind, from, from + 1)[0]!;
    return `${String(row[field])}_${row.id}`;
  };
  const middle = Math.floor(count.articles / 2 / 30) * 30;
  const month = toLocalMonth(String(rows('articles', middle, middle + 1)[0]!.publishedAt));
  const busiestDay = keyOf(String(rows('articles', middle, middle + 1)[0]!.publishedAt), 'day');
  return [
    { name: 'the frame', read: () => getFrame() },
    { name: 'the front page', read: () => getFrontPage() },
    { name: 'the feed', read: () => getFeed() },
    { name: 'the feed with whole stories', read: () => getFeed(true) },
    { name: 'the feed of a topic', read: () => getTopicFeed('chuyen-muc-0') },
    { name: 'the feed of the busiest agency', read: () => getAgencyFeed('uy-ban-0') },
    { name: 'the sitemap of a month', read: () => getSitemap(`tin-tuc-${month}`) },
    { name: 'the news sitemap', read: () => getSitemap('news') },
    ...['chuyen-muc', 'co-quan', 'su-kien', 'van-ban', 'nhan-su'].map((name) => ({
      name: `the sitemap of ${name}`,
      read: () => getSitemap(name),
    })),
    { name: 'the list of sitemaps', read: () => getSitemapIndex() },
    { name: 'a story', read: () => getArticle(slug('articles', middle)) },
    { name: 'the picture of a story', read: () => getShareCard('articles', slug('articles', middle)) },
    { name: 'the picture of an event', read: () => getShareCard('events', 'hop-giao-ban-0') },
    { name: 'the picture of an agency', read: () => getShareCard('agencies', 'uy-ban-0') },
    { name: 'the picture of a document', read: () => getShareCard('documents', 'quyet-dinh-so-0') },
    {
      name: 'stories by their ids, as of a search',
      read: async () =>
        (await publicReader()).list('articles', {
          where: { id: { in: rows('articles', middle, middle + 20).map(({ id }) => id) } },
          limit: 20,
          depth: 0,
          select: { title: true },
        }),
    },
    { name: 'a story that is not there', read: () => getArticle('khong-co') },
    { name: 'the archive', read: () => getArticleList() },
    { name: 'deep in the archive', read: () => getArticleList(deep('articles', 'publishedAt', middle)) },
    { name: 'the years and months', read: () => getArchive() },
    { name: 'a year', read: () => getArchivePeriod(busiestDay.slice(0, 4)) },
    { name: 'a month', read: () => getArchivePeriod(busiestDay.slice(0, 7)) },
    {
      name: 'deep in a month',
      read: () => getArchivePeriod(busiestDay.slice(0, 7), deep('articles', 'publishedAt', middle)),
    },
    { name: 'a day', read: () => getArchivePeriod(busiestDay) },
    { name: 'a day long ago', read: () => getArchivePeriod('1980-01-01') },
    { name: 'the site map', read: () => getSiteMap() },
    { name: 'the busiest author', read: () => getAuthor('nguoi-0') },
    {
      name: 'deep in their stories',
      read: () => getAuthor('nguoi-0', deep('articles', 'publishedAt', middle)),
    },
    { name: 'a topic', read: () => getTopic('chuyen-muc-0') },
    {
      name: 'deep in a topic',
      read: () => getTopic('chuyen-muc-0', deep('articles', 'publishedAt', middle)),
    },
    { name: 'the agencies', read: () => getAgencyList() },
    { name: 'the agencies on a day', read: () => getAgencyList('2024-06-01') },
    { name: 'the busiest agency', read: () => getAgency('uy-ban-0') },
    { name: 'deep in it', read: () => getAgency('uy-ban-0', deep('articles', 'publishedAt', middle)) },
    { name: 'a quiet agency', read: () => getAgency('uy-ban-95') },
    { name: 'the events', read: () => getEventList() },
    {
      name: 'deep in the events',
      read: () => getEventList(deep('events', 'start', Math.floor(count.events / 2))),
    },
    { name: 'an event', read: () => getEvent('hop-giao-ban-0') },
    { name: 'the events of an agency', read: () => getAgencyEventList('uy-ban-0') },
    { name: 'this month', read: () => getMonth(null) },
    { name: 'this week', read: () => getWeek(null) },
    { name: 'this week of an agency', read: () => getWeek(null, 'uy-ban-0') },
    { name: 'a month long past', read: () => getMonth('2021-03') },
    { name: 'the calendar for programs', read: () => getEventFeed() },
    { name: 'that of an agency', read: () => getEventFeed('uy-ban-0') },
    { name: 'that of an event', read: () => getEventIcal('hop-giao-ban-0') },
    { name: 'that of an event that is not there', read: () => getEventIcal('khong-co') },
    { name: 'the documents', read: () => getDocumentList() },
    {
      name: 'deep in the documents',
      read: () => getDocumentList({ truoc: deep('documents', 'issuedOn', Math.floor(count.documents / 2)) }),
    },
    {
      name: 'the documents of a year by filters',
      read: () =>
        getDocumentList({
          loai: 'decision',
          'co-quan': 'uy-ban-0',
          nam: busiestDay.slice(0, 4),
          'trang-thai': 'in-force',
        }),
    },
    {
      name: 'documents that are not there',
      read: () => getDocumentList({ loai: 'law', 'tu-khoa': 'khong-co' }),
    },
    { name: 'a document', read: () => getDocument('quyet-dinh-so-0') },
    { name: 'the people', read: () => getPersonList() },
    { name: 'the people of an agency', read: () => getPersonList('uy-ban-0') },
    { name: 'the busiest person', read: () => getPerson('nguoi-0') },
    { name: 'a quiet person', read: () => getPerson(`nguoi-${count.people - 1}`) },
    { name: 'the ratings', read: () => getRatingPage() },
    { name: 'an old address', read: () => getRedirect('/tin-tuc/ten-cu-7') },
    { name: 'an address that never was', read: () => getRedirect('/tin-tuc/khong-co') },
  ];
};
