import { describe, expect, it } from 'vitest';
import { vi } from './vi';
import { en } from './en';
import { noticeLine, type WordedNotice } from './noticeLine';

const when = (instant: string) => `<${instant}>`;
const line = (notice: WordedNotice, language: 'vi' | 'en' = 'vi') =>
  noticeLine({ vi, en }[language], notice, when).line;

describe('noticeLine', () => {
  it('says who did what with which text', () => {
    const details = { who: 'Lan', note: 'Thiếu ảnh' };
    const notice = { kind: 'returned', title: 'Chợ phiên', details } as const;
    expect(noticeLine(vi, notice, when)).toEqual({ line: 'Lan trả lại “Chợ phiên”', note: 'Thiếu ảnh' });
    expect(line(notice, 'en')).toBe('Lan returned “Chợ phiên”');
  });

  it('says when an event takes place instead, if that is known', () => {
    const notice = { kind: 'eventPostponed', title: 'Tin', details: { event: 'Hội chợ' } } as const;
    expect(line(notice)).toBe('Sự kiện “Hội chợ” bị hoãn, cần xem lại “Tin”');
    expect(line({ ...notice, details: { event: 'Hội chợ', at: 'T' } })).toBe(
      'Sự kiện “Hội chợ” hoãn đến <T>, cần xem lại “Tin”',
    );
  });

  it('leaves no place empty', () => {
    for (const messages of [vi, en])
      for (const kind of Object.keys(messages.notices.lines) as WordedNotice['kind'][])
        for (const details of [null, {}, 'x']) {
          const worded = noticeLine(messages, { kind, title: null, details }, when);
          expect(worded.line).not.toMatch(/“”|\{\{|^\s| {2}|undefined/);
          expect(worded.note).toBeNull();
        }
  });
});
