import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { Recogniser, type Records } from '@/newsroom/intake/recognise/recognise';

const NOTHING: Records = { agencies: [], people: [], documents: [], topics: [] };

const recognise = (text: string, records: Partial<Records> = {}) => {
  const parsed = parseStory(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return new Recogniser({ ...NOTHING, ...records }).recognise(parsed.story);
};

const STORY = `Đoàn kiểm tra của tỉnh làm việc tại xã Khe Vang

Thứ Ba, 19/11/2024, 08:30 [GMT+7]

Sáng 18/11, tại Nhà văn hóa thôn Khe Lặc, Sở Nội vụ do bà Hà Thị Mây, Phó Giám đốc Sở Nội vụ, làm Trưởng đoàn, có buổi làm việc với UBND xã Khe Vang về việc thực hiện Quyết định số 12-QĐ/TU ngày 5/3/2019 của Ban Thường vụ Tỉnh ủy.

Năm 2023, xã đã hợp nhất 2 trạm Khuyến nông và Thú y thành Trung tâm Dịch vụ nông nghiệp.

Bà con thôn Khe Lặc trồng quế, giá quế cao.

Lê Mai (Trung tâm TT-VH Bình Sơn)`;

describe('a story', () => {
  it('is read for everything that is on record or may be', () => {
    const found = recognise(STORY, {
      documents: [{ id: 'market', kind: 'decision', number: '12-QĐ/TU', issuedOn: '2019-03-05' }],
      people: [{ id: 'may', name: 'Hà Thị Mây', agencies: [] }],
      topics: [
        { id: 'crops', title: 'Nông nghiệp', words: ['trồng quế', 'giá quế', 'khuyến nông'] },
        { id: 'sport', title: 'Thể thao', words: ['bóng đá'] },
      ],
    });
    expect(found.agencies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sở Nội vụ', 'UBND xã Khe Vang', 'Trung tâm Dịch vụ nông nghiệp']),
    );
    // The byline's centre is the author's, not the story's.
    expect(found.agencies.map(({ name }) => name)).not.toContain('Trung tâm TT-VH Bình Sơn');
    expect(found.people).toMatchObject([
      { name: 'Hà Thị Mây', match: { id: 'may' }, positions: [{ title: 'Phó Giám đốc Sở Nội vụ' }] },
    ]);
    expect(found.documents).toMatchObject([{ match: { id: 'market' } }]);
    expect(found.event).toMatchObject({
      eventKind: 'working-session',
      day: '2024-11-18',
      part: 'morning',
      place: 'Nhà văn hóa thôn Khe Lặc',
      chair: { name: 'Hà Thị Mây' },
    });
    expect(found.places.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['xã Khe Vang', 'thôn Khe Lặc']),
    );
    expect(found.topics).toMatchObject([{ id: 'crops' }]);
    expect(found.successions).toMatchObject([{ change: 'merged', date: '2023' }]);
  });

  it('is read the same in NFD', () => {
    expect(recognise(STORY.normalize('NFD'))).toEqual(recognise(STORY));
  });
});

it('never throws, and points at words that are there', () => {
  const piece = fc.constantFrom(...STORY.split(/(?<=[ ,.])/u), '\n', '\n\n', '“', '(');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const parsed = parseStory(`Xã mở chợ phiên\n\n27/11/2020 16:00\n\n${pieces.join('')}`);
      if (!parsed.ok) return;
      const textOf = new Map(parsed.story.lines.map(({ line, text }) => [line, text]));
      const { agencies, people, documents, places, topics, successions, event } = new Recogniser(
        NOTHING,
      ).recognise(parsed.story);
      const found = [...agencies, ...people, ...documents, ...places, ...topics, ...successions];
      for (const each of [...found, ...(event ? [event] : [])])
        for (const { line, start, end, text } of each.mentions)
          expect(textOf.get(line)!.slice(start, end)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

const seedFile = resolve(import.meta.dirname, '../../../../shared/seed/tien-yen-2020-11-27.txt');

// The real story is not part of the project: it is tried where it lies beside it.
const describeSeed = existsSync(seedFile) ? describe : () => {};

describeSeed('the real example', () => {
  it('is read whole', () => {
    const found = recognise(readFileSync(seedFile, 'utf8'), {
      documents: [{ id: 'decision', kind: 'decision', number: '04-QĐ/TW', issuedOn: '2018-07-25' }],
    });
    expect(found.documents).toMatchObject([
      { documentKind: 'decision', issuedOn: '2018-07-25', issuer: 'Ban Bí thư', similar: ['decision'] },
      { documentKind: 'scheme', number: '25' },
    ]);
    expect(found.people).toMatchObject([
      { name: 'Bùi Văn Thạch', positions: [{ agency: { level: 'central' } }] },
    ]);
    expect(found.event).toMatchObject({ eventKind: 'working-session', day: '2020-11-27' });
    expect(found.event?.chair).toBe(found.people[0]);
    expect(found.successions).toMatchObject([{ change: 'merged', date: '2019' }]);
    expect(found.successions[0]!.from).toHaveLength(3);
  });
});
