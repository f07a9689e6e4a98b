import { describe, expect, it } from 'vitest';
import { paragraphNode, stateOf } from '@/domain/richText';
import { hasNewNumbers } from './personalNumbers';

const before = { lead: 'Liên hệ số 0912 345 678.', body: stateOf([paragraphNode('Bà con đăng ký trước.')]) };

describe('numbers that were not there before', () => {
  it.each([
    ['the same, in other words', { ...before, lead: 'Xin gọi số 0912 345 678.' }, false],
    ['the same, spaced anew', { ...before, lead: 'Liên hệ số 0912.345.678.' }, false],
    ['none any more', { ...before, lead: 'Liên hệ trung tâm.' }, false],
    ['another one in the lead', { ...before, lead: 'Liên hệ số 0987 654 321.' }, true],
    [
      'another one in the text',
      { ...before, body: stateOf([paragraphNode('Hoặc gọi 0987 654 321.')]) },
      true,
    ],
    ['the same in a second place', { ...before, title: 'Gọi số 0912 345 678 để đăng ký' }, false],
  ])('%s', (_, after, expected) => {
    expect(hasNewNumbers(before, after)).toBe(expected);
  });
});
