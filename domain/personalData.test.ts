import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personalData';

const texts = (text: string) => findPersonalData(text).map((found) => found.text);
const kinds = (text: string) => findPersonalData(text).map((found) => found.kind);

describe('phone numbers', () => {
  it.each([
    '0912345678',
    '0912.345.678',
    '0912 345 678',
    '0912-345-678',
    '0912\u00A0345\u00A0678',
    '0912 – 345 – 678',
    '0912.34.56.78',
    '091 234 5678',
    '09 1234 5678',
    '0325678901',
    '0567890123',
    '0765432109',
    '0865432109',
    '+84912345678',
    '+84 912 345 678',
    '(+84) 912 345 678',
    '+84 (0) 912 345 678',
    '0084 912 345 678',
    '84912345678',
    '+84 203 3876 123',
    '02033876123',
    '0203.3876.123',
    '0203.3.876.123',
    '(0203) 3876 123',
    '(0203)3.876.123',
    '024 3825 1234',
    '0283 8 123 456',
  ])('finds %s, wherever it stands', (number) => {
    expect(findPersonalData(number)).toEqual([{ kind: 'phone', text: number, index: 0 }]);
    const sentence = `Bà con liên hệ anh Lục Văn Thành (${number}), thôn Bãi Sú.`;
    expect(findPersonalData(sentence)).toEqual([
      { kind: 'phone', text: number, index: sentence.indexOf(number) },
    ]);
    expect(texts(`Gọi số ${number}.`)).toEqual([number]);
    expect(texts(`Năm 2024, 15 hộ gọi ${number} để hỏi.`)).toEqual([number]);
  });

  it('finds several, one after the other', () => {
    expect(texts('0912345678/0987.654.321')).toEqual(['0912345678', '0987.654.321']);
    expect(texts('0912 345 678 - 0987 654 321')).toEqual(['0912 345 678', '0987 654 321']);
    expect(texts('0912345678,0987654321; 0203.3876.123')).toEqual([
      '0912345678',
      '0987654321',
      '0203.3876.123',
    ]);
  });

  it('finds one glued to the word that announces it', () => {
    expect(texts('ĐT0912345678')).toEqual(['0912345678']);
    expect(texts('SĐT:0912345678')).toEqual(['0912345678']);
    expect(texts('đt-0912345678'.normalize('NFD'))).toEqual(['0912345678']);
  });

  it('takes pairs of digits for a number only after words that say so', () => {
    expect(texts('Điện thoại: 09.12.34.56.78')).toEqual(['09.12.34.56.78']);
    expect(texts('Các ngày 05-06-07-08-09 trong tháng')).toEqual([]);
  });
});

