import { describe, expect, it } from 'vitest';
import { compareTexts } from '../texts';
import { compareAddress, summaryLine, versionLine } from './compareLine';

const vi = compareTexts('vi');

describe('a version', () => {
  it('is named by its time in Vietnam, its stage and who changed it', () => {
    const version = { id: '1', updatedAt: '2020-11-27T17:30:00.000Z', stage: 'published' as const };
    expect(versionLine({ ...version, by: 'Hà Vy', marks: ['live', 'newest'] }, vi)).toBe(
      'Bạn đọc đang thấy · Mới nhất · 00:30 28/11/2020 · Đã xuất bản · Hà Vy',
    );
    expect(versionLine({ ...version, by: null, marks: [] }, vi)).toBe(
      '00:30 28/11/2020 · Đã xuất bản · Hệ thống',
    );
  });
});

describe('the summary', () => {
  const none = { changed: [], addedWords: 0, removedWords: 0, moved: 0, restyled: 0 };

  it('is one sentence', () => {
    expect(summaryLine(none, vi)).toBe('');
    expect(summaryLine({ ...none, changed: ['Đầu đề', 'SEO'], addedWords: 34, removedWords: 12 }, vi)).toBe(
      'Đã sửa: đầu đề, SEO; thêm 34 chữ, bớt 12 chữ.',
    );
    expect(summaryLine({ ...none, changed: ['Nội dung'], moved: 2, restyled: 1 }, vi)).toBe(
      'Đã sửa: nội dung; chuyển chỗ 2 đoạn, đổi cách trình bày 1 đoạn.',
    );
  });
});

it('the address of a comparison holds what was chosen', () => {
  expect(
    compareAddress('/so-sanh', { from: 'a', to: '', all: null, before: '2020-11-27T17:30:00.000Z' }),
  ).toBe('/so-sanh?from=a&before=2020-11-27T17%3A30%3A00.000Z');
});
