import type { Readable } from 'node:stream';

/** The text of a stream of bytes, piece by piece. What the character set does not have becomes �. */
export async function* decoded(stream: Readable, encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Stands for a line that was too long to keep. */
export class TooLong {}

/** The lines of a text that comes in pieces. No more than `maxLength` of one is ever held. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  maxLength: number,
): AsyncGenerator<string | TooLong> {
  let line = '';
  let isTooLong = false;
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield isTooLong ? new TooLong() : line.replace(/\r$/, '');
        line = '';
        isTooLong = false;
      }
      if (isTooLong || line.length + part.length > maxLength) {
        isTooLong = true;
        line = '';
      } else line += part;
    }
  }
  if (isTooLong) yield new TooLong();
  else if (line !== '') yield line;
}
