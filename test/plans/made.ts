/** A newsroom as large as asked for, the same every time: plausible records in the form in which Payload has them. */
import { overAt } from '@/domain/eventTimes';
import { paragraphNode, stateOf } from '@/domain/richText';
import type { BulkVersion } from '@/platform/db/bulk/bulkWriter';

export type Row = Record<string, unknown> & { id: string };

/** The collections in the order in which they are written, each with its number in ids. */
const KINDS = {
  topics: 1,
  agencies: 2,
  people: 3,
  documents: 4,
  media: 5,
  events: 6,
  articles: 7,
  redirects: 8,
} as const;

export type Kind = keyof typeof KINDS;
export const MADE = Object.keys(KINDS) as Kind[];

const DAY = 24 * 60 * 60 * 1000;
/** One story every 40 minutes: 100,000 of them are seven and a half years. */
const BETWEEN_STORIES = 40 * 60 * 1000;
const VERSION = 9;
const LIST_ROW = 10;

/** 24 hex digits, as both databases have them. */
const hex = (kind: number, number: number): string =>
  `64000000${kind.toString(16).padStart(4, '0')}${number.toString(16).padStart(12, '0')}`;

export const madeId = (kind: Kind, number: number): string => hex(KINDS[kind], number);
const numberOf = (id: string): number => Number.parseInt(id.slice(12), 16);

/** Between 0 and 1; the same for the same numbers. */
const chance = (number: number, salt: number): number => {
  let state = (number * 0x9e3779b1 + salt * 0x85ebca6b) >>> 0;
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b) >>> 0;
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
};

const among = (count: number, number: number, salt: number): number =>
  Math.floor(chance(number, salt) * count);

/** A few are written about all the time, most hardly ever: of a hundred the first has every fifth story. */
const amongFew = (count: number, number: number, salt: number): number =>
  Math.floor(chance(number, salt) ** 3 * count);

export interface Made {
  count: Record<Kind, number>;
  /** Records `from` to `until` (not included) of a collection. */
  rows(kind: Kind, from: number, until: number): Row[];
  /** The latest versions of these records: of every fifth. They are as large as the records. */
  versions(rows: Row[]): BulkVersion[];
}

/** Whether the story with this number is public; every thirtieth is being worked on. */
export const isPublic = (number: number): boolean => number % 30 !== 17;

const stamps = (at: Date) => ({ createdAt: at.toISOString(), updatedAt: at.toISOString() });

const released = (at: Date) => ({
  ...stamps(at),
  _status: 'published',
  stage: 'published',
  releasedAt: at.toISOString(),
});

/**
 * `stories` stories up to the moment `now`, the newest with the highest number, and what else a newsroom with as many
 * has. Made from numbers alone, so that the same newsroom can be put into both databases.
 */
