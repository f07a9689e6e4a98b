import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseByline, parseLabelledByline, parsePhotoCredit } from '@/newsroom/intake/parse/byline';
import type { AuthorRole } from '@/newsroom/intake/parse/types';

const author = (name: string, role: AuthorRole = 'text', centre: string | null = null) => ({
  name,
  role,
  centre,
});

describe('authors', () => {
  it.each([
    ['Lê Mai (Trung tâm TT-VH Bình Sơn)', [author('Lê Mai', 'text', 'Trung tâm TT-VH Bình Sơn')]],
    ['- Lê Mai (Trung tâm TT-VH).', [author('Lê Mai', 'text', 'Trung tâm TT-VH')]],
    [
      'Lê Mai - Hoàng Sơn (Trung tâm TT-VH)',
      [author('Lê Mai', 'text', 'Trung tâm TT-VH'), author('Hoàng Sơn', 'text', 'Trung tâm TT-VH')],
    ],
    ['Lê Mai (Đài A) – Sơn (Đài B)', [author('Lê Mai', 'text', 'Đài A'), author('Sơn', 'text', 'Đài B')]],
    ['Bài, ảnh: Lê Mai', [author('Lê Mai', 'text-photo')]],
    ['Tin và ảnh: Mai, Sơn', [author('Mai', 'text-photo'), author('Sơn', 'text-photo')]],
    ['Bài: Lê Mai – Ảnh: Hoàng Sơn', [author('Lê Mai'), author('Hoàng Sơn', 'photo')]],
    ['Ảnh: Trung tâm TT-VH Bình Sơn', [author('Trung tâm TT-VH Bình Sơn', 'photo')]],
    ['Video: Hoàng Sơn', [author('Hoàng Sơn', 'video')]],
    ['PV (Đài TT-TH)', [author('PV', 'text', 'Đài TT-TH')]],
  ])('%s', (line, authors) => {
    expect(parseByline(line)).toEqual({ authors, source: null, warnings: [] });
  });

  it('guesses at a bare name, and says so', () => {
    expect(parseByline('Lê Mai')).toEqual({
      authors: [author('Lê Mai')],
      source: null,
      warnings: ['author-guessed'],
    });
  });

  it('does not take a note for a centre', () => {
    expect(parseByline('Lê Mai (tổng hợp)')).toEqual({
      authors: [author('Lê Mai')],
      source: null,
      warnings: ['byline-note'],
    });
  });

  it('reads author and source from one line', () => {
    expect(parseByline('Lê Mai (Theo Báo Bình Minh)')).toMatchObject({
      authors: [author('Lê Mai')],
      source: { name: 'Báo Bình Minh' },
    });
  });
});

describe('sources', () => {
  it.each([
    ['Theo Báo Bình Minh', { name: 'Báo Bình Minh' }],
    ['(Theo TTXVN)', { name: 'TTXVN' }],
    ['Nguồn: Cổng TTĐT tỉnh', { name: 'Cổng TTĐT tỉnh' }],
    ['Theo binhminh.example', { name: 'binhminh.example', url: 'https://binhminh.example' }],
    [
      'Nguồn: Báo Bình Minh (https://binhminh.example/tin/1)',
      { name: 'Báo Bình Minh', url: 'https://binhminh.example/tin/1' },
    ],
    [
      'Nguồn: https://www.binhminh.example/tin/1',
      { name: 'binhminh.example', url: 'https://www.binhminh.example/tin/1' },
    ],
  ])('%s', (line, source) => {
    expect(parseByline(line)).toEqual({ authors: [], source, warnings: [] });
  });

  it('guesses at an office on its own', () => {
    expect(parseByline('Trung tâm TT-VH Bình Sơn')).toMatchObject({
      source: { name: 'Trung tâm TT-VH Bình Sơn' },
      warnings: ['source-guessed'],
    });
  });
});

describe('lines that are no bylines', () => {
  it.each([
    '',
    'Mai',
    'Theo kế hoạch, lễ hội mở vào tháng sau.',
    'Theo Ban Tổ chức lễ hội sẽ khai mạc vào tối mai.',
    'Hội nghị kết thúc tốt đẹp (lúc 17 giờ)',
    'Kết quả: Đạt',
    'Lê Mai (chưa đóng',
    'Bài: học của năm qua là phải gần dân',
  ])('"%s"', (line) => {
    expect(parseByline(line)).toBeNull();
  });

  it('never throws and keeps to short lines', () => {
    const piece = fc.constantFrom(
      'Lê',
      'Mai',
      '(',
      ')',
      '-',
      ',',
      'Ảnh:',
      'Theo ',
      'Nguồn:',
      ' và ',
      'https://a',
      '.',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 }),
        (pieces) => {
          const byline = parseByline(pieces.join(''));
          for (const { name } of byline?.authors ?? []) expect(name).not.toBe('');
          parseLabelledByline(pieces.join(''));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

it('reads the credit under a caption', () => {
  expect(parsePhotoCredit('(Ảnh: Lê Mai)')).toBe('Lê Mai');
  expect(parsePhotoCredit('Ảnh: người dân gặt lúa')).toBeNull();
});
