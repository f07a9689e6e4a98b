import { describe, expect, it, vi } from 'vitest';
import { ask, MAX_READ } from './ask';
import { QuestionMatcher } from './question/matches';
import { parseQuestion, type AskedQuestion } from './question/parseQuestion';
import { NO_SYNONYMS } from './question/synonyms';
import { Vocabulary, vocabularyOf } from './question/vocabulary';
import type { SearchEngine, SearchHit, SearchQuestion, SearchText } from './types';

const NOW = new Date('2026-11-29T05:00:00Z');

/** An engine over a few texts that finds what the words say, in the order of its records. */
const engineOf = (titles: readonly string[]) => {
  const texts = titles.map((title, index): SearchText => ({
    kind: 'articles',
    id: index.toString(16).padStart(24, '0'),
    title,
    names: [],
    lead: '',
    body: '',
  }));
  const isFound = (text: SearchText, question: SearchQuestion) => {
    const found = new Set(new QuestionMatcher(question).find(text.title).matches.map(({ group }) => group));
    return question.match === 'all' ? found.size === question.groups.length : found.size > 0;
  };
  const asked: SearchQuestion[] = [];
  const read: number[] = [];
  const engine: SearchEngine = {
    search: (question) => {
      asked.push(question);
      const hits = texts
        .filter((text) => isFound(text, question))
        .map(({ kind, id }, index): SearchHit => ({ kind, id, score: -index, at: null }));
      const counts = { kinds: new Map(), topics: new Map(), agencies: new Map(), years: new Map() };
      return Promise.resolve({ hits, total: hits.length, isMore: false, counts });
    },
    texts: (refs) => {
      read.push(refs.length);
      return Promise.resolve(texts.filter(({ id }) => refs.some((ref) => ref.id === id)));
    },
    vocabulary: () =>
      Promise.resolve(
        new Map([
          ['chợ', 9],
          ['phiên', 9],
          ['quyết', 9],
          ['định', 9],
        ]),
      ),
    put: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    suggest: () => Promise.resolve([]),
    clear: () => Promise.resolve(),
    count: () => Promise.resolve(texts.length),
  };
  return { engine, asked, read, titleOf: ({ id }: SearchHit) => titles[parseInt(id, 16)] };
};

const questionOf = (typed: string) => parseQuestion(typed, { synonyms: NO_SYNONYMS }) as AskedQuestion;

const askOf = async (
  titles: readonly string[],
  typed: string,
  { isReady = true, isVerbatim = false } = {},
) => {
  const made = engineOf(titles);
  const vocabulary = vocabularyOf(made.engine);
  if (isReady) await vocabulary.load(NOW);
  const found = await ask(made.engine, questionOf(typed), { now: NOW, vocabulary, isVerbatim });
  return { ...made, found, titles: found.hits.map(made.titleOf) };
};

