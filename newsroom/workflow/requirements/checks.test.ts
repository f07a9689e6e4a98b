import { describe, expect, it } from 'vitest';
import { paragraphNode, stateOf, uploadNode } from '@/domain/richText';
import {
  charactersIn,
  CHECKS,
  isFileName,
  LINKS_PER_STORY,
  type CheckContext,
  type MediaForChecks,
} from './checks';
import { LIMITS, REQUIREMENT_IDS, type RequirementId } from './list';
import { storyForChecks } from './story';

const PHOTO = 'a'.repeat(24);
const OTHER = 'b'.repeat(24);

const whole = {
  title: 'Khánh thành cầu dân sinh thôn Bãi Sú',
  lead: 'Sáng 3/11, xã Đồng Rui khánh thành cây cầu nối thôn Bãi Sú với đường liên xã.',
  heroImage: PHOTO,
  body: stateOf([paragraphNode('Cây cầu dài 32 m được khởi công từ tháng Ba.')]),
  authors: [{ name: 'Hà Vy', role: 'text' }],
  topics: ['c'.repeat(24)],
  agencies: [{ agency: 'd'.repeat(24), role: 'host' }],
  dateline: 'Tiên Yên',
};

const photo: MediaForChecks = {
  alt: 'Cây cầu mới bắc qua lạch',
  credit: 'Hà Vy',
  filename: 'cau.jpg',
  caption: null,
};

const check = (id: RequirementId, over: Record<string, unknown> = {}, context: Partial<CheckContext> = {}) =>
  CHECKS[id](storyForChecks({ ...whole, ...over }), {
    limits: LIMITS,
    media: new Map([[PHOTO, photo]]),
    checkLink: async () => 'answers',
    ...context,
  });

const withPhoto = (over: MediaForChecks) => ({ media: new Map([[PHOTO, { ...photo, ...over }]]) });

describe('a whole story', () => {
  it.each(REQUIREMENT_IDS)('meets %s', async (id) => {
    expect(await check(id)).toBeNull();
  });

  it.each(REQUIREMENT_IDS)('is judged by %s without throwing, whatever the fields hold', async (id) => {
    for (const value of [null, undefined, 0, '', 'x', [], [null], {}, true]) {
      const story = Object.fromEntries(Object.keys(whole).map((name) => [name, value]));
      await check(id, { ...story, source: value, importWarnings: value, warningsResolved: value });
    }
  });
});

describe('lengths', () => {
  it('counts characters as people do, in either form of Unicode', () => {
    expect(charactersIn('Đường')).toBe(5);
    expect(charactersIn('Đường'.normalize('NFD'))).toBe(5);
    expect(charactersIn('👩‍🌾 ở Tiên Yên')).toBe(12);
    expect(charactersIn('')).toBe(0);
  });

  it.each([
    [LIMITS.titleMin - 1, false],
    [LIMITS.titleMin, true],
    [LIMITS.titleMax, true],
    [LIMITS.titleMax + 1, false],
  ])('a headline of %i characters', async (length, isMet) => {
    const title = 'ệ'.repeat(length).normalize('NFD');
    const detail = { length, min: LIMITS.titleMin, max: LIMITS.titleMax };
    expect(await check('titleLength', { title })).toEqual(isMet ? null : { field: 'title', detail });
  });

  it('does not count blanks around it', async () => {
    expect(await check('leadLength', { lead: ` ${'a'.repeat(39)} \n` })).toMatchObject({
      field: 'lead',
      detail: { length: 39 },
    });
  });
});

describe('the main photo', () => {
  it('is asked for, and must still be there', async () => {
    expect(await check('heroImage', { heroImage: null })).toEqual({ field: 'heroImage' });
    expect(await check('heroImage', { heroImage: OTHER })).toEqual({ field: 'heroImage' });
    expect(await check('heroImage', { heroImage: { id: PHOTO } })).toBeNull();
  });

  it.each([
    '',
    '  ',
    null,
    'cau.jpg',
    'Cau',
    'cầu mới.JPG',
    'IMG_2041',
    'z5123456789_ab12',
    'DSC0001',
    'anh-1',
  ])('needs words that describe it, not “%s”', async (alt) => {
    expect(await check('heroAlt', {}, withPhoto({ alt }))).toEqual({ field: 'heroImage' });
  });

  it('takes a short description for one', () => {
    expect(isFileName('Bãi hến', 'bai-hen.jpg')).toBe(false);
    expect(isFileName('Chợ', 'IMG_2041.jpg')).toBe(false);
    expect(isFileName('Chợ phiên', 'Chợ phiên.jpg')).toBe(true);
    expect(isFileName('cho phien', 'cho phien-2.jpg')).toBe(true);
  });

  it('needs a credit, in the story or in the library', async () => {
    const without = withPhoto({ credit: ' ' });
    expect(await check('heroCredit', {}, without)).toEqual({ field: 'heroCredit' });
    expect(await check('heroCredit', { heroCredit: 'Bùi Lâm' }, without)).toBeNull();
  });

  it('is not asked for these when there is none', async () => {
    expect(await check('heroAlt', { heroImage: null })).toBeNull();
    expect(await check('heroCredit', { heroImage: null })).toBeNull();
  });
});

