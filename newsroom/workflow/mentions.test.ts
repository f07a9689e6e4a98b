import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/domain/text';
import { mentionsIn, type Named } from './mentions';

const PEOPLE: Named[] = [
  { id: 'hoa', name: 'Nguyễn Văn Hoa' },
  { id: 'hoà', name: 'Nguyễn Văn Hòa' },
  { id: 'van', name: 'Nguyễn Văn' },
  { id: 'đạt', name: 'Đặng Thành Đạt' },
  { id: 'ba', name: 'Lục  Thị Ba' },
];

describe('mentionsIn', () => {
  it.each([
    ['@Đặng Thành Đạt xem giúp', ['đạt']],
    ['nhờ @dang thanh dat, gấp', ['đạt']],
    ['@ĐẶNG THÀNH ĐẠT!', ['đạt']],
    ['@Lục Thị\u00a0Ba và @Lục Thị\nBa', ['ba']],
    // The longest name, and the accents where they are written.
    ['@Nguyễn Văn Hòa', ['hoà']],
    ['@Nguyễn Văn Hoa', ['hoa']],
    ['@nguyen van hoa', ['hoa', 'hoà']],
    ['@Nguyễn Văn', ['van']],
    ['@Nguyễn Văn, đọc nhé', ['van']],
    ['@Nguyễn Văn Hoan', ['van']],
    ['@Nguyễn Vân', ['van']],
    ['@Đặng Thành Đạt'.normalize('NFD'), ['đạt']],
    ['(@Lục Thị Ba)@Nguyễn Văn', ['ba', 'van']],
    // Not mentions.
    ['phongvien@Nguyễn Văn', []],
    ['@ Nguyễn Văn', []],
    ['Nguyễn Văn', []],
    ['@', []],
    ['@@Nguyễn Văn', ['van']],
    ['@Đặng Thành', []],
  ])('%s', (text, ids) => expect(mentionsIn(text, PEOPLE)).toEqual(ids));

  it('ignores accounts without a name', () =>
    expect(mentionsIn('@ và @Ba', [{ id: 'x', name: ' ' }])).toEqual([]));

  const letters = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệ');
  const word = fc.array(letters, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
  const person = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const people = fc
    .uniqueArray(person, { minLength: 1, maxLength: 6, selector: fold })
    .map((names) => names.map((name, index) => ({ id: String(index), name })));
  const writing = fc.constantFrom<((name: string) => string)[]>(
    (name) => name,
    fold,
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => name.replaceAll(' ', '  '),
  );

  it('finds everybody who is named, however the name is written, and nobody else', () =>
    fc.assert(
      fc.property(people, fc.nat(), writing, fc.string(), (all, pick, write, after) => {
        const one = all[pick % all.length]!;
        expect(mentionsIn(`Nhờ @${write(one.name)}.`, all)).toEqual([one.id]);
        expect(mentionsIn(`Nhờ ${write(one.name)}. ${after.replaceAll('@', '')}`, all)).toEqual([]);
      }),
    ));

  it('takes any text and any names', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, names) => {
        const all = names.map((name, index) => ({ id: String(index), name }));
        const ids = mentionsIn(text, all);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(all.map((each) => each.id)).toContain(id);
      }),
    ));
});
