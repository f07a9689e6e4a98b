import { alignParagraphs } from './alignParagraphs';
import type { Budget } from './budget';
import { diffWords, replaced, type Segment } from './diffWords';
import type { Pair } from './pairParagraphs';
import { isAtomic, type Paragraph, type ParagraphKind } from './paragraph';

/** `restyled`: the words stayed, how they look did not. */
export type RowKind = 'same' | 'changed' | 'added' | 'removed' | 'movedHere' | 'movedAway' | 'restyled';

/** A paragraph of the marked-up text. */
export interface ComparedParagraph {
  kind: RowKind;
  as: ParagraphKind;
  segments: Segment[];
}

const keyOf = ({ text, mark }: Paragraph): string => `${text}\n${mark}`;

/** Paragraphs that only went elsewhere, each once for every place it left and came to. */
const movedOf = (pairs: readonly Pair[]): Map<string, number> => {
  const left = new Map<string, number>();
  const came = new Map<string, number>();
  for (const [before, after] of pairs) {
    if (before && !after) left.set(keyOf(before), (left.get(keyOf(before)) ?? 0) + 1);
    if (after && !before) came.set(keyOf(after), (came.get(keyOf(after)) ?? 0) + 1);
  }
  return new Map(
    [...left].flatMap(([key, count]) => {
      const both = Math.min(count, came.get(key) ?? 0);
      return both > 0 ? [[key, both] as const] : [];
    }),
  );
};

const take = (counts: Map<string, number>, key: string): boolean => {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
};

const both = (before: Paragraph, after: Paragraph, budget: Budget): ComparedParagraph => {
  const as = after.kind;
  if (isAtomic(before) || isAtomic(after)) {
    const isSame = before.text === after.text && before.mark === after.mark;
    return isSame
      ? { kind: 'same', as, segments: [{ kind: 'same', text: after.text }] }
      : { kind: 'changed', as, segments: replaced(before.text, after.text) };
  }
  if (before.text !== after.text)
    return { kind: 'changed', as, segments: diffWords(before.text, after.text, budget) };
  const isSame = before.kind === after.kind && before.mark === after.mark;
  return { kind: isSame ? 'same' : 'restyled', as, segments: [{ kind: 'same', text: after.text }] };
};

/** The new text with what was put in, taken out, moved and changed since the old one, paragraph by paragraph. */
export const compareParagraphs = (
  old: readonly Paragraph[],
  fresh: readonly Paragraph[],
  budget: Budget,
): ComparedParagraph[] => {
  const pairs = alignParagraphs(old, fresh, budget);
  const moved = movedOf(pairs);
  const leaving = new Map(moved);
  const coming = new Map(moved);
  return pairs.flatMap(([before, after]): ComparedParagraph[] => {
    if (before && after) return [both(before, after, budget)];
    if (before)
      return [
        {
          kind: take(leaving, keyOf(before)) ? 'movedAway' : 'removed',
          as: before.kind,
          segments: replaced(before.text, ''),
        },
      ];
    if (after)
      return [
        {
          kind: take(coming, keyOf(after)) ? 'movedHere' : 'added',
          as: after.kind,
          segments: replaced('', after.text),
        },
      ];
    return [];
  });
};
