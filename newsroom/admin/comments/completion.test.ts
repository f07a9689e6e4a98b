import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../workflow/mentions';
import { complete, mentionAt, suggest } from './completion';

const PEOPLE = [
  { id: '1', name: 'Nguyễn Văn Hoa' },
  { id: '2', name: 'Đặng Thành Đạt' },
  { id: '3', name: 'Nguyễn Văn' },
  { id: '4', name: '' },
];
const names = (query: string) => suggest(query, PEOPLE).map(({ name }) => name);

describe('mentionAt', () => {
  it.each([
    ['@', 1, { start: 0, query: '' }],
    ['Nhờ @dat xem', 8, { start: 4, query: 'dat' }],
    ['Nhờ @dat xem', 7, { start: 4, query: 'da' }],
    ['@Nguyễn V', 9, { start: 0, query: 'Nguyễn V' }],
    ['Nhờ @dat', 4, null],
    ['lan@dat', 7, null],
    ['@ dat', 5, null],
    ['@dat\nxem', 8, null],
    ['', 0, null],
    ['@', 0, null],
  ])('%j at %d', (text, caret, query) => expect(mentionAt(text, caret)).toEqual(query));
});

describe('suggest', () => {
  it('finds by any word of the name, with or without accents', () => {
    expect(names('dat')).toEqual(['Đặng Thành Đạt']);
    expect(names('Thành Đ')).toEqual(['Đặng Thành Đạt']);
    expect(names('ho')).toEqual(['Nguyễn Văn Hoa']);
    expect(names('nguyen v')).toEqual(['Nguyễn Văn', 'Nguyễn Văn Hoa']);
    expect(names('')).toHaveLength(3);
    expect(names('ăn')).toEqual([]);
  });

  it('ends with the whole name', () => {
    expect(names('Nguyễn Văn ')).toEqual([]);
    expect(names('Nguyễn Văn H')).toEqual(['Nguyễn Văn Hoa']);
  });
});

describe('complete', () => {
  it('writes the name where it was typed', () => {
    const text = 'Nhờ @da xem';
    expect(complete(text, mentionAt(text, 7)!, 'Đặng Thành Đạt')).toEqual({
      text: 'Nhờ @Đặng Thành Đạt xem',
      caret: 20,
    });
  });

  it('what it writes is a mention', () =>
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.constantFrom('', 'Nhờ '),
        fc.constantFrom('', ' xem', 'xem'),
        (pick, before, after) => {
          const person = PEOPLE[pick]!;
          const typed = `${before}@n`;
          const { text } = complete(typed + after, mentionAt(typed, typed.length)!, person.name);
          expect(mentionsIn(text, PEOPLE)).toEqual([person.id]);
        },
      ),
    ));
});