describe('names, places and topics', () => {
  it.each([
    ['byline', { authors: [] }, 'authors'],
    // A form counts the rows of an empty list.
    ['byline', { authors: 0 }, 'authors'],
    ['byline', { authors: [{ name: ' ', person: null }] }, 'authors'],
    ['topic', { topics: [] }, 'topics'],
    ['agencies', { agencies: [] }, 'agencies'],
    ['agencies', { agencies: [{ agency: null }] }, 'agencies'],
    ['dateline', { dateline: ' ', publishedAt: '2020-11-27T09:00:00Z', location: 'Đồng Rui' }, 'dateline'],
    ['intakeWarnings', { importWarnings: 'Không rõ tác giả' }, 'warningsResolved'],
  ] as const)('%s is unmet with %j', async (id, over, field) => {
    expect(await check(id, over)).toEqual({ field });
  });

  it('takes a person for an author', async () => {
    expect(await check('byline', { authors: [{ person: OTHER }] })).toBeNull();
  });

  it('is content when the warnings of the import were dealt with', async () => {
    expect(await check('intakeWarnings', { importWarnings: 'Không rõ', warningsResolved: true })).toBeNull();
  });
});

describe('personal data', () => {
  const phone = '0912.345.678';
  it.each([
    ['title', { title: `Gọi ${phone}` }],
    ['kicker', { kicker: phone }],
    ['lead', { lead: `Liên hệ ${phone}.` }],
    ['heroCaption', { heroCaption: phone }],
    ['body', { body: stateOf([paragraphNode(`Anh Sìn, ${phone}`)]) }],
    ['body', { body: stateOf([uploadNode('1', OTHER, { caption: phone })]) }],
  ])('is found in %s', async (field, over) => {
    expect(await check('personalData', over)).toEqual({ field, detail: { found: [phone] } });
    expect(await check('personalData', { ...over, personalDataConfirmed: true })).toBeNull();
  });

  it('is found in the caption of the library where the story has none of its own', async () => {
    const media = withPhoto({ caption: phone });
    expect(await check('personalData', {}, media)).toMatchObject({ field: 'heroCaption' });
    expect(await check('personalData', { heroCaption: 'Cầu mới' }, media)).toBeNull();
  });

  it('is named once each', async () => {
    expect(
      await check('personalData', {
        lead: `${phone}, CCCD 022094001234`,
        body: stateOf([paragraphNode(phone)]),
      }),
    ).toEqual({ field: 'lead', detail: { found: [phone, '022094001234'] } });
  });
});

describe('links', () => {
  const linked = (...urls: string[]) => ({
    body: stateOf([
      {
        ...paragraphNode(''),
        children: urls.map((url) => ({ type: 'link', version: 3, fields: { url }, children: [] })),
      },
    ]),
  });

  it('are unmet when one does not answer', async () => {
    const checkLink = async (url: string) => (url.includes('mat') ? 'dead' : 'answers');
    const over = linked('https://con.example.vn', 'https://mat.example.vn');
    expect(await check('links', over, { checkLink })).toEqual({
      field: 'body',
      detail: { found: ['https://mat.example.vn'] },
    });
    expect(await check('links', { source: { url: 'https://mat.example.vn/goc' } }, { checkLink })).toEqual({
      field: 'source.url',
      detail: { found: ['https://mat.example.vn/goc'] },
    });
  });

  it.each([
    ['does not know', async () => 'unknown'],
    [
      'fails',
      async () => {
        throw new Error('the network');
      },
    ],
  ] as [string, CheckContext['checkLink']][])('are uncertain when the question %s', async (_, checkLink) => {
    expect(await check('links', linked('https://con.example.vn'), { checkLink })).toEqual({
      field: 'body',
      detail: { unchecked: ['https://con.example.vn'] },
      isUncertain: true,
    });
  });

  it('are met while they are left out', async () => {
    expect(
      await check('links', linked('https://con.example.vn'), { checkLink: async () => 'unasked' }),
    ).toBeNull();
  });

  it('are asked up to a number, each once', async () => {
    const asked: string[] = [];
    const checkLink = async (url: string) => {
      asked.push(url);
      return 'answers' as const;
    };
    const urls = Array.from({ length: LINKS_PER_STORY + 5 }, (_, index) => `https://example.vn/${index}`);
    await check(
      'links',
      { ...linked(...urls, ...urls), source: { url: 'javascript:alert(1)' } },
      { checkLink },
    );
    expect(asked).toEqual(urls.slice(0, LINKS_PER_STORY));
  });
});
