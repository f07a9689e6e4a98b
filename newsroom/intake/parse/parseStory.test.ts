import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseStory } from '@/newsroom/intake/parse/parseStory';
import type { ParsedStory } from '@/newsroom/intake/parse/types';

function storyOf(text: string): ParsedStory {
  const result = parseStory(text);
  if (!result.ok) throw new Error(result.problem.code);
  return result.story;
}

const codes = (story: ParsedStory) => story.warnings.map(({ code }) => code);
const reasons = (story: ParsedStory) => story.removed.map(({ reason }) => reason);

const TITLE = 'Thư viện xã Bình Sơn mở phòng đọc cho thiếu nhi';
const DATE = 'Thứ Ba, 12/03/2024, 08:30 [GMT+7]';
const LEAD = 'Sáng 12/3, thư viện xã Bình Sơn mở phòng đọc mới với hơn hai nghìn đầu sách.';
const SECOND = 'Phòng đọc mở cửa cả ngày thứ Bảy, các em được mượn sách về nhà trong hai tuần.';
const THIRD = 'Đoàn xã sẽ tặng thêm sách vào dịp hè.';
const BYLINE = 'Lê Mai (Trung tâm TT-VH Bình Sơn)';

const paste = (...blocks: string[]) => blocks.join('\n\n');

describe('a story as it is copied from a portal', () => {
  const text = `${TITLE}

${DATE}
.
.

${LEAD}

Các em thiếu nhi trong phòng đọc
Các em thiếu nhi trong phòng đọc.

${SECOND}

${THIRD}

${BYLINE}

.
.`;

  it.each([
    ['NFC', text],
    ['NFD', text.normalize('NFD')],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['with invisible characters', `\uFEFF${text.replaceAll(' ', '\u00A0').replaceAll('n', 'n\u200B')}`],
  ])('is read whole: %s', (_, pasted) => {
    const story = storyOf(pasted);
    expect(story).toMatchObject({
      title: TITLE,
      publishedAt: '2024-03-12T01:30:00.000Z',
      dateText: DATE,
      hasTime: true,
      datelinePlace: null,
      lead: LEAD,
      paragraphs: [
        { kind: 'paragraph', text: SECOND },
        { kind: 'paragraph', text: THIRD },
      ],
      captions: [{ text: 'Các em thiếu nhi trong phòng đọc.', credit: null, afterParagraph: 0 }],
      authors: [{ name: 'Lê Mai', role: 'text', centre: 'Trung tâm TT-VH Bình Sơn' }],
      source: null,
      warnings: [],
    });
    expect(reasons(story)).toEqual([
      'punctuation',
      'punctuation',
      'repeated-caption',
      'punctuation',
      'punctuation',
    ]);
    expect(story.removed[0]).toMatchObject({ line: 4, text: '.' });
  });
});

