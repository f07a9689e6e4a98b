import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocuments } from '@/newsroom/intake/recognise/documents';

const find = (...lines: string[]) => findDocuments(lines.map((text, index) => ({ line: index + 1, text })));

describe('findDocuments', () => {
  it('reads kind, number, day, issuer and what it is about', () => {
    const [found, ...others] = find(
      'Xã triển khai Quyết định số 12 - QĐ/TU ngày 5/3/2019 của Ban Thường vụ Tỉnh ủy quy định việc trực chợ phiên. Sau đó họp.',
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      documentKind: 'decision',
      number: '12 - QĐ/TU',
      numberKey: '12-qd/tu',
      issuedOn: '2019-03-05',
      issuer: 'Ban Thường vụ Tỉnh ủy',
      summary: 'quy định việc trực chợ phiên',
      because: ['kind-and-number', 'dated', 'issuer-named'],
    });
    expect(found!.mentions).toEqual([{ line: 1, start: 14, end: 38, text: 'Quyết định số 12 - QĐ/TU' }]);
  });

  it.each([
    ['theo Nghị định 42/2022/NĐ-CP', 'decree', '42/2022/NĐ-CP', 2022],
    ['theo Nghị định số: 42/2022/NĐCP của Chính phủ', 'decree', '42/2022/NĐCP', 2022],
    ['theo nghị quyết số 18-NQ/TW', 'resolution', '18-NQ/TW', null],
    ['Nghị quyết 57 của Bộ Chính trị', 'resolution', '57', null],
    ['Công văn số 1234/UBND-VX', 'letter', '1234/UBND-VX', null],
    ['Thông tư 22/2023/TT-BTTTT', 'circular', '22/2023/TT-BTTTT', 2023],
    ['KẾ HOẠCH SỐ 45/KH-UBND', 'plan', '45/KH-UBND', null],
    ['Đề án 25 của tỉnh về “Tinh gọn bộ máy”', 'scheme', '25', null],
    ['thực hiện 05-CT/HU từ đầu năm', 'directive', '05-CT/HU', null],
    ['Quyết định số 07 – Qđi / TW', 'decision', '07 – Qđi / TW', null],
    ['Luật Tiếp cận thông tin 2016', 'law', null, 2016],
    ['Luật Đất đai năm 2024', 'law', null, 2024],
  ])('%s', (text, documentKind, number, year) => {
    expect(find(text)).toMatchObject([{ documentKind, number, year }]);
  });

  it.each([
    'Ông quyết định 3 việc trong năm.',
    'Kế hoạch 5 năm đã xong.',
    'Đề án 3 tỷ đồng được duyệt.',
    'Hội nghị thông báo kết quả 6 tháng đầu năm.',
    'Đường 12/5 và chợ 01/2024.',
    'Tỷ lệ đạt 95/100.',
  ])('sees none in: %s', (text) => expect(find(text)).toEqual([]));

  it('takes several spellings of one number for one document, and learns from each', () => {
    const found = find(
      'Quyết định số 12 - QĐ/TU quy định việc trực chợ.',
      'Sau một năm thực hiện Quyết định số 12- QĐ/TU ngày 05 tháng 3 năm 2019',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ issuedOn: '2019-03-05', summary: 'quy định việc trực chợ' });
    expect(found[0]!.mentions.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('reads a title in quotation marks whole', () => {
    expect(find('Đề án 25 của tỉnh về "Đổi mới chợ phiên; tinh gọn bộ máy", năm 2019')).toMatchObject([
      { issuer: 'tỉnh', summary: 'Đổi mới chợ phiên; tinh gọn bộ máy' },
    ]);
  });

  it('does not invent a day', () => {
    expect(find('Quyết định số 12-QĐ/TU ngày 31/2/2019')).toMatchObject([{ issuedOn: null }]);
  });

  it('names what it read, for any text', () => {
    const piece = fc.constantFrom(
      ...[
        'Quyết định số ',
        '04 - QĐ/TW',
        ' ngày 25/7/2018',
        ' của Ban Bí thư',
        ' về ',
        'Luật ',
        '2024',
        '12/',
        '-',
        ' ',
      ],
      ...['Đề án 25', 'ngày', '.', '“', 'NĐ-CP', 'a', 'Ủy ban nhân dân xã '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { mentions, confidence } of find(text)) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
          for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
        }
      }),
      { numRuns: 500 },
    );
  });
});
