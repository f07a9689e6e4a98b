/**
 * The words of a text file. UTF-8, or UTF-16 with its mark (Windows Notepad's "Unicode"); anything else is read byte by
 * byte as Windows-1252, where the parser recognises the old Vietnamese sets and says which it is.
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i;

/** The text of an HTML file, by the character set it names, else as `decodeText`. */
export const decodeHtml = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const named = CHARSET.exec(head)?.[1];
  if (named && !/^utf-?8$/i.test(named))
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // A set nobody knows.
    }
  return decodeText(bytes);
};