describe('head', () => {
  it('may begin with the date line or a menu', () => {
    expect(storyOf(paste(DATE, TITLE, LEAD))).toMatchObject({ title: TITLE, lead: LEAD });
    const story = storyOf(paste('Trang chủ » Tin tức » Văn hóa', 'Văn hóa - Xã hội', TITLE, DATE, LEAD));
    expect(story.title).toBe(TITLE);
    expect(reasons(story)).toEqual(['navigation', 'navigation']);
  });

  it('joins a title that was broken over two lines, and drops its repetition', () => {
    const story = storyOf(`Thư viện xã Bình Sơn mở phòng đọc\ncho thiếu nhi\n${DATE}\n\n${TITLE}\n\n${LEAD}`);
    expect(story).toMatchObject({ title: TITLE, lead: LEAD });
    expect(reasons(story)).toEqual(['repeated-title']);
  });

  it('never invents a date', () => {
    expect(storyOf(paste(TITLE, LEAD))).toMatchObject({ publishedAt: null, dateText: null });
    expect(codes(storyOf(paste(TITLE, LEAD, BYLINE)))).toEqual(['no-date']);
    const impossible = storyOf(paste(TITLE, '31/02/2024 08:00', LEAD, BYLINE));
    expect(impossible).toMatchObject({ publishedAt: null, dateText: '31/02/2024 08:00', lead: LEAD });
    expect(codes(impossible)).toEqual(['impossible-date']);
  });

  it('says what is odd about a date line', () => {
    const day = storyOf(paste(TITLE, 'Bình Sơn, ngày 12/3/2024', LEAD, BYLINE));
    expect(day).toMatchObject({
      publishedAt: '2024-03-11T17:00:00.000Z',
      hasTime: false,
      datelinePlace: 'Bình Sơn',
    });
    expect(codes(day)).toEqual(['no-time']);
    expect(codes(storyOf(paste(TITLE, 'Thứ Hai, 12/03/2024, 08:30', LEAD, BYLINE)))).toEqual([
      'weekday-mismatch',
    ]);
    const second = storyOf(paste(TITLE, `${DATE}\nCập nhật lúc: 09:00 13/03/2024`, LEAD, BYLINE));
    expect(second.publishedAt).toBe('2024-03-12T01:30:00.000Z');
    expect(second.notes).toEqual([{ kind: 'update', text: 'Cập nhật lúc: 09:00 13/03/2024' }]);
    const other = storyOf(paste(TITLE, `${DATE}\n13/03/2024 09:00`, LEAD, BYLINE));
    expect(reasons(other)).toEqual(['second-date']);
  });

  it('finds a date line at the end, and leaves a date in the middle to the story', () => {
    const atEnd = storyOf(paste(TITLE, LEAD, SECOND, THIRD, SECOND.slice(4), 'Đăng ngày 12/03/2024 08:30'));
    expect(atEnd.publishedAt).toBe('2024-03-12T01:30:00.000Z');
    expect(codes(atEnd)).toContain('date-at-end');
    const filler = Array.from({ length: 5 }, (_, index) => `Đoạn văn thứ ${index} kể về phòng đọc.`);
    const inside = storyOf(
      paste(TITLE, ...filler, 'Ngày 20/03/2024', ...filler.map((line) => `${line} Hết.`)),
    );
    expect(inside.publishedAt).toBeNull();
    expect(inside.paragraphs).toContainEqual({ kind: 'subhead', text: 'Ngày 20/03/2024' });
  });

  it('takes the first paragraph after the date line as lead', () => {
    const story = storyOf(paste(TITLE, SECOND, DATE, LEAD, THIRD, BYLINE));
    expect(story.lead).toBe(LEAD);
    expect(story.paragraphs.map(({ text }) => text)).toEqual([SECOND, THIRD]);
    expect(codes(story)).toEqual(['text-before-date']);
  });
});

