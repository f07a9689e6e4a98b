import { describe, expect, it } from 'vitest';
import { bulkTexts } from '../texts';
import { askText, summaryLines } from './bulkSummary';
import type { BulkOutcome } from './runBulk';

const outcome = (over: Partial<BulkOutcome>): BulkOutcome => ({
  all: 3,
  done: ['a', 'b', 'c'],
  refused: [],
  halt: null,
  ...over,
});
const lines = (over: Partial<BulkOutcome>) => summaryLines('approve', outcome(over), bulkTexts('vi'));
const refused = [{ id: 'c', title: 'Tin', message: 'Cần một biên tập viên khác.' }];

it('says before it begins what a newer edit means, where that is looked at', () => {
  const texts = bulkTexts('vi');
  expect(askText({ takes: ['note'] }, 12, texts)).toMatch(
    /^Làm lần lượt cho 12 mục đã chọn\..*nêu ở cuối\.$/,
  );
  expect(askText({ takes: ['note', 'updatedAt'] }, 1, texts)).toContain('mới hơn bản trong danh sách');
});

describe('summaryLines', () => {
  it('says how many are done', () => expect(lines({})).toEqual(['Duyệt: xong 3/3 mục.']));

  it('leads to the list of what was refused', () =>
    expect(lines({ done: ['a', 'b'], refused })).toEqual(['Duyệt: xong 2/3 mục.', '1 mục không làm được:']));

  it('says why it ended early, and how many are left', () => {
    expect(lines({ done: ['a'], halt: 'stopped' })).toEqual([
      'Duyệt: xong 1/3 mục.',
      'Đã dừng theo yêu cầu.',
      'Còn 2 mục chưa làm.',
    ]);
    expect(lines({ done: [], halt: { message: 'Bạn cần đăng nhập.' } })).toContain('Bạn cần đăng nhập.');
    expect(lines({ done: [], halt: { message: '' } })).toContain('Máy chủ chưa trả lời nên đã dừng.');
  });

  it('leaves no place empty in either language', () => {
    for (const language of ['vi', 'en'])
      for (const halt of ['stopped', 'lost', null] as const)
        for (const line of summaryLines(
          'takedown',
          outcome({ done: [], refused, halt }),
          bulkTexts(language),
        ))
          expect(line).not.toMatch(/\{\{|undefined|^\s*$/);
  });
});
