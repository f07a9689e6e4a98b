import * as payload from 'payload/shared';
import { describe, expect, it } from 'vitest';
import * as shared from './payloadShared';

describe('what a picker keeps of its titles', () => {
  const keeps = (typed: string, title: string) => shared.wordBoundariesRegex(typed).test(title);

  it.each(['quyet dinh', 'Quyết', 'Quyết định'.normalize('NFD'), 'ĐỊNH quyết', 'thuỷ'])('“%s”', (typed) =>
    expect(keeps(typed, 'Quyết định phường Thủy Đường')).toBe(true),
  );

  it.each(['quyet dinhh', 'nghi quyet'])('not “%s”', (typed) =>
    expect(keeps(typed, 'Quyết định phường Thủy Đường')).toBe(false),
  );

  it('may be asked again and again', () => {
    const expression = shared.wordBoundariesRegex('duong');
    expect([1, 2, 3].map(() => expression.test('Đường'))).toEqual([true, true, true]);
  });
});

it('is Payload’s own in all else', () => {
  const { wordBoundariesRegex: _, ...others } = payload;
  const { wordBoundariesRegex: __, ...ours } = shared;
  expect(ours).toEqual(others);
});