describe('body', () => {
  const bodyOf = (...blocks: string[]) => storyOf(paste(TITLE, DATE, LEAD, ...blocks, BYLINE));

  it('joins paragraphs that were broken in the middle of a sentence, but not list items', () => {
    const story = bodyOf('Các em được mượn sách\nvề nhà trong hai tuần.\na) Sách tranh', THIRD);
    expect(story.paragraphs.map(({ text }) => text)).toEqual([
      'Các em được mượn sách về nhà trong hai tuần.',
      'a) Sách tranh',
      THIRD,
    ]);
  });

  it('tells subheads from paragraphs', () => {
    const story = bodyOf('1. Giờ mở cửa', SECOND, 'Sách được tặng', THIRD);
    expect(story.paragraphs.map(({ kind }) => kind)).toEqual([
      'subhead',
      'paragraph',
      'subhead',
      'paragraph',
    ]);
    expect(codes(story)).toEqual(['subhead-guessed']);
  });

  it.each([
    ['Trong ảnh: Các em chọn sách.', 'Các em chọn sách.', null],
    ['Các em chọn sách. (Ảnh: Hoàng Sơn)', 'Các em chọn sách.', 'Hoàng Sơn'],
    ['Các em chọn sách. Ảnh: TTXVN', 'Các em chọn sách.', 'TTXVN'],
    ['Các em chọn sách\nCác em chọn sách.\nẢnh: Hoàng Sơn', 'Các em chọn sách.', 'Hoàng Sơn'],
    ['Ảnh: các em chọn sách', 'các em chọn sách', null],
  ])('reads the caption %j', (written, text, credit) => {
    const story = bodyOf(SECOND, written, THIRD);
    expect(story.captions).toEqual([{ text, credit, afterParagraph: 1 }]);
    expect(codes(story)).toEqual([]);
  });

  it('guesses at a caption by its opening, and says so', () => {
    const story = bodyOf('Quang cảnh buổi lễ', SECOND, 'Các đại biểu cắt băng', THIRD);
    expect(story.captions.map(({ text }) => text)).toEqual(['Quang cảnh buổi lễ', 'Các đại biểu cắt băng']);
    expect(codes(story)).toEqual(['caption-guessed', 'caption-guessed']);
  });

  it('drops a paragraph pasted twice', () => {
    const long = `${SECOND} ${SECOND} ${SECOND} ${SECOND}`;
    const story = bodyOf(long, long);
    expect(story.paragraphs).toHaveLength(1);
    expect(codes(story)).toEqual(['repeated-paragraph']);
  });

  it('shows what the portal printed around the story', () => {
    const story = storyOf(
      paste(TITLE, DATE, 'In bài viết | Zalo (3) | A+', 'Lượt xem: 1.204', LEAD, SECOND, BYLINE) +
        '\n\nTừ khóa: thư viện, thiếu nhi\n\nTin liên quan\nXã bên làm đường\nHội thi nấu ăn (10/03/2024)\n1\n2',
    );
    expect(story.paragraphs).toHaveLength(1);
    expect(reasons(story)).toEqual([
      ...[
        'navigation',
        'view-counter',
        'tags',
        'related',
        'related',
        'related',
        'number-only',
        'number-only',
      ],
    ]);
  });

  it('goes on behind a related list in the middle', () => {
    const story = bodyOf(SECOND, 'Tin liên quan\nXã bên làm đường', THIRD);
    expect(story.paragraphs.map(({ text }) => text)).toEqual([SECOND, THIRD]);
    expect(story.authors).toHaveLength(1);
    expect(codes(story)).toEqual(['text-after-related']);
  });
});

describe('end', () => {
  it('collects bylines and the source from several lines', () => {
    const story = storyOf(paste(TITLE, DATE, LEAD, 'Bài: Lê Mai\nẢnh: Hoàng Sơn\nNguồn: Báo Bình Minh'));
    expect(story.authors.map(({ name, role }) => [name, role])).toEqual([
      ['Lê Mai', 'text'],
      ['Hoàng Sơn', 'photo'],
    ]);
    expect(story.source).toEqual({ name: 'Báo Bình Minh' });
  });

  it('warns when nobody is named, and when there is no text', () => {
    expect(codes(storyOf(paste(TITLE, DATE, LEAD)))).toEqual(['no-author']);
    expect(codes(storyOf(paste(TITLE, DATE)))).toEqual(['no-body', 'no-author']);
  });
});

describe('text that is no story', () => {
  it.each([
    ['', 'empty'],
    [' \n\t\u00A0\n', 'empty'],
    ['.\n.\n…\nFacebook | Zalo\nLượt xem: 12', 'only-noise'],
    [DATE, 'no-title'],
    [`${LEAD} ${SECOND} ${THIRD} ${LEAD} ${SECOND}`, 'no-title'],
    ['a'.repeat(1_000_001), 'too-long'],
  ])('%#: %s', (text, code) => {
    const result = parseStory(text);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(!result.ok && result.problem.message).toMatch(/\p{L}/u);
  });
});

/** Emoji in front of a title are not part of it; the line itself has them. */
const withoutDecoration = (line: string): string =>
  line.replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\u200D| )+(?=\p{L}|\p{N})/u, '');

it.each(['05-12-2019', '(05-12-2019)'])('%s alone is a date and no telephone', (date) => {
  const { publishedAt } = storyOf(paste(TITLE, date, LEAD, BYLINE));
  expect(publishedAt).toBe('2019-12-04T17:00:00.000Z');
});

