/** A word (in Vietnamese a syllable), a number or a mark, with the space that follows it. */
export interface Token {
  word: string;
  space: string;
  isWord: boolean;
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' });

/** Between spaces, and never long: the time `Intl.Segmenter` takes grows with the square of what it is handed. */
const PIECES = /\s+|\S{1,200}/gu;
const PLAIN_WORD = /^[\p{L}\p{M}]+$/u;

const push = (tokens: Token[], word: string, isWord: boolean): void => {
  tokens.push({ word, space: '', isWord });
};

/** The words of a text, which joined with their spaces give the text again. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    const last = tokens.at(-1);
    if (last && piece.trim() === '') last.space += piece;
    else if (PLAIN_WORD.test(piece)) push(tokens, piece, true);
    else
      for (const { segment, isWordLike } of segmenter.segment(piece))
        push(tokens, segment, Boolean(isWordLike));
  }
  return tokens;
};

/** How many words (chữ) a text has; marks are none. */
export const countWords = (text: string): number => tokensOf(text).filter(({ isWord }) => isWord).length;
