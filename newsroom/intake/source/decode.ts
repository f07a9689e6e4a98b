/** From the bytes of a file to its words. */

/** How much of a file is looked at to tell what it is. */
const SAMPLE = 4_096;

/** Null: the bytes are no UTF-8. A byte order mark is not part of the text. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Null: the bytes are no UTF-16, by the byte order mark, or without one by the zero bytes between Latin letters. */
export const decodeUtf16 = (bytes: Uint8Array): string | null => {
  const kind = utf16Kind(bytes);
  return kind && new TextDecoder(kind).decode(bytes);
};

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  const isEnough = (count: number) => count >= 8 && count * 6 > sample.length / 2;
  if (isEnough(odd) && even * 20 < odd) return 'utf-16le';
  if (isEnough(even) && odd * 20 < even) return 'utf-16be';
  return null;
}

/**
 * The words of a text file. UTF-8 or UTF-16; anything else is read byte by byte as Windows-1252, where the parser
 * recognises the old Vietnamese sets and says which it is.
 */
export const decodeText = (bytes: Uint8Array): string =>
  decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i;

/** The text of an HTML file, by the character set it names, else as `decodeText`. */
export const decodeHtml = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  const named = CHARSET.exec(head)?.[1];
  if (named && !/^utf-?8$/i.test(named))
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // A set nobody knows.
    }
  return decodeText(bytes);
};
