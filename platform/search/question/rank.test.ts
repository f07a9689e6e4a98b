import { describe, expect, it } from 'vitest';
import type { SearchHit, SearchText } from '../types';
import { parseQuestion } from './parseQuestion';
import { compareHits, rank, RECENCY_HALF_LIFE_DAYS, recencyOf } from './rank';
import { synonymsFrom } from './synonyms';

const NOW = new Date('2026-11-29T05:00:00Z');
const LONG_AGO = new Date('2019-01-01T00:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const synonyms = synonymsFrom(['UBND, Ủy ban nhân dân']);

type Written = Partial<Omit<SearchText, 'kind' | 'id'>> & { at?: Date | null; score?: number };

const textOf = (id: string, written: Written): SearchText => ({
  kind: 'articles',
  id,
  title: 'Tin ngắn trong ngày',
  names: [],
  lead: 'Không có gì.',
  body: '',
  ...written,
});

/** The ids in their order. Whatever comes later in `records` has the better score of the engine. */
const order = (typed: string, records: Record<string, Written>): string[] => {
  const ids = Object.keys(records);
  const hits = ids
    .map((id, index): SearchHit => ({
      kind: 'articles',
      id,
      score: records[id]!.score ?? index,
      at: records[id]!.at ?? LONG_AGO,
    }))
    .reverse();
  const texts = ids.map((id) => textOf(id, records[id]!));
  return rank(hits, texts, parseQuestion(typed, { synonyms }).question!, NOW).map(({ id }) => id);
};

const FILL = 'và nhiều việc khác trong năm mới của xã này, ';

describe('the order of what is found', () => {
  it('puts the accents that were typed first, even from the body against a title', () => {
    expect(order('đường', { exact: { body: 'Làm đường mới' }, other: { title: 'Nuôi dưỡng' } })).toEqual([
      'exact',
      'other',
    ]);
    expect(order('thủy', { exact: { title: 'Thuỷ lợi' }, other: { title: 'Thúy đi học' } })[0]).toBe('exact');
  });

  it('treats all accents alike when none were typed', () => {
    const title = (title: string) => ({ title, score: 1 });
    expect(order('duong', { b: title('Nuôi dưỡng'), a: title('Con đường') })).toEqual(['a', 'b']);
  });

  it('puts words side by side before words that are scattered, wherever they are', () => {
    const scattered = `Tinh mơ ${FILL} giản dị ${FILL} bộ đội ${FILL} may mắn`;
    expect(
      order('tinh gian bo may', {
        phrase: { body: 'Về tinh giản bộ máy ở xã.' },
        scattered: { title: scattered },
      }),
    ).toEqual(['phrase', 'scattered']);
    expect(
      order('chợ phiên', {
        near: { lead: 'Chợ phiên họp sáng nay.' },
        far: { lead: `Chợ mở lại ${FILL} phiên thứ hai.` },
      })[0],
    ).toBe('near');
  });

  it('puts words in the order typed before the same words turned round', () => {
    expect(
      order('dân vận', { typed: { lead: 'Công tác dân vận.' }, turned: { lead: 'Công tác vận dân.' } })[0],
    ).toBe('typed');
  });

  it('puts title before names before lead before body', () => {
    const words = 'Hội xuân vùng cao';
    const filler = `${FILL}${words}`;
    expect(
      order('hội xuân', {
        title: { title: filler },
        names: { names: [filler] },
        lead: { lead: filler },
        body: { body: filler },
      }),
    ).toEqual(['title', 'names', 'lead', 'body']);
  });

  it('puts a title that is the question before a longer one', () => {
    expect(
      order('Công an xã', { whole: { title: 'Công an xã' }, part: { title: `Công an xã ${FILL}` } })[0],
    ).toBe('whole');
  });

  it('puts what was typed before a synonym of it', () => {
    expect(
      order('UBND', { typed: { title: 'UBND họp' }, synonym: { title: 'Ủy ban nhân dân họp' } })[0],
    ).toBe('typed');
  });

  it('puts the newer of two that match alike first, and never a worse one because it is new', () => {
    const title = { title: 'Mưa lũ', score: 1 };
    expect(order('mưa lũ', { a: { ...title, at: LONG_AGO }, b: { ...title, at: NOW } })).toEqual(['b', 'a']);
    expect(order('mưa lũ', { old: { title: 'Mưa lũ' }, fresh: { lead: 'Mưa lũ', at: NOW } })).toEqual([
      'old',
      'fresh',
    ]);
  });

  it('leaves alone what it has no text of, after the rest', () => {
    const question = parseQuestion('chợ', { synonyms }).question!;
    const hits = ['a', 'b', 'c', 'd'].map((id, index): SearchHit => ({
      kind: 'articles',
      id,
      score: 9 - index,
      at: null,
    }));
    const ranked = rank(hits, [textOf('c', {}), textOf('d', { title: 'Chợ' })], question, NOW);
    expect(ranked.map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
    expect([...ranked].sort(compareHits)).toEqual(ranked);
  });

  it('is the same whatever the order of what it is given, ties by kind and id', () => {
    const question = parseQuestion('chợ', { synonyms }).question!;
    const hits = [
      { kind: 'people', id: '1' },
      { kind: 'articles', id: '3' },
      { kind: 'articles', id: '2' },
      { kind: 'events', id: '0' },
    ].map((ref) => ({ ...ref, score: 1, at: null }) as SearchHit);
    const texts = hits.map(({ kind, id }) => ({ ...textOf(id, { title: 'Chợ' }), kind }));
    const ids = (given: SearchHit[]) => rank(given, texts, question, NOW).map(({ id }) => id);
    expect(ids(hits)).toEqual(['2', '3', '0', '1']);
    expect(ids([...hits].reverse())).toEqual(['2', '3', '0', '1']);
  });
});

describe('recencyOf', () => {
  it('halves with its half-life; what is to come is as new as today', () => {
    const daysAgo = (days: number) => recencyOf(new Date(NOW.getTime() - days * DAY), NOW);
    expect(daysAgo(0)).toBe(1);
    expect(daysAgo(-30)).toBe(1);
    expect(daysAgo(RECENCY_HALF_LIFE_DAYS)).toBe(0.5);
    expect(daysAgo(2 * RECENCY_HALF_LIFE_DAYS)).toBe(0.25);
    expect(recencyOf(null, NOW)).toBe(0.5);
  });
});
