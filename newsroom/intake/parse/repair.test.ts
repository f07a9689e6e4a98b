import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEncodingProblem } from '@/newsroom/intake/parse/encoding';
import { repairEncoding, type RepairableProblem } from '@/newsroom/intake/parse/repair';

const WELL = 'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập - tự do - hạnh phúc';
const bytesAs = (bytes: Uint8Array, charset: string) => new TextDecoder(charset).decode(bytes);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** As Windows-1258 writes it: the circumflex, horn and breve in the letter, the tone behind it. */
const in1258 = (text: string): Uint8Array => {
  const every = Array.from({ length: 256 }, (_, byte) => byte);
  const byteOf = new Map(every.map((byte) => [bytesAs(new Uint8Array([byte]), 'windows-1258'), byte]));
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;
  const letters = [...text].flatMap((letter) => {
    const parts = [...letter.normalize('NFD')];
    const base = parts
      .filter((part) => !tones.test(part))
      .join('')
      .normalize('NFC');
    return [base, ...parts.filter((part) => tones.test(part))];
  });
  return new Uint8Array(letters.map((letter) => byteOf.get(letter)!));
};

describe('repairEncoding', () => {
  it.each<[RepairableProblem, string, string]>([
    ['mojibake', bytesAs(utf8(WELL), 'windows-1252'), WELL],
    ['mojibake', Buffer.from(WELL, 'utf8').toString('latin1'), WELL],
    ['windows-1258', bytesAs(in1258(WELL), 'windows-1252'), WELL],
    [
      'tcvn3',
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp - tù do - h¹nh phóc',
      'Cộng hoà xã hội chủ nghĩa Việt Nam, độc lập - tự do - hạnh phúc',
    ],
    ['tcvn3', '§¶ng bé huyÖn tæ chøc ®¹i héi, n¨m 2003', 'Đảng bộ huyện tổ chức đại hội, năm 2003'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp - töï do - haïnh phuùc', WELL],
    ['vni', 'ÑAÛNG BOÄ HUYEÄN, ngöôøi daân ñöôïc môøi', 'ĐẢNG BỘ HUYỆN, người dân được mời'],
  ])('%s: %s', (problem, written, meant) => {
    expect(findEncodingProblem(written, [written])).toBe(problem);
    expect(repairEncoding(written, problem)).toBe(meant);
  });

  it('leaves what stands among it and is well', () => {
    const mixed = `${bytesAs(utf8('Tiếng chiêng ở bản Đồng'), 'windows-1252')} – 35 °C`;
    expect(repairEncoding(mixed.replace(' °C', ''), 'mojibake')).toBeNull();
    expect(repairEncoding(`${bytesAs(utf8('Tiếng chiêng'), 'windows-1252')} “được”`, 'mojibake')).toBeNull();
  });

  it('answers null where nothing can be told', () => {
    expect(repairEncoding('Khong co gi sai.', 'vni')).toBeNull();
    expect(repairEncoding('\u00C3', 'mojibake')).toBeNull();
  });

  it('gives back any Vietnamese text that was read as Latin letters', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặềểễếệỡợửữự ĐÀẨỮ,.'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, (meant) => {
        const written = bytesAs(utf8(meant), 'windows-1252');
        if (written !== meant) expect(repairEncoding(written, 'mojibake')).toBe(meant);
      }),
      { numRuns: 300 },
    );
  });
});
