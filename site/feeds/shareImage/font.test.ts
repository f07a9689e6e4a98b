import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawText, fitText } from './text';

/** A few tables of a TrueType font (https://learn.microsoft.com/typography/opentype/spec/otff). */
const readFont = (file: string) => {
  const font = readFileSync(file);
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const record = 12 + index * 16;
      return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)] as const;
    }),
  );
  const cmap = tables.get('cmap')!;
  const formats = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    return { format: font.readUInt16BE(at), at };
  });
  const { at } = formats.find(({ format }) => format === 4)!;
  const segments = font.readUInt16BE(at + 6) / 2;
  /** The glyph of a character of the basic plane; 0 = `.notdef`, the empty box. */
  const glyphOf = (sign: string): number => {
    const code = sign.codePointAt(0)!;
    for (let segment = 0; segment < segments; segment += 1) {
      const end = at + 14 + segment * 2;
      const start = end + 2 + segments * 2;
      if (code > font.readUInt16BE(end)) continue;
      if (code < font.readUInt16BE(start)) return 0;
      const delta = font.readUInt16BE(start + segments * 2);
      const rangeAt = start + segments * 4;
      const range = font.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(rangeAt + range + (code - font.readUInt16BE(start)) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  /** How far a glyph moves the pen, in ems. */
  const advanceOf = (sign: string): number => {
    const metrics = font.readUInt16BE(tables.get('hhea')! + 34);
    const width = font.readUInt16BE(tables.get('hmtx')! + 4 * Math.min(glyphOf(sign), metrics - 1));
    return width / font.readUInt16BE(tables.get('head')! + 18);
  };
  return { glyphOf, advanceOf };
};

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const small = [...'aăâeêioôơuưy'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
const LETTERS = [...small, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()]);

const font = readFont('public/fonts/toasoan-serif.ttf');

describe('the font of shared pictures', () => {
  it('has every letter of Vietnamese, each with a glyph of its own', () => {
    expect(LETTERS).toHaveLength(146);
    expect(LETTERS).toEqual(expect.arrayContaining([...'ếộữđẬỖƯỰ']));
    const glyphs = LETTERS.map(font.glyphOf);
    expect(LETTERS.filter((_, index) => glyphs[index] === 0)).toEqual([]);
    expect(new Set(glyphs).size).toBe(LETTERS.length);
  });

  it('has what else headlines are written with', () => {
    const signs = [...'0123456789.,:;!?()–—…“”‘’"/%&+-°₫€×'];
    expect(signs.filter((sign) => font.glyphOf(sign) === 0)).toEqual([]);
  });

  it('lacks what it need not have', () => {
    expect(font.glyphOf('中')).toBe(0);
  });

  it('is the one that is drawn with', async () => {
    const drawn = await drawText('nnnnnnnnnnnnnnnnnnnn', { color: '#000000', width: 2_000, size: 100 });
    // A letter is set on a whole pixel, and the white at both ends is cut off. The usual stand-ins are wider by 50.
    expect(Math.abs(drawn.width - 20 * 100 * font.advanceOf('n'))).toBeLessThan(20);
  });

  it('draws no two letters alike', async () => {
    const pictures = new Set<string>();
    for (const letter of LETTERS) {
      // Letters of one shape may be cut to the same box: the x keeps their height.
      const { data, width, height } = await drawText(`x${letter}x`, {
        color: '#000000',
        width: 400,
        size: 40,
      });
      expect(
        data.some((value) => value > 0),
        letter,
      ).toBe(true);
      pictures.add(`${width}x${height} ${data.toString('base64')}`);
    }
    expect(pictures.size).toBe(LETTERS.length);
  });

  it('draws composed and decomposed letters alike', async () => {
    const draw = (text: string) => fitText(text, { color: '#000000', width: 400, height: 100, sizes: [40] });
    expect((await draw('Tiên Yên'.normalize('NFD'))).data.equals((await draw('Tiên Yên')).data)).toBe(true);
  });
});