describe('what is no phone number', () => {
  it.each([
    'Thứ Sáu, 27/11/2020, 16:00 [GMT+7]',
    'từ 03-11-2020 08 giờ 30',
    'Từ 07.08.2019 - 09.10.2020',
    'giai đoạn 03.2019 - 2020',
    'giai đoạn 2020 - 2025, năm 2026',
    'Quyết định 2231/QĐ-UBND ngày 25/7/2018',
    'Quyết định số 0912345678/QĐ-UBND',
    'Quy định số 04 - QĐ/TW, 42/2022/NĐ-CP',
    'kinh phí 1.250.000.000 đồng',
    '84.912.345.678 đồng',
    '84912345678 đồng',
    'rộng 12.345,67 m2, trồng 0,35 ha',
    'mã HS0912345678, tin-bai-0912345678.html',
    'mã số thuế 0312345678',
    'MST: 0312345678-001',
    'số 0912.345.678.901',
    'từ 08.00 - 11.30, 13.30 - 17.00',
    'lúc 08 30 - 09 30 - 2020',
    'tổng đài 113, 114, 115, 1900 1234, 18001091',
    'tài khoản 1020 1000 1234 5678',
    '012345678901234567890123456789',
    '0123456789',
  ])('passes over %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe('identity numbers', () => {
  it.each([
    '022094001234',
    '022 094 001 234',
    '0220 9400 1234',
    '022094 001234',
    '001301001234',
    '079.305.001.234',
  ])('finds the citizen number %s', (number) => {
    const sentence = `Ông Chíu A Sìn, số ${number}, thôn Khe Lẹ`;
    expect(findPersonalData(sentence)).toEqual([
      { kind: 'citizen-id', text: number, index: sentence.indexOf(number) },
    ]);
  });

  it('asks twelve digits for a province and a century', () => {
    expect(texts('mã 003094001234')).toEqual([]);
    expect(texts('mã 100123456789')).toEqual([]);
    expect(texts('mã 022994001234')).toEqual([]);
    // Born abroad: the words say what it is.
    expect(kinds('CCCD số 100123456789')).toEqual(['citizen-id']);
  });

  it.each([
    'CMND 100123456',
    'CMND số: 100 123 456',
    'CMT: 100123456',
    'giấy chứng minh nhân dân số 100123456',
    'Giấy chứng minh nhân dân số 100123456'.normalize('NFD'),
    'số chứng minh thư 100.123.456',
  ])('finds nine digits after the words: %s', (text) => {
    expect(kinds(text)).toEqual(['citizen-id']);
  });

  it('finds a second one after the same word', () => {
    expect(texts('CMND 100123456, 100123457')).toEqual(['100123456', '100123457']);
  });

  it.each([
    'kinh phí 120.000.000 đồng',
    'làm lại CMND hết 120.000.000 đồng',
    'đường CMT8, lô 100123456',
    'dân số 100123456 người',
  ])('passes over nine digits in “%s”', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe('on any text', () => {
  const filler = fc
    .array(
      fc.constantFrom(
        'Đồng',
        'Rui',
        'khánh thành',
        'cầu',
        'ngày 3/11',
        '32 m',
        ',',
        '.',
        '(',
        ')',
        '–',
        '\n',
      ),
    )
    .map((words) => `${words.join(' ')} `);
  const mobile = fc
    .tuple(fc.constantFrom('03', '05', '07', '08', '09'), fc.stringMatching(/^\d{8}$/))
    .map(([head, rest]) => head + rest);

  it('finds a mobile number between words, once', () => {
    fc.assert(
      fc.property(
        filler,
        mobile,
        fc.constantFrom('', ' ', '.', '-', ' - '),
        filler,
        (before, digits, gap, after) => {
          const number = [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)].join(gap);
          const text = `${before}thôn ${number} xã ${after}`;
          expect(findPersonalData(text)).toEqual([
            { kind: 'phone', text: number, index: text.indexOf(number) },
          ]);
        },
      ),
    );
  });

  it('answers pieces of the text, in order, that do not overlap', () => {
    const digitsAndGaps = fc.array(
      fc.constantFrom(
        '0',
        '09',
        '8',
        '84',
        '+84',
        '123',
        '4567',
        '022094',
        '.',
        '-',
        ' ',
        '(',
        ')',
        '/',
        ',',
        'a',
        'ĐT',
        'CMND ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          digitsAndGaps.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let end = 0;
          for (const { text: number, index } of findPersonalData(text)) {
            expect(text.slice(index, index + number.length)).toBe(number);
            expect(index).toBeGreaterThanOrEqual(end);
            end = index + number.length;
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '1',
    '0',
    '0 ',
    '0. ',
    '09 ',
    '0912 ',
    '0912.',
    '091 234 567 8 ',
    '022 094 ',
    'CMND ',
    '(+84 ',
    'ĐT0',
    '- ',
  ])(
    'three hundred thousand characters of %s… are read through: a search that goes back would take hours',
    (unit) => {
      expect(Array.isArray(findPersonalData(unit.repeat(300_000 / unit.length)))).toBe(true);
    },
  );
});
