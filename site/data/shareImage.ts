import { formatPartialDay, formatRange } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import type { Event } from '@/payload-types';
import { getEnv } from '@/platform/env';
import { paths, RECORD_PATHS } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { fileStoreOf, type FileStore } from '@/platform/storage/fileStore';
import { vi, wordFor } from '@/site/messages/vi';
import type { ShareCard } from '@/site/models/shareImage';
import { populated } from './cards';
import { sharingPhotoOf, storedNameOf } from './pictures';
import { publicReader, type Reader } from './reader';
import { getRedirect } from './redirects';
import { dayOf } from './terms';

/** The collections whose pages have a picture of their own; the pages of the others show the newsroom's. */
export type SharedCollection = 'articles' | 'events' | 'agencies' | 'documents';

type Words = Pick<ShareCard, 'kicker' | 'title'> & Partial<Pick<ShareCard, 'note' | 'photo'>>;

let store: FileStore | undefined;

/** The bytes of a file in the library; null when it is not there. */
const readFile = async (name: string): Promise<Uint8Array | null> => {
  store ??= fileStoreOf(getEnv());
  const stream = await store.read('media', name);
  return stream && Buffer.concat(await stream.toArray());
};

const eventNote = ({ status, start, end, allDay, newStart }: Event): string | null => {
  if (status !== 'postponed') return formatRange(start, end, Boolean(allDay));
  return newStart ? `${vi.event.movedTo} ${formatRange(newStart, null, Boolean(allDay))}` : null;
};

const READ: Record<SharedCollection, (reader: Reader, slug: string) => Promise<Words | null>> = {
  articles: async (reader, slug) => {
    const article = await reader.one('articles', {
      where: { slug: { equals: slug } },
      depth: 1,
      select: { title: true, kicker: true, topics: true, heroImage: true, meta: true },
    });
    if (!article) return null;
    const topic = populated(article.topics?.[0]);
    if (topic) note(pageTags.record('topics', topic.id));
    const photo = sharingPhotoOf(article.meta?.image) ?? sharingPhotoOf(article.heroImage);
    const data = photo && (await readFile(photo.name));
    return {
      kicker: article.kicker?.trim() || topic?.title || null,
      title: article.title,
      photo: data && { data, focus: photo.focus },
    };
  },
  events: async (reader, slug) => {
    const event = await reader.one('events', { where: { slug: { equals: slug } }, depth: 0 });
    if (!event) return null;
    const isOff = event.status === 'cancelled' || event.status === 'postponed';
    return {
      kicker: [wordFor(vi.event.kind, event.kind), ...(isOff ? [vi.event.status[event.status]] : [])].join(
        ' – ',
      ),
      title: event.title,
      note: eventNote(event),
    };
  },
  agencies: async (reader, slug) => {
    const agency = await reader.one('agencies', {
      where: { slug: { equals: slug } },
      depth: 0,
      select: { name: true, kind: true },
    });
    return agency && { kicker: wordFor(vi.agency.kind, agency.kind), title: agency.name ?? '' };
  },
  documents: async (reader, slug) => {
    const document = await reader.one('documents', { where: { slug: { equals: slug } }, depth: 0 });
    if (!document) return null;
    const issuedOn = dayOf(document.issuedOn);
    return {
      kicker: document.label ?? document.number,
      title: document.title,
      note: issuedOn && `${vi.document.issuedOn}: ${formatPartialDay(issuedOn)}`,
    };
  },
};

/** Signed with the newsroom's name and emblem; without words of a page, the newsroom itself is the title. */
const signed = async (reader: Reader, words: Words | null): Promise<ShareCard> => {
  const site = await reader.global('site');
  const emblem = populated(site.emblem);
  if (emblem) note(pageTags.record('media', emblem.id));
  const name = site.name ?? vi.frame.defaultName;
  return {
    note: null,
    photo: null,
    ...(words ?? { kicker: null, title: name, note: site.tagline?.trim() || null }),
    site: name,
    emblem: emblem?.url ? await readFile(storedNameOf(emblem.url)) : null,
  };
};

/** What is drawn for a public record; null when there is none with this slug (or it is not public). */
export const getShareCard = async (collection: SharedCollection, slug: string): Promise<ShareCard | null> => {
  const reader = await publicReader();
  const words = await READ[collection](reader, slug);
  return words && signed(reader, words);
};

/** What is drawn for every page that has no picture of its own. */
export const getSiteShareCard = async (): Promise<ShareCard> => signed(await publicReader(), null);

/**
 * Where the picture of a page is whose address has changed, as a path; null when nowhere. Links shared before still
 * show it.
 */
export const getMovedShareImage = async (
  collection: SharedCollection,
  slug: string,
): Promise<string | null> => {
  const page = RECORD_PATHS[collection](slug);
  const target = await getRedirect(page);
  const [, list, record, ...deeper] = target?.split(/[/?#]/) ?? [];
  const isSameKind = list === page.split('/')[1] && Boolean(record) && deeper.length === 0;
  return target && isSameKind ? paths.shareImage(target) : null;
};
