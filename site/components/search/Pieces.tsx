import type { TextPiece } from '@/site/models/search';

/** A text in which what was searched for is marked. */
export function Pieces({ pieces }: { pieces: TextPiece[] }) {
  return pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text));
}
