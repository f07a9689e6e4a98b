import { diffArrays } from 'diff';
import { longestEdit, spend, type Budget } from './budget';
import { tokensOf, type Token } from './words';

export interface Segment {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** With less than this in common, old and new are easier to read one after the other than mixed. */
const MIN_COMMON = 0.3;

const textOf = (tokens: readonly Token[]): string => tokens.map(({ word, space }) => word + space).join('');

const push = (segments: Segment[], kind: Segment['kind'], text: string): void => {
  if (!text) return;
  const last = segments.at(-1);
  if (last?.kind === kind) last.text += text;
  else segments.push({ kind, text });
};

/** The one taken out, the other put in. */
export const replaced = (before: string, after: string): Segment[] => {
  const segments: Segment[] = [];
  push(segments, 'removed', before);
  push(segments, 'added', after);
  return segments;
};

/** The white space both end with. */
const commonEnd = (a: string, b: string): string => {
  const [endA, endB] = [a, b].map((text) => text.slice(text.trimEnd().length)) as [string, string];
  let length = 0;
  while (length < endA.length && endA.at(-1 - length) === endB.at(-1 - length) && length < endB.length)
    length += 1;
  return endA.slice(endA.length - length);
};

/** Of a run of changes, what was taken out stands before what was put in; the space behind both is no change. */
const inOrder = (segments: readonly Segment[]): Segment[] => {
  const ordered: Segment[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    const kept = commonEnd(removed, added);
    push(ordered, 'removed', removed.slice(0, removed.length - kept.length));
    push(ordered, 'added', added.slice(0, added.length - kept.length));
    push(ordered, 'same', kept);
    removed = '';
    added = '';
  };
  for (const { kind, text } of segments) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      push(ordered, 'same', text);
    }
  }
  flush();
  return ordered;
};

/**
 * What changed from one paragraph to another, word by word. `same` and `removed` joined are the old paragraph, `same`
 * and `added` the new one. Where too much changed, or the search would take too long, the whole is replaced.
 */
export const diffWords = (before: string, after: string, budget: Budget): Segment[] => {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const old = tokensOf(before);
  const fresh = tokensOf(after);
  const maxEditLength = longestEdit(budget);
  const changes = diffArrays(
    old.map(({ word }) => word),
    fresh.map(({ word }) => word),
    { maxEditLength },
  );
  if (!changes) {
    spend(budget, maxEditLength);
    return replaced(before, after);
  }
  const edit = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  spend(budget, edit);
  const total = old.length + fresh.length;
  if (total - edit < total * MIN_COMMON) return replaced(before, after);

  const segments: Segment[] = [];
  let at = 0;
  let freshAt = 0;
  for (const { added, removed, count } of changes) {
    if (removed) push(segments, 'removed', textOf(old.slice(at, (at += count))));
    else if (added) push(segments, 'added', textOf(fresh.slice(freshAt, (freshAt += count))));
    else
      for (let index = 0; index < count; index += 1) {
        const { space: spaceBefore } = old[at++]!;
        const { word, space } = fresh[freshAt++]!;
        push(segments, 'same', word);
        if (spaceBefore === space) push(segments, 'same', space);
        else {
          push(segments, 'removed', spaceBefore);
          push(segments, 'added', space);
        }
      }
  }
  return inOrder(segments);
};
