import { describe, expect, it } from 'vitest';
import { auditTexts } from '../texts';
import { stagesText } from './TrailTable';

const texts = auditTexts('vi');

describe('stagesText', () => {
  it.each([
    ['draft', 'submitted', 'Bản nháp → Chờ duyệt'],
    [null, 'draft', 'Bản nháp'],
    ['published', null, 'Đã xuất bản'],
    ['scheduled', 'scheduled', 'Đã lên lịch'],
    [null, null, ''],
  ] as const)('from %s to %s: %s', (from, to, line) => expect(stagesText({ from, to }, texts)).toBe(line));
});
