import { getAgency, getAgencyList } from '@/site/data/agencies';
import { getArticle, getArticleList } from '@/site/data/articles';
import { getDocument, getDocumentList } from '@/site/data/documents';
import { getEvent, getEventList } from '@/site/data/events';
import { getFeed } from '@/site/data/feed';
import { getFrame } from '@/site/data/frame';
import { getFrontPage } from '@/site/data/front';
import { getPerson, getPersonList } from '@/site/data/people';
import { getRedirect } from '@/site/data/redirects';
import { getShareCard } from '@/site/data/shareImage';
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
  return [
    { name: 'the frame', read: () => getFrame() },
    { name: 'the front page', read: () => getFrontPage() },
    { name: 'the feed', read: () => getFeed() },
    { name: 'a story', read: () => getArticle(slug('articles', middle)) },
    { name: 'the picture of a story', read: () => getShareCard('articles', slug('articles', middle)) },
    { name: 'the picture of an event', read: () => getShareCard('events', 'hop-giao-ban-0') },
    { name: 'the picture of an agency', read: () => getShareCard('agencies', 'uy-ban-0') },
    { name: 'the picture of a document', read: () => getShareCard('documents', 'quyet-dinh-so-0') },
    { name: 'a story that is not there', read: () => getArticle('khong-co') },
    { name: 'the archive', read: () => getArticleList() },
    { name: 'deep in the archive', read: () => getArticleList(deep('articles', 'publishedAt', middle)) },
    { name: 'a topic', read: () => getTopic('chuyen-muc-0') },
    {
      name: 'deep in a topic',
      read: () => getTopic('chuyen-muc-0', deep('articles', 'publishedAt', middle)),
    },
    { name: 'the agencies', read: () => getAgencyList() },
    { name: 'the busiest agency', read: () => getAgency('uy-ban-0') },
    { name: 'deep in it', read: () => getAgency('uy-ban-0', deep('articles', 'publishedAt', middle)) },
    { name: 'a quiet agency', read: () => getAgency('uy-ban-95') },
    { name: 'the events', read: () => getEventList() },
    {
      name: 'deep in the events',
      read: () => getEventList(deep('events', 'start', Math.floor(count.events / 2))),
    },
    { name: 'an event', read: () => getEvent('hop-giao-ban-0') },
    { name: 'the documents', read: () => getDocumentList() },
    {
      name: 'deep in the documents',
      read: () => getDocumentList(deep('documents', 'issuedOn', Math.floor(count.documents / 2))),
    },
    { name: 'a document', read: () => getDocument('quyet-dinh-so-0') },
    { name: 'the people', read: () => getPersonList() },
    { name: 'the busiest person', read: () => getPerson('nguoi-0') },
    { name: 'a quiet person', read: () => getPerson(`nguoi-${count.people - 1}`) },
    { name: 'an old address', read: () => getRedirect('/tin-tuc/ten-cu-7') },
    { name: 'an address that never was', read: () => getRedirect('/tin-tuc/khong-co') },
  ];
};
