import type { Summary } from '../../compare/compareParts';
import type { VersionOption } from '../../compare/loadComparison';
import { fill } from '../../messages/messages';
import { momentText } from '../momentText';
import type { CompareTexts } from '../texts';

/** A version in one line: `Bạn đọc đang thấy · 16:00 27/11/2020 · Đã xuất bản · Hà Vy`. */
export const versionLine = ({ marks, updatedAt, stage, by }: VersionOption, texts: CompareTexts): string =>
  fill(texts.option, {
    mark: marks.map((mark) => `${texts.marks[mark]} · `).join(''),
    when: momentText(updatedAt),
    stage: texts.stages[stage],
    who: by ?? texts.nobody,
  });

/** Within a sentence: `Đầu đề` → `đầu đề`, but `SEO` stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** `Đã sửa: đầu đề, nội dung; thêm 34 chữ, bớt 12 chữ.` Empty when nothing changed. */
export const summaryLine = (
  { changed, addedWords, removedWords, moved, restyled }: Summary,
  texts: CompareTexts,
): string => {
  if (changed.length === 0) return '';
  const counts = { added: addedWords, removed: removedWords, moved, restyled };
  const said = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((count) => counts[count] > 0)
    .map((count) => fill(texts.counts[count], { count: String(counts[count]) }))
    .join(', ');
  const parts = changed.map(inSentence).join(', ');
  return fill(texts.summary, { parts: said ? `${parts}; ${said}` : parts });
};

/** The address of the comparison with these choices; those that are empty are left out. */
export const compareAddress = (path: string, choices: Record<string, string | null | undefined>): string => {
  const query = new URLSearchParams(
    Object.entries(choices).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  ).toString();
  return query ? `${path}?${query}` : path;
};
