import { describe, expect, it } from 'vitest';

import { findEncodingProblem } from '@/newsroom/intake/parse/encoding';
import { parseStory } from '@/newsroom/intake/parse/parseStory';

const WELL = 'Xã Bình Sơn tổ chức ngày hội đọc sách cho thiếu nhi, đông đảo phụ huynh tham dự.';

/** UTF-8 as a program shows it that reads one byte as one letter. */
const readAs = (text: string, charset: string) =>
  new TextDecoder(charset).decode(new TextEncoder().encode(text));
const asLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('wrongly decoded text', () => {
  it.each([
    ['mojibake', readAs(WELL, 'windows-1252')],
    ['mojibake', asLatin1(WELL)],
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp - tù do - h¹nh phóc'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp - töï do - haïnh phuùc'],
    ['unreadable', 'X� B�nh S�n t� ch�c ng�y h�i'],
  ])('%s is recognised', (code, text) => {
    expect(findEncodingProblem(text, [text])).toBe(code);
    expect(parseStory(`${text}\n\n27/11/2020 16:00\n\n${text}`)).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  it('is found in one line among many that are well', () => {
    const lines = [...Array.from({ length: 30 }, () => WELL), readAs(WELL, 'windows-1252')];
    expect(findEncodingProblem(lines.join('\n'), lines)).toBe('mojibake');
  });
});

describe('text that is well', () => {
  it.each([
    WELL,
    WELL.toUpperCase(),
    WELL.normalize('NFD'),
    'ĐÃ XONG «nhà đá» – 35°C, ca sĩ Noël Ñandú và ông Søren dự.',
    'Lop hoc chu viet khong dau',
  ])('%s', (text) => {
    expect(findEncodingProblem(text, [text])).toBeNull();
  });
});
