import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextFreeSlug, slugify } from '@/domain/slug';

describe('slugify', () => {
  it.each([
    ['Đảng bộ huyện Tiên Yên', 'dang-bo-huyen-tien-yen'],
    ['Thủy lợi – Đường ưu đãi', 'thuy-loi-duong-uu-dai'],
    ['Quy định số 04-QĐ/TW ngày 25/7/2018', 'quy-dinh-so-04-qd-tw-ngay-25-7-2018'],
    ['  “Nông thôn mới”!  ', 'nong-thon-moi'],
    ['…', ''],
  ])('%s → %s, in NFC and NFD', (title, slug) => {
    expect(slugify(title.normalize('NFC'))).toBe(slug);
    expect(slugify(title.normalize('NFD'))).toBe(slug);
  });

  it('cuts between words', () => {
    expect(slugify('mot hai ba', 10)).toBe('mot-hai-ba');
    expect(slugify('mot hai ba', 9)).toBe('mot-hai');
    expect(slugify('mot hai ba', 7)).toBe('mot-hai');
    expect(slugify('nghiêng', 4)).toBe('nghi');
    expect(
      slugify('Hội nghị tổng kết công tác năm và triển khai nhiệm vụ '.repeat(3)).length,
    ).toBeLessThanOrEqual(80);
  });

  it('yields only the alphabet of slugs, and itself when repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 90 }), (text, max) => {
        const slug = slugify(text, max);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(max);
        expect(slugify(slug, max)).toBe(slug);
      }),
    );
  });
});

describe('nextFreeSlug', () => {
  const takenFrom = (slugs: string[]) => (slug: string) => Promise.resolve(slugs.includes(slug));

  it('numbers from 2', async () => {
    expect(await nextFreeSlug('le-hoi', takenFrom([]))).toBe('le-hoi');
    expect(await nextFreeSlug('le-hoi', takenFrom(['le-hoi']))).toBe('le-hoi-2');
    expect(await nextFreeSlug('le-hoi', takenFrom(['le-hoi', 'le-hoi-2']))).toBe('le-hoi-3');
  });

  it('falls back when the base is empty', async () => {
    expect(await nextFreeSlug('', takenFrom(['bai-viet']), { fallback: 'bai-viet' })).toBe('bai-viet-2');
  });

  it('keeps the number within the limit', async () => {
    const slug = await nextFreeSlug('mot-hai-ba', takenFrom(['mot-hai-ba']), { maxLength: 10 });
    expect(slug).toBe('mot-hai-2');
  });

  it('gives up when everything is taken', async () => {
    await expect(nextFreeSlug('a', () => Promise.resolve(true))).rejects.toThrow('No free slug');
  });
});
