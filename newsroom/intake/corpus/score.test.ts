import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isHeldOut, readCorpus } from '@/newsroom/intake/corpus/corpus';
import {
  differencesOf,
  isBelow,
  scoreStories,
  scoreTable,
  type StoryTruth,
} from '@/newsroom/intake/corpus/score';
import { reportOfText } from '@/newsroom/intake/report/report';

const corpus = readCorpus();

describe('the corpus', () => {
  it('is read at least as well as the limits ask', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(corpus.filter(isHeldOut)).toHaveLength(44);
    expect(scoreStories(corpus).filter(isBelow)).toEqual([]);
  });

  it('has its scores in the documentation', () => {
    const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/intake.md'), 'utf8');
    // The formatter pads the columns.
    const plain = (table: string) => table.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    expect(plain(docs)).toContain(plain(scoreTable(scoreStories(corpus))));
  });
});

describe('the score', () => {
  const truth: StoryTruth = {
    title: 'Xã mở chợ',
    publishedAt: null,
    captions: [],
    authors: [],
    centre: null,
    source: null,
    event: null,
    agencies: [{ name: 'UBND xã Khe Vang' }, { name: 'Hội Nông dân xã' }],
    people: [],
    documents: [{ kind: 'plan', number: '12/KH-UBND' }],
  };
  const report = {
    ...reportOfText(''),
    title: 'Xã mở chợ',
    agencies: [
      { name: 'Ubnd xã Khe Vang', role: 'host' as const },
      { name: 'Chợ', role: 'mentioned' as const },
    ],
    documents: [{ kind: 'plan' as const, number: '12 / KH - UBND', date: null, issuer: null }],
  };
  const story = { name: '01', truth, report };

  it('counts what is right, found and true', () => {
    const byField = new Map(scoreStories([story]).map((score) => [score.field, score]));
    expect(byField.get('title')).toMatchObject({ value: 1, counts: [1, 1] });
    expect(byField.get('agencies')).toMatchObject({ value: 0.5, counts: [1, 2, 2] });
    expect(byField.get('documents')).toMatchObject({ value: 1 });
  });

  it('says where truth and report differ', () => {
    expect(differencesOf([story])).toEqual([
      { story: '01', field: 'agencies', truth: 'hoi nong dan xa', read: 'cho' },
    ]);
  });
});
