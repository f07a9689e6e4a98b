import { fullBudget } from './budget';
import { compareParagraphs, type ComparedParagraph } from './compareParagraphs';
import type { Part } from './paragraph';
import { countWords } from './words';

export interface ComparedPart {
  key: string;
  label: string;
  isChanged: boolean;
  paragraphs: ComparedParagraph[];
}

export interface Summary {
  /** The labels of the parts that are not the same. */
  changed: string[];
  addedWords: number;
  removedWords: number;
  moved: number;
  restyled: number;
}

export interface Comparison {
  parts: ComparedPart[];
  summary: Summary;
}

/** The parts of both in the order of the new text; what only the old one has keeps its place as far as it can. */
const inOrder = (old: readonly Part[], fresh: readonly Part[]): Part[] => {
  const known = new Set(fresh.map(({ key }) => key));
  const parts = [...fresh];
  old.forEach((part, index) => {
    if (known.has(part.key)) return;
    const previous = old[index - 1]?.key;
    parts.splice(parts.findIndex(({ key }) => key === previous) + 1, 0, part);
  });
  return parts;
};

const summaryOf = (parts: readonly ComparedPart[]): Summary => {
  const rows = parts.flatMap(({ paragraphs }) => paragraphs);
  const count = (kind: ComparedParagraph['kind']) => rows.filter((row) => row.kind === kind).length;
  const words = (kind: 'added' | 'removed') =>
    rows
      .filter((row) => row.kind !== 'movedHere' && row.kind !== 'movedAway')
      .flatMap(({ segments }) => segments)
      .reduce((sum, segment) => sum + (segment.kind === kind ? countWords(segment.text) : 0), 0);
  return {
    changed: parts.filter(({ isChanged }) => isChanged).map(({ label }) => label),
    addedWords: words('added'),
    removedWords: words('removed'),
    moved: count('movedHere'),
    restyled: count('restyled'),
  };
};

/** What changed from one text to another, part by part. Bounded work, whatever the texts. */
export const compareParts = (old: readonly Part[], fresh: readonly Part[]): Comparison => {
  const budget = fullBudget();
  const of = (parts: readonly Part[], key: string) =>
    parts.find((part) => part.key === key)?.paragraphs ?? [];
  const parts = inOrder(old, fresh).map(({ key, label }): ComparedPart => {
    const paragraphs = compareParagraphs(of(old, key), of(fresh, key), budget);
    return { key, label, paragraphs, isChanged: paragraphs.some(({ kind }) => kind !== 'same') };
  });
  return { parts, summary: summaryOf(parts) };
};