describe('properties', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...[
        TITLE,
        DATE,
        LEAD,
        SECOND,
        THIRD,
        BYLINE,
        '',
        '',
        '',
        '.',
        '…',
        '\u200B',
        '12',
        'Zalo',
        'Tin liên quan',
      ],
      ...[
        'Quang cảnh buổi lễ',
        'Quang cảnh buổi lễ.',
        'Ảnh: Hoàng Sơn',
        '(Ảnh: Mai)',
        'Theo TTXVN',
        'và nhiều em nhỏ',
      ],
      ...[
        '31/02/2024',
        'Cập nhật: 13/03/2024',
        'Xem thêm: Tin khác',
        'Lượt xem: 3',
        '1. Kết quả',
        'KẾT QUẢ',
        'Lê Mai',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => lines.join(end));

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (anything) => {
        parseStory(anything);
      }),
      { numRuns: 500 },
    );
  });

  it('accounts for every line that is not blank', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const result = parseStory(pasted);
        if (!result.ok) return;
        const { story } = result;
        const written = pasted
          .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
          .flatMap((raw, index) => (raw.trim() === '' ? [] : index + 1));
        expect(story.lines.map(({ line: number }) => number)).toEqual(written);
        expect(story.removed.map(({ line: number }) => number)).toEqual(
          story.lines.filter(({ role }) => role === 'removed').map(({ line: number }) => number),
        );
        expect(story.lines.some(({ role }) => role === null)).toBe(false);

        const captions = story.captions.flatMap(({ text: caption, credit }) => [caption, credit ?? '']);
        const kept = [
          story.title,
          story.dateText,
          story.lead,
          ...story.paragraphs.map((part) => part.text),
        ].join('\n');
        for (const { role, text: content } of story.lines) {
          if (['title', 'date', 'lead', 'paragraph', 'subhead'].includes(role))
            expect(kept).toContain(withoutDecoration(content));
          if (role === 'caption')
            expect(captions.some((part) => part !== '' && content.includes(part))).toBe(true);
          if (role === 'byline')
            expect(
              story.authors.some(({ name, centre }) => content.includes(name) || centre === content),
            ).toBe(true);
          if (role === 'source') expect(story.source).not.toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a story alone that is pasted from its own parts', () => {
    const clean = storyOf(paste(TITLE, DATE, LEAD, SECOND, THIRD, BYLINE));
    const again = storyOf(
      paste(clean.title, clean.dateText!, clean.lead!, ...clean.paragraphs.map((part) => part.text), BYLINE),
    );
    expect(again).toEqual(clean);
  });

  it.each([
    ['one long line', `${TITLE}\n${'a, '.repeat(66_000)}`],
    ['paragraphs', paste(TITLE, DATE, ...Array.from({ length: 2_000 }, (_, index) => `${index} ${SECOND}`))],
    ['brackets', `${TITLE}\n${`${'('.repeat(150)}\n`.repeat(1_300)}`],
    ['labels', `${TITLE}\n${`${'Ảnh: '.repeat(25)}\n`.repeat(1_500)}`],
    ['stops', `${TITLE}\n${'. '.repeat(100_000)}x`],
    ['blanks', `${TITLE}\n${' '.repeat(200_000)}x`],
  ])('reads 200 kB in time: %s', (_, pasted) => {
    parseStory(pasted.slice(0, 20_000));
    const start = process.cpuUsage();
    parseStory(pasted);
    // Several times what it takes of the processor, for a slow one; a quadratic step would take minutes.
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});

const seedFile = resolve(import.meta.dirname, '../../../../shared/seed/tien-yen-2020-11-27.txt');

// The real story is not part of the project: it is tried where it lies beside it.
const describeSeed = existsSync(seedFile) ? describe : () => {};

describeSeed('the real example', () => {
  it('is read whole', () => {
    const pasted = readFileSync(seedFile, 'utf8');
    const story = storyOf(pasted);
    expect(story.title).toBe(pasted.split('\n')[0]);
    expect(story.publishedAt).toBe('2020-11-27T09:00:00.000Z');
    expect(story.captions).toHaveLength(1);
    expect(story.paragraphs).toHaveLength(2);
    expect(story.paragraphs.some(({ text }) => /^[. ]*$/.test(text))).toBe(false);
    expect(story.authors).toEqual([{ name: 'Trần Hoàn', role: 'text', centre: 'Trung tâm TT-VH Tiên Yên' }]);
    expect(story.warnings).toEqual([]);
  });
});
