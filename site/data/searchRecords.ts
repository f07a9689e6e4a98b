import { formatDay, formatPartialDay, formatRange, toLocalDay, toLocalIso } from '@/domain/dates';
import { idOf, idsOf } from '@/domain/references';
import { paths } from '@/platform/paths';
import type { SearchKind, SearchRef } from '@/platform/search/types';
import { vi, wordFor } from '@/site/messages/vi';
import type { SearchResult } from '@/site/models/search';
import { highestPosition } from './people';
import type { Reader } from './reader';
import { dayOf } from './terms';

/** What of a record the public may read is shown where it is found. */
export interface FoundRecord {
  id: string;
  href: string;
  title: string;
  date: SearchResult['date'];
  /** Id of its first topic. */
  topic: string | null;
  /** Id of the agency that issued it, or that a person works for. */
  agency: string | null;
  note: string | null;
}

const NOTHING = { date: null, topic: null, agency: null, note: null };

type Read = (reader: Reader, ids: string[]) => Promise<FoundRecord[]>;

const isOneOf = (ids: string[]) => ({ where: { id: { in: ids } }, limit: ids.length });

const READERS: Record<SearchKind, Read> = {
  articles: async (reader, ids) => {
    const select = { title: true, slug: true, publishedAt: true, createdAt: true, topics: true } as const;
    const rows = await reader.list('articles', { ...isOneOf(ids), depth: 0, select });
    return rows.map(({ id, slug, title, publishedAt, createdAt, topics }) => {
      const at = publishedAt ?? createdAt;
      return {
        ...NOTHING,
        id,
        href: paths.article(slug ?? id),
        title,
        date: { at: toLocalIso(at), text: formatDay(at) },
        topic: idsOf(topics)[0] ?? null,
      };
    });
  },
  agencies: async (reader, ids) => {
    const select = { name: true, slug: true, kind: true } as const;
    const rows = await reader.list('agencies', { ...isOneOf(ids), depth: 0, select });
    return rows.map(({ id, slug, name, kind }) => ({
      ...NOTHING,
      id,
      href: paths.agency(slug ?? id),
      title: name ?? '',
      note: wordFor(vi.agency.kind, kind),
    }));
  },
  events: async (reader, ids) => {
    const select = {
      title: true,
      slug: true,
      start: true,
      end: true,
      allDay: true,
      status: true,
      place: true,
    } as const;
    const rows = await reader.list('events', { ...isOneOf(ids), depth: 0, select });
    return rows.map(({ id, slug, title, start, end, allDay, status, place }) => {
      const isOff = status === 'cancelled' || status === 'postponed';
      return {
        ...NOTHING,
        id,
        href: paths.event(slug ?? id),
        title,
        date: { at: toLocalIso(start), text: formatRange(start, end, Boolean(allDay)) },
        note: isOff ? vi.event.status[status] : place?.trim() || null,
      };
    });
  },
  documents: async (reader, ids) => {
    const select = { title: true, label: true, slug: true, issuedOn: true, issuer: true } as const;
    const rows = await reader.list('documents', { ...isOneOf(ids), depth: 0, select });
    return rows.map(({ id, slug, title, label, issuedOn, issuer }) => {
      const day = dayOf(issuedOn);
      return {
        ...NOTHING,
        id,
        href: paths.document(slug ?? id),
        title: label ? `${label}: ${title}` : title,
        date: day === null ? null : { at: day, text: formatPartialDay(day) },
        agency: idOf(issuer),
      };
    });
  },
  people: async (reader, ids) => {
    const select = { name: true, slug: true, positions: true } as const;
    const rows = await reader.list('people', { ...isOneOf(ids), depth: 0, select });
    return rows.map((person) => {
      const position = highestPosition(person, toLocalDay(new Date()));
      return {
        ...NOTHING,
        id: person.id,
        href: paths.person(person.slug ?? person.id),
        title: person.name,
        agency: idOf(position?.agency),
        note: position?.title ?? null,
      };
    });
  },
};

export const keyOfRef = ({ kind, id }: SearchRef): string => `${kind}:${id}`;

/** What the public may read of these, by `keyOfRef`; what it may not is missing. One question for each kind. */
export const readFound = async (
  reader: Reader,
  refs: readonly SearchRef[],
): Promise<Map<string, FoundRecord>> => {
  const ids = new Map<SearchKind, string[]>();
  for (const { kind, id } of refs) ids.set(kind, [...(ids.get(kind) ?? []), id]);
  const found = await Promise.all(
    [...ids].map(async ([kind, of]) =>
      (await READERS[kind](reader, of)).map((record) => [keyOfRef({ kind, id: record.id }), record] as const),
    ),
  );
  return new Map(found.flat());
};
