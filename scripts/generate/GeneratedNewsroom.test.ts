import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentNumberKey } from '@/domain/documentNumbers';
import { toLocalDay } from '@/domain/dates';
import { foldForSearch } from '@/domain/text';
import { GeneratedNewsroom, type GeneratedRow } from './GeneratedNewsroom';
import { GENERATED, Ids, MAX_SEED, type GeneratedKind } from './ids';
import { isAtWork } from './offices';

const UNTIL = '2026-06-30';
const made = (stories: number, seed = 1) => new GeneratedNewsroom({ stories, seed, until: UNTIL });
const all = (newsroom: GeneratedNewsroom, kind: GeneratedKind): GeneratedRow[] =>
  newsroom.rows(kind, 0, newsroom.count[kind]);

const size = fc.integer({ min: 1, max: 400 });
const seeds = fc.integer({ min: 0, max: MAX_SEED });

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

interface TextNode {
  type: string;
  version: number;
  text?: string;
  children?: TextNode[];
}
const textOf = ({ text, children }: TextNode): string => text ?? (children ?? []).map(textOf).join('\n');
const bodyOf = (row: GeneratedRow): TextNode => (row.body as { root: TextNode }).root;

describe('a generated newsroom', () => {
  it('is the same for the same seed, whatever part of it is asked for', () => {
    fc.assert(
      fc.property(size, seeds, fc.constantFrom(...GENERATED), fc.nat(), (stories, seed, kind, nat) => {
        const [one, two] = [made(stories, seed), made(stories, seed)];
        const number = nat % one.count[kind];
        expect(two.rows(kind, number, number + 1)).toEqual([all(one, kind)[number]]);
      }),
      { numRuns: 40 },
    );
  });

  it('is another one for another seed', () => {
    const [one, two] = [all(made(200, 1), 'articles'), all(made(200, 2), 'articles')];
    const ids = new Set(one.map(({ id }) => id));
    expect(two.some(({ id }) => ids.has(id))).toBe(false);
    const titles = new Set(one.map(({ title }) => title));
    expect(two.filter(({ title }) => titles.has(title)).length).toBeLessThan(40);
  });

  it('has ids of 24 hex digits and addresses that no two records of a kind share', () => {
    fc.assert(
      fc.property(size, seeds, (stories, seed) => {
        const newsroom = made(stories, seed);
        for (const kind of GENERATED) {
          const rows = all(newsroom, kind);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          for (const { id } of rows) expect(id).toMatch(/^[0-9a-f]{24}$/);
          if (kind === 'media') continue;
          expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
          for (const { slug } of rows) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('refers only to records that it has', () => {
    fc.assert(
      fc.property(size, seeds, (stories, seed) => {
        const newsroom = made(stories, seed);
        const known = new Set(GENERATED.flatMap((kind) => all(newsroom, kind).map(({ id }) => id)));
        const isReference = (text: string) => /^44a5b400[0-9a-f]{4}0[1-7][0-9a-f]{10}$/.test(text);
        for (const kind of GENERATED)
          for (const row of all(newsroom, kind))
            expect(stringsIn(row).filter((text) => isReference(text) && !known.has(text))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('is written in composed letters, without a slot that nothing filled', () => {
    fc.assert(
      fc.property(size, seeds, (stories, seed) => {
        const newsroom = made(stories, seed);
        for (const kind of GENERATED)
          for (const text of all(newsroom, kind).flatMap(stringsIn)) {
            expect(text).toBe(text.normalize('NFC'));
            expect(text).not.toMatch(/[[\]]|undefined|NaN|\s\s/);
          }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a generated story', () => {
  it('has what the newsroom asks of one', () => {
    for (const row of all(made(600, 5), 'articles')) {
      expect(String(row.title).length).toBeLessThanOrEqual(250);
      expect(String(row.title).charAt(0)).toMatch(/[\p{Lu}\p{N}]/u);
      expect(String(row.lead).length).toBeLessThanOrEqual(1_500);
      expect(String(row.dateline).length).toBeLessThanOrEqual(80);
      expect(row).toMatchObject({ _status: 'published', stage: 'published' });
      expect(row.authors).toHaveLength(1);
      expect(row.agencies).toHaveLength(2);
      expect((row.topics as string[]).length).toBeGreaterThan(0);
    }
  });

  it('has a text of several paragraphs as the editor keeps it', () => {
    for (const row of all(made(300, 6), 'articles')) {
      const root = bodyOf(row);
      expect(root.type).toBe('root');
      expect(root.children!.length).toBeGreaterThanOrEqual(2);
      for (const { type, version, children } of root.children!) {
        expect({ type, version }).toEqual({ type: 'paragraph', version: 1 });
        expect(children!.map((each) => each.type)).toEqual(['text']);
      }
    }
  });

  it('stands in the twenty years before the last day, in the order of its number, by day', () => {
    const stories = all(made(2_000, 3), 'articles');
    const times = stories.map(({ publishedAt }) => Date.parse(String(publishedAt)));
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(toLocalDay(new Date(times[0]!)) >= '2006-06-30').toBe(true);
    expect(toLocalDay(new Date(times.at(-1)!)) <= UNTIL).toBe(true);
    for (const time of times) {
      const hour = new Date(time + 7 * 60 * 60 * 1000).getUTCHours();
      expect(hour).toBeGreaterThanOrEqual(5);
      expect(hour).toBeLessThan(22);
    }
  });

  it('tells of offices that were at work on its day', () => {
    const newsroom = made(2_000, 4);
    const stories = all(newsroom, 'articles');
    stories.forEach((row, number) => {
      const day = toLocalDay(String(row.publishedAt));
      const { agency, otherAgency } = newsroom.factsOf(number);
      for (const each of [agency, otherAgency]) expect(isAtWork(newsroom.offices[each]!, day)).toBe(true);
    });
  });

  it('is about what it says', () => {
    const newsroom = made(500, 9);
    all(newsroom, 'articles').forEach((row, number) => {
      const { agency, person, document, event, commune } = newsroom.factsOf(number);
      expect((row.agencies as { agency: string }[])[0]!.agency).toBe(newsroom.ids.of('agencies', agency));
      expect((row.people as unknown[]).length).toBe(person === null ? 0 : 1);
      expect(row.location).toContain(commune);
      const text = textOf(bodyOf(row));
      if (document !== null) {
        expect(row.documents).toEqual([newsroom.ids.of('documents', document)]);
        expect(text).toContain(newsroom.aboutOf('documents', document).name);
      }
      if (event !== null) expect(text).toContain(newsroom.aboutOf('events', event).name);
    });
  });

  it('uses words as news does: few of them all the time, most of them seldom', () => {
    const counts = new Map<string, number>();
    for (const row of all(made(1_500, 1), 'articles'))
      for (const word of foldForSearch(
        `${String(row.title)} ${String(row.lead)} ${textOf(bodyOf(row))}`,
      ).split(' '))
        if (!/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const ranked = [...counts.values()].sort((a, b) => b - a);
    const total = ranked.reduce((sum, count) => sum + count, 0);
    const share = (most: number) => ranked.slice(0, most).reduce((sum, count) => sum + count, 0) / total;
    expect(ranked.length).toBeGreaterThan(600);
    expect(share(20)).toBeGreaterThan(0.15);
    expect(share(100)).toBeLessThan(0.7);
    expect(ranked.at(-1)).toBeLessThan(20);
  });
});

describe('generated offices and documents', () => {
  it('lead from what was merged to what is there today', () => {
    const newsroom = made(300);
    const byId = new Map(all(newsroom, 'agencies').map((row) => [row.id, row]));
    for (const row of byId.values()) {
      const isOver = (row.names as { until?: string }[]).at(-1)!.until !== undefined;
      expect((row.successors as unknown[]).length > 0).toBe(isOver);
    }
    const old = newsroom.offices.findIndex(({ key }) => key === 'lao-dong-h0');
    let at = byId.get(newsroom.ids.of('agencies', old))!;
    let steps = 0;
    for (; (at.successors as unknown[]).length > 0; steps += 1)
      at = byId.get((at.successors as { agency: string }[])[0]!.agency)!;
    expect(steps).toBe(2);
    expect(at.name).toMatch(/^Phòng Văn hóa – Xã hội xã /);
  });

  it('have numbers in the form of real ones, with their keys', () => {
    for (const row of all(made(400), 'documents')) {
      expect(row.number).toMatch(/^\d+\/(QĐ|KH|TB|NQ|CV|BC|CT)-\p{Lu}+$/u);
      expect(row.numberKey).toBe(documentNumberKey(String(row.number)));
    }
  });
});

describe('what cannot be generated', () => {
  it.each([0, -1, 1.5, Number.NaN])('%s stories', (stories) => {
    expect(() => made(stories)).toThrow(RangeError);
  });

  it('a seed that ids have no room for', () => {
    expect(() => made(10, MAX_SEED + 1)).toThrow(RangeError);
    expect(new Ids(MAX_SEED).of('articles', 0)).toMatch(/^[0-9a-f]{24}$/);
  });
});
