import { diffArrays } from 'diff';
import { longestEdit, spend, type Budget } from './budget';
import { pairParagraphs, type Pair } from './pairParagraphs';
import type { Paragraph } from './paragraph';

/** A name stays only where the record behind it does: two offices may have the same. */
const keyOf = ({ kind, text, mark }: Paragraph): string => (kind === 'reference' ? `${text}\n${mark}` : text);

interface Run {
  kind: 'same' | 'added' | 'removed';
  count: number;
}

/** The paragraphs of both that stand in the same order, found in one walk: not always the most, but always quick. */
const inOneWalk = (old: readonly string[], fresh: readonly string[]): Run[] => {
  // Filled from the end, so that the next place of a paragraph is always the last of its list.
  const places = new Map<string, number[]>();
  for (let index = old.length - 1; index >= 0; index -= 1) {
    const key = old[index]!;
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const runs: Run[] = [];
  let at = 0;
  for (const key of fresh) {
    const queue = places.get(key) ?? [];
    let place = queue.pop();
    while (place !== undefined && place < at) place = queue.pop();
    if (place === undefined) runs.push({ kind: 'added', count: 1 });
    else {
      runs.push({ kind: 'removed', count: place - at }, { kind: 'same', count: 1 });
      at = place + 1;
    }
  }
  return [...runs, { kind: 'removed', count: old.length - at }];
};

const runsOf = (old: readonly string[], fresh: readonly string[], budget: Budget): Run[] => {
  const maxEditLength = longestEdit(budget);
  const changes = diffArrays([...old], [...fresh], { maxEditLength });
  if (!changes) {
    spend(budget, maxEditLength);
    return inOneWalk(old, fresh);
  }
  const runs = changes.map(({ added, removed, count }): Run => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    count,
  }));
  spend(
    budget,
    runs.reduce((sum, { kind, count }) => sum + (kind === 'same' ? 0 : count), 0),
  );
  return runs;
};

/** The paragraphs of two texts side by side: what stayed, what became what, what is only in one of them. */
export const alignParagraphs = (
  old: readonly Paragraph[],
  fresh: readonly Paragraph[],
  budget: Budget,
): Pair[] => {
  const pairs: Pair[] = [];
  let at = 0;
  let freshAt = 0;
  let removed: Paragraph[] = [];
  let added: Paragraph[] = [];
  const flush = () => {
    pairs.push(...pairParagraphs(removed, added));
    removed = [];
    added = [];
  };
  for (const { kind, count } of runsOf(old.map(keyOf), fresh.map(keyOf), budget)) {
    if (kind === 'removed') removed.push(...old.slice(at, (at += count)));
    else if (kind === 'added') added.push(...fresh.slice(freshAt, (freshAt += count)));
    else {
      flush();
      for (let index = 0; index < count; index += 1) pairs.push([old[at++]!, fresh[freshAt++]!]);
    }
  }
  flush();
  return pairs;
};
