import { describe, expect, it } from 'vitest';
import { fill, messagesIn } from '@/newsroom/messages/messages';
import type { CheckedRequirement } from '@/newsroom/workflow/requirements/checkText';
import { REQUIREMENT_IDS, type RequirementId } from '@/newsroom/workflow/requirements/list';
import { requirementMessages } from './requirementMessages';

const DETAILS: Partial<Record<RequirementId, CheckedRequirement['detail']>> = {
  titleLength: { length: 9, min: 15, max: 120 },
  leadLength: { length: 500, min: 40, max: 400 },
  personalData: { found: ['0912.345.678', '022094001234'] },
  links: { found: ['https://mat.example.vn'] },
};

const unmet = (id: RequirementId, over: Partial<CheckedRequirement> = {}): CheckedRequirement => ({
  id,
  level: 'blocking',
  isMet: false,
  field: 'title',
  detail: DETAILS[id] ?? null,
  ...over,
});

const worded = (language: 'vi' | 'en', checked: CheckedRequirement) =>
  requirementMessages({ i18n: { language } } as never, [checked])[0]!;

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  it.each(REQUIREMENT_IDS)('%s says what is missing, with every place filled', (id) => {
    const { label, message } = worded(language, unmet(id));
    const { names, unmet: sentences } = messagesIn(language).requirements;
    expect(label).toBe(names[id]);
    const places = Object.entries(DETAILS[id] ?? {});
    const values = places.map(([place, value]) => [place, [value].flat().join(', ')]);
    expect(message).toBe(fill(sentences[id], Object.fromEntries(values)));
    for (const [, value] of places)
      for (const each of [value].flat()) expect(message).toContain(String(each));
  });
});

it('says nothing of what is met, and that links are still asked', () => {
  expect(worded('vi', unmet('titleLength', { isMet: true, detail: null }))).toMatchObject({
    message: '',
    isPending: false,
  });
  expect(worded('vi', unmet('links', { isMet: true, detail: { unasked: 2 } }))).toMatchObject({
    message: '',
    isPending: true,
  });
});

it('tells a link that could not be asked from one that does not answer', () => {
  expect(worded('vi', unmet('links', { detail: { unchecked: ['https://a.vn'] } })).message).toBe(
    'Chưa kiểm tra được: https://a.vn.',
  );
  expect(worded('en', unmet('links', { detail: { found: ['https://a.vn'] } })).message).toBe(
    'These do not open: https://a.vn.',
  );
});

it('names five and counts the others', () => {
  const found = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(worded('vi', unmet('links', { detail: { found } })).message).toBe(
    'Không mở được: a, b, c, d, e và 2 chỗ khác.',
  );
});