describe('ask', () => {
  it('finds what has all the words, the best first', async () => {
    const { titles, found, asked, read } = await askOf(['Phiên họp về chợ', 'Chợ phiên', 'Chợ'], 'chợ phiên');
    expect(titles).toEqual(['Chợ phiên', 'Phiên họp về chợ']);
    expect(found).toMatchObject({ total: 2, isMore: false, isFallback: false, spelling: null });
    expect(found.question.match).toBe('all');
    expect([asked.length, read]).toEqual([1, [2]]);
  });

  it('finds what has some of the words when nothing has all, and says so', async () => {
    const { titles, found } = await askOf(['Chợ', 'Hội xuân'], 'chợ phiên');
    expect(titles).toEqual(['Chợ']);
    expect(found).toMatchObject({ total: 1, isFallback: true });
    expect(found.question.match).toBe('any');
  });

  it('finds nothing where there is nothing, without reading texts', async () => {
    for (const typed of ['lũ', 'lũ lụt']) {
      const { found, read } = await askOf(['Chợ'], typed);
      expect(found).toMatchObject({ hits: [], total: 0, isFallback: false, spelling: null });
      expect(found.question.match).toBe('all');
      expect(read).toEqual([]);
    }
  });

  it('looks for what was misspelt as it is spelt, says so, and only offers it to whoever wants the words as typed', async () => {
    const right = await askOf(['Quyết định mới', 'Định hướng'], 'quyeets định');
    expect(right.titles).toEqual(['Quyết định mới']);
    expect(right.found).toMatchObject({
      corrected: 'quyết định',
      spelling: null,
      isFallback: false,
      total: 1,
    });
    const verbatim = await askOf(['Quyết định mới', 'Định hướng'], 'quyeets định', { isVerbatim: true });
    expect(verbatim.titles.sort()).toEqual(['Quyết định mới', 'Định hướng']);
    expect(verbatim.found).toMatchObject({ corrected: null, spelling: 'quyết định', isFallback: true });
  });

  it('neither looks for nor offers what finds nothing', async () => {
    const { found } = await askOf(['Chợ mới'], 'quyeets định');
    expect(found).toMatchObject({ corrected: null, spelling: null });
  });

  it('leaves a rare word alone that some record has', async () => {
    const { found, titles } = await askOf(['Chợ phien', 'Chợ phiên'], 'chợ phien');
    expect(found.corrected).toBeNull();
    expect(titles).toContain('Chợ phien');
    // No record has all the words, but one has the rare one.
    const some = await askOf(['Hội phieen', 'Chợ phiên'], 'chợ phieen');
    expect(some.found).toMatchObject({ corrected: null, isFallback: true });
    expect(some.titles).toContain('Hội phieen');
  });

  it('goes by the accents that were typed: what is found with others only may be misspelt', async () => {
    const titles = ['Định kỳ, quyền đinh', 'Quyết định mới'];
    const { found, titles: first } = await askOf(titles, 'quyết đính');
    expect(first[0]).toBe('Quyết định mới');
    expect(found.corrected).toBeNull();
  });

  it('looks without the small words of a sentence, where no record has all its words', async () => {
    const titles = ['Chợ phiên họp ở đâu', 'Khi nào có hội', 'Chợ phiên'];
    const { titles: all } = await askOf(titles, 'chợ phiên ở đâu');
    expect(all).toEqual(['Chợ phiên họp ở đâu']);
    const { titles: some, found } = await askOf(titles, 'khi nào thì có chợ phiên');
    expect(some.sort()).toEqual(['Chợ phiên', 'Chợ phiên họp ở đâu']);
    expect(found.isFallback).toBe(true);
  });

  it('does not wait for the words of the index', async () => {
    const { found } = await askOf(['Quyết định mới'], 'quyeets định', { isReady: false });
    expect(found).toMatchObject({ corrected: null, spelling: null });
    const { engine } = engineOf(['Quyết định mới']);
    const asking = ask(engine, questionOf('quyeets'), { now: NOW, vocabulary: null });
    expect((await asking).spelling).toBeNull();
  });

  it('reads the texts of the best only, and keeps the others in the order of the engine', async () => {
    const titles = Array.from({ length: MAX_READ + 5 }, (_, index) => `Chợ ${index}`);
    const { found, read } = await askOf(titles, 'chợ');
    expect(read).toEqual([MAX_READ]);
    expect(found.hits.slice(MAX_READ).map(({ id }) => parseInt(id, 16))).toEqual([200, 201, 202, 203, 204]);
    expect(found.hits.every(({ score }, index) => index === 0 || score <= found.hits[index - 1]!.score)).toBe(
      true,
    );
  });
});

describe('Vocabulary', () => {
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

  it('reads once for everybody, and anew when an hour has passed', async () => {
    const read = vi.fn(() => Promise.resolve(new Map([['chợ', 9]])));
    const vocabulary = new Vocabulary(read);
    expect(vocabulary.current(NOW)).toBeNull();
    expect(vocabulary.current(NOW)).toBeNull();
    await vocabulary.load(NOW);
    expect(read).toHaveBeenCalledTimes(1);
    const first = vocabulary.current(later(59));
    expect(first?.countOf({ folded: 'cho', exact: null })).toBe(9);
    expect(read).toHaveBeenCalledTimes(1);
    // What is old is used until the new is there.
    expect(vocabulary.current(later(61))).toBe(first);
    await vocabulary.load(later(61));
    expect(read).toHaveBeenCalledTimes(2);
    expect(vocabulary.current(later(61))).not.toBe(first);
  });

  it('keeps what it has when a reading fails, and tries again a minute later', async () => {
    const read = vi.fn(() => Promise.resolve(new Map([['chợ', 9]])));
    const vocabulary = new Vocabulary(read);
    await vocabulary.load(NOW);
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    read.mockRejectedValueOnce(new Error('cut off'));
    await vocabulary.load(later(61));
    expect(written.mock.calls.join('')).toContain('cut off');
    written.mockRestore();
    expect(vocabulary.current(later(61.5))?.countOf({ folded: 'cho', exact: null })).toBe(9);
    expect(read).toHaveBeenCalledTimes(2);
    vocabulary.current(later(62));
    expect(read).toHaveBeenCalledTimes(3);
    await vocabulary.load(later(62));
  });
});
