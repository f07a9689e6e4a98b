import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '@/newsroom/intake/corpus/corpus';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import type { AuthorRole, ParsedStory } from '@/newsroom/intake/parse/types';
import { decodeFile } from '@/newsroom/intake/report/decode';
import { reportOfText } from '@/newsroom/intake/report/report';

const corpus = path.resolve(import.meta.dirname, '../corpus');
const texts = readCorpus().flatMap(({ name }) => {
  const decoded = decodeFile(readFileSync(path.join(corpus, `${name}.txt`)));
  return decoded.ok ? [[name, decoded.text] as const] : [];
});
const stories = texts.flatMap(([name, text]) => {
  const result = parseStory(text);
  return result.ok ? [{ name, text, story: result.story }] : [];
});

const visible = (text: string): string =>
  text
    .replace(/[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\s]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');

/** Lines and pieces of the corpus in any order, and whatever else. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...stories.flatMap(({ text }) => text.split(/\r?\n/))) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
      { weight: 2, arbitrary: fc.constant('') },
    ),
    { maxLength: 25 },
  )
  .map((lines) => lines.join('\n'));

describe('whatever the text', () => {
  it('every character that is seen is kept in one line or another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseStory(text);
        if (!result.ok) return;
        expect(visible(result.story.lines.map((line) => line.text).join(''))).toBe(visible(text));
      }),
      { numRuns: 300 },
    );
  });

  it('composed and decomposed letters read the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(reportOfText(text.normalize('NFD'))).toEqual(reportOfText(text.normalize('NFC')));
      }),
      { numRuns: 150 },
    );
  });

  it('it is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        reportOfText(text);
      }),
      { numRuns: 300 },
    );
  });
});

const LABELS: Record<AuthorRole, string> = {
  text: 'Bài',
  photo: 'Ảnh',
  'text-photo': 'Bài, ảnh',
  video: 'Video',
};

/** The story as it would be printed plainly, each part saying what it is. */
const printed = (story: ParsedStory): string => {
  const captionsAt = (index: number) =>
    story.captions
      .filter(({ afterParagraph }) => afterParagraph === index)
      .map(({ text, credit }) => `Trong ảnh: ${text}${credit ? ` (Ảnh: ${credit})` : ''}`);
  return [
    story.title,
    story.dateText ?? '',
    story.lead ?? '',
    ...captionsAt(0),
    ...story.paragraphs.flatMap(({ text }, index) => [text, ...captionsAt(index + 1)]),
    ...story.authors.map(
      ({ name, role, centre }) => `${LABELS[role]}: ${name}${centre ? ` (${centre})` : ''}`,
    ),
    ...(story.source ? [`Nguồn: ${story.source.name}`] : []),
  ].join('\n\n');
};

it.each(stories)('$name, printed from its parts, reads the same', ({ story }) => {
  const again = parseStory(printed(story));
  const partsOf = (each: ParsedStory) => ({
    title: each.title,
    publishedAt: each.publishedAt,
    lead: each.lead,
    paragraphs: each.paragraphs.map(({ text }) => text),
    captions: each.captions,
    authors: each.authors,
    source: each.source?.name,
  });
  expect(again.ok && partsOf(again.story)).toEqual(partsOf(story));
});

describe('time', () => {
  const long = stories.find(({ name }) => name.startsWith('48'))!.text;
  const HEAD = 'Xã mở chợ phiên\n\n27/11/2020 16:00\n\n';
  /** Of the processor, in milliseconds: a busy machine does not count. */
  const timeOf = (text: string): number => {
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      reportOfText(text);
      return process.cpuUsage(start).user / 1_000;
    });
    return Math.min(...times);
  };

  it.each([
    ['paragraphs of a story', `${long.split('\n').slice(4).join('\n')}\n`],
    ['one long line', 'UBND huyện Bình Sơn, ông Nguyễn Văn An, Quyết định số 12/QĐ-UBND ngày 1/2/2020 và '],
    ['capitals', 'Công ty Cổ Phần Nguyễn Văn An Bình Sơn Hạ '],
    ['small words', 'công ty và xây dựng quản lý đầu tư và '],
    ['numbers', '12/2020 - 04 - Qđ / TW . '],
    ['brackets and labels', '(Ảnh: Trong ảnh: ( Ảnh Mai. '],
    ['short lines', 'Các đại biểu\nẢnh: Mai\n'],
  ])('grows with the length: %s', (_, piece) => {
    const ofSize = (size: number) => HEAD + piece.repeat(Math.ceil(size / piece.length));
    timeOf(ofSize(10_000));
    // Twice the text takes twice the time; what is quadratic takes four times, what is worse never ends.
    const [once, fourTimes] = [timeOf(ofSize(25_000)), timeOf(ofSize(100_000))];
    expect(fourTimes).toBeLessThan(once * 12 + 50);
  });
});
