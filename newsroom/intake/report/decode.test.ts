import { describe, expect, it } from 'vitest';
import { decodeFile } from '@/newsroom/intake/report/decode';

const TEXT = 'Huyện ủy tổ chức hội nghị triển khai nghị quyết về phát triển kinh tế';
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = Buffer.from(TEXT, 'utf16le');

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8, null],
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), null],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...utf16]), 'read-as-utf-16'],
    ['UTF-16, big-endian', new Uint8Array([0xfe, 0xff, ...Buffer.from(utf16).swap16()]), 'read-as-utf-16'],
    ['UTF-16 without a mark', new Uint8Array(utf16), 'read-as-utf-16'],
  ])('%s', (_, bytes, warning) => {
    expect(decodeFile(bytes)).toEqual({ ok: true, text: TEXT, warning });
  });

  it.each([
    ['Word', [0x50, 0x4b, 3, 4, 0, 0], 'not-text'],
    ['PDF', [...Buffer.from('%PDF-1.7')], 'not-text'],
    ['zero bytes', [65, 0, 0, 0, 66], 'not-text'],
    ['Latin-1 that is no Vietnamese', [0x63, 0x61, 0x66, 0xe9, 0x20, 0x63], 'unknown-encoding'],
  ])('%s is a problem', (_, bytes, problem) => {
    expect(decodeFile(new Uint8Array(bytes))).toEqual({ ok: false, problem });
  });
});
