/** From the bytes of a file to text. UTF-8 is the rule; what is not is recognised, and never put right silently. Pure. */

import { findEncodingProblem } from '@/newsroom/intake/parse/encoding';
import { splitLines } from '@/newsroom/intake/parse/lines';
import { repairEncoding } from '@/newsroom/intake/parse/repair';
import type { FileProblemCode, FileWarningCode } from '@/newsroom/intake/report/messages';
import { decodeUtf16, decodeUtf8 } from '@/newsroom/intake/source/decode';

export type DecodedFile =
  { ok: true; text: string; warning: FileWarningCode | null } | { ok: false; problem: FileProblemCode };

/** How files begin that are no text: ZIP (.docx, .odt), old Word, PDF, PNG, JPEG, GIF, RTF. */
const SIGNATURES = [
  'PK\u0003\u0004',
  '\u00D0\u00CF\u0011\u00E0',
  '%PDF',
  '\u0089PNG',
  '\u00FF\u00D8\u00FF',
  'GIF8',
  '{\\rtf',
];

/** The text of a file, with a warning when it was not UTF-8. Never throws. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const beginning = latin1(bytes.subarray(0, 8));
  if (SIGNATURES.some((signature) => beginning.startsWith(signature)))
    return { ok: false, problem: 'not-text' };
  const utf16 = decodeUtf16(bytes);
  if (utf16 !== null) return read(utf16, 'read-as-utf-16');
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return utf8.includes('\0') ? { ok: false, problem: 'not-text' } : read(utf8, null);
  if (bytes.includes(0)) return { ok: false, problem: 'not-text' };
  return decodeOld(bytes);
}

const read = (text: string, warning: FileWarningCode | null): DecodedFile => ({ ok: true, text, warning });

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const OLD = { 'windows-1258': 'read-as-windows-1258', tcvn3: 'read-as-tcvn3', vni: 'read-as-vni' } as const;

/** One of the character sets in which Vietnamese was written before Unicode: told by the signs Windows-1252 shows. */
function decodeOld(bytes: Uint8Array): DecodedFile {
  const shown = new TextDecoder('windows-1252').decode(bytes);
  const problem = findEncodingProblem(shown, splitLines(shown));
  if (problem === 'windows-1258' || problem === 'tcvn3' || problem === 'vni') {
    const repaired = repairEncoding(shown, problem);
    if (repaired !== null) return read(repaired, OLD[problem]);
  }
  return { ok: false, problem: 'unknown-encoding' };
}
