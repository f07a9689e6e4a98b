/** What the newsroom says about its own story: corrections and updates. Kept apart from the text. */

import { endsSentence, type DraftLine, type StoryDraft } from '@/newsroom/intake/parse/draft';
import type { ParsedNote } from '@/newsroom/intake/parse/types';

/** Longer ones are stories about updating and correcting. */
const MAX_LENGTH = 600;

const CORRECTION =
  /^(?:tin |lời |thông tin )?(?:đính chính|cải chính)(?:(?: và| thông tin)[^:]{0,60})? ?(?:[:.]|$)|^(?:tòa soạn|toà soạn|ban biên tập|bbt) (?:xin |chân thành )?(?:đính chính|cải chính|cáo lỗi|xin lỗi)|^(?:tin|bài|bài viết|bản tin|tin bài)(?: này)? (?:đã |vừa )?được (?:đính chính|sửa|chỉnh sửa)/iu;
const UPDATE =
  /^(?:cập nhật|bổ sung)(?: thêm| thông tin| mới nhất| lần cuối| lần \d)? ?(?:[:]|\(|(?:lúc|ngày|hồi|đến)(?::| )? ?\d)|^(?:tin|bài|bài viết|bản tin|tin bài)(?: này)? (?:đã |vừa |tiếp tục |sẽ |đang )?được (?:cập nhật|bổ sung)/iu;

/** Most lines begin otherwise, and need no closer look. */
const POSSIBLE = /^[\s*•([–-]*(?:tin|lời|thông tin|đính|cải|t[oò]|ban|bbt|b[aà]i|bản|cập|bổ)/iu;

/** The kind of note a line is; null when it is none. */
export function noteKindOf(text: string): ParsedNote['kind'] | null {
  if (text.length > MAX_LENGTH || !POSSIBLE.test(text)) return null;
  const bare = text.replace(/^[\s*•([–-]+/u, '');
  if (CORRECTION.test(bare)) return 'correction';
  return UPDATE.test(bare) ? 'update' : null;
}

/** Takes the notes out of the open lines. The first may be the title: it is a note only as a whole sentence. */
export function takeNotes(draft: StoryDraft): ParsedNote[] {
  const notes: ParsedNote[] = [];
  const open = draft.freeLines;
  for (let index = 0; index < open.length; index += 1) {
    const line = open[index]!;
    const kind = noteKindOf(line.text);
    if (!kind || (index === 0 && !endsSentence(line.text))) continue;
    const next = open[index + 1];
    const lines: DraftLine[] =
      /[:.]$/u.test(line.text) && isLabelOnly(line.text) && next ? [line, next] : [line];
    for (const each of lines) each.role = 'note';
    notes.push({ kind, text: lines.map(({ text }) => text).join(' ') });
    index += lines.length - 1;
  }
  return notes;
}

/** `Đính chính:` on a line of its own: what was wrong stands below. */
const isLabelOnly = (text: string): boolean => text.split(' ').length <= 3;