export const madeNewsroom = (stories: number, now: Date): Made => {
  const many = (least: number, ofStories: number) => Math.max(least, Math.round(stories * ofStories));
  const count: Made['count'] = {
    topics: 12,
    agencies: many(120, 0.004),
    people: many(60, 0.01),
    documents: many(100, 0.03),
    media: many(100, 0.05),
    events: many(100, 0.05),
    articles: stories,
    redirects: many(50, 0.02),
  };
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const began = ago(stories * BETWEEN_STORIES);
  const spread = (kind: Kind, number: number) =>
    new Date(began.getTime() + ((now.getTime() - began.getTime()) * number) / count[kind]);
  const agency = (number: number, salt: number) => madeId('agencies', amongFew(count.agencies, number, salt));
  const person = (number: number, salt: number) => madeId('people', amongFew(count.people, number, salt));

  const make: Record<Kind, (number: number) => Record<string, unknown>> = {
    topics: (number) => ({
      ...stamps(began),
      title: `Chuyên mục ${number}`,
      slug: `chuyen-muc-${number}`,
      order: number,
    }),
    agencies: (number) => ({
      ...released(began),
      name: `Ủy ban nhân dân xã số ${number}`,
      slug: `uy-ban-${number}`,
      kind: 'committee',
      level: number < 20 ? 'province' : 'commune',
      order: number,
      names: [{ id: hex(LIST_ROW, 1e9 + number), official: `Ủy ban nhân dân xã số ${number}` }],
      parents:
        number < 20 ? [] : [{ id: hex(LIST_ROW, 2e9 + number), agency: madeId('agencies', number % 20) }],
      // The last twenty were merged into the first ten.
      successors:
        number < count.agencies - 20
          ? []
          : [
              {
                id: hex(LIST_ROW, 3e9 + number),
                change: 'merged',
                date: ago(500 * DAY).toISOString(),
                agency: madeId('agencies', number % 10),
                document: madeId('documents', 0),
              },
            ],
    }),
    people: (number) => ({
      ...released(began),
      name: `Người thứ ${number}`,
      slug: `nguoi-${number}`,
      positions: [
        {
          id: hex(LIST_ROW, 4e9 + number),
          title: 'Chủ tịch',
          agency: madeId('agencies', number % count.agencies),
        },
      ],
      portrait: number % 3 === 0 ? madeId('media', number % count.media) : null,
    }),
    documents: (number) => ({
      ...released(spread('documents', number)),
      kind: 'decision',
      number: `${number}/QĐ-UBND`,
      numberKey: `${number}qdubnd`,
      label: `Quyết định số ${number}/QĐ-UBND`,
      slug: `quyet-dinh-so-${number}`,
      title: 'Về việc phân công trực chợ phiên',
      issuer: agency(number, 21),
      issuedOn: spread('documents', number).toISOString(),
      status: 'in-force',
    }),
    media: (number) => ({
      ...stamps(spread('media', number)),
      alt: `Ảnh số ${number}`,
      filename: `anh-${number}.jpg`,
      mimeType: 'image/jpeg',
      filesize: 200_000,
      width: 1600,
      height: 1067,
      isPublic: true,
    }),
    events: (number) => {
      // Most are over; one in fifty is still to come.
      const coming = number >= count.events * 0.98;
      const start = coming
        ? new Date(now.getTime() + (1 + (number % 60)) * DAY)
        : new Date(spread('events', number).getTime() - DAY);
      const times = {
        status: number % 40 === 3 ? 'postponed' : 'confirmed',
        start: start.toISOString(),
        end: number % 2 === 0 ? new Date(start.getTime() + DAY / 8).toISOString() : null,
        newStart: number % 40 === 3 ? new Date(start.getTime() + 7 * DAY).toISOString() : null,
        allDay: number % 10 === 5,
      };
      return {
        ...released(spread('events', number)),
        title: `Họp giao ban lần ${number}`,
        slug: `hop-giao-ban-${number}`,
        kind: 'meeting',
        ...times,
        overAt: overAt(times),
        visibility: number % 25 === 4 ? 'internal' : 'public',
        hosts: [agency(number, 31)],
        participants: [agency(number, 32), agency(number, 33)],
        documents: number % 5 === 0 ? [madeId('documents', among(count.documents, number, 34))] : [],
      };
    },
    articles: (number) => {
      const at = ago((stories - number) * BETWEEN_STORIES);
      const list = (position: number) => hex(LIST_ROW, 1e11 + number * 10 + position);
      const image = number % 2 === 0 ? madeId('media', among(count.media, number, 41)) : null;
      const about = [...new Set([agency(number, 42), ...(number % 2 === 0 ? [agency(number, 43)] : [])])];
      // What was brought from an old portal came out here later than its date line says.
      const out = number % 10 === 0 ? new Date(Math.min(at.getTime() + 3 * DAY, now.getTime())) : at;
      return {
        ...(isPublic(number)
          ? { ...released(at), releasedAt: out.toISOString(), publishedAt: at.toISOString() }
          : { ...stamps(at), _status: 'draft', stage: 'draft', publishedAt: null }),
        title: `Khánh thành cầu dân sinh thôn Bãi Sú số ${number}`,
        slug: `khanh-thanh-cau-${number}`,
        lead: 'Sáng nay, xã Đồng Rui khánh thành cây cầu nối thôn Bãi Sú với đường liên xã.',
        body: stateOf([paragraphNode('Cây cầu dài 32 m được khởi công từ tháng Ba.')]),
        language: 'vi',
        heroImage: image,
        usedMedia: image ? [image] : [],
        authors: [{ id: list(0), role: 'text', person: person(number, 44) }],
        agencies: about.map((each, index) => ({ id: list(1 + index), agency: each, role: 'mentioned' })),
        people: number % 4 === 1 ? [{ id: list(5), person: person(number, 45) }] : [],
        events: number % 3 === 0 ? [madeId('events', among(count.events, number, 46))] : [],
        documents: number % 6 === 0 ? [madeId('documents', among(count.documents, number, 47))] : [],
        topics: [madeId('topics', among(count.topics, number, 48))],
        importHash: number % 10 === 0 ? hex(11, number) : null,
      };
    },
    redirects: (number) => ({
      ...stamps(spread('redirects', number)),
      from: `/tin-tuc/ten-cu-${number}`,
      to: { type: 'reference', reference: { relationTo: 'articles', value: madeId('articles', number) } },
    }),
  };
  return {
    count,
    rows: (kind, from, until) =>
      Array.from({ length: until - from }, (_, index) => ({
        id: madeId(kind, from + index),
        ...make[kind](from + index),
      })),
    versions: (rows) =>
      rows
        .filter(({ id }) => numberOf(id) % 5 === 0)
        .map(({ id }) => ({ id: hex(VERSION, numberOf(id)), parent: id })),
  };
};
