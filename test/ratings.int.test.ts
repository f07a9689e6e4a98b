import type { Payload } from 'payload';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMENT_MAX, RATING_FIELDS } from '@/domain/ratings';
import { paths } from '@/platform/paths';
import { CLIENT_ADDRESS } from '@/platform/server/clientAddress';
import { makePage } from '@/platform/server/pageCache/page';
import { pageCache } from '@/platform/server/pageCache/pages';
import { getRatingPage, receiveRating } from '@/site/data/ratings';
import { openNewsroom } from './newsroom';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});
beforeEach(() => payload.db.deleteMany({ collection: 'ratings', where: {} }));

const HOST = 'tienyen.example.vn';
let sent = 0;

interface Sending {
  headers?: Record<string, string>;
  address?: string;
  body?: string;
}

/** What a browser sends, each time from another address unless one is given. */
const send = (
  fields: Record<string, string>,
  { headers = {}, address = `113.160.1.${(sent += 1)}`, body }: Sending = {},
) =>
  receiveRating(
    new Request(`http://${HOST}${paths.sendRating()}`, {
      method: 'POST',
      headers: {
        Host: HOST,
        Origin: `https://${HOST}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        [CLIENT_ADDRESS]: address,
        ...headers,
      },
      body: body ?? new URLSearchParams(fields).toString(),
    }),
  );

const rate = (score: number, comment = '') =>
  send({ [RATING_FIELDS.score]: String(score), [RATING_FIELDS.comment]: comment, [RATING_FIELDS.trap]: '' });

const kept = async () => (await payload.find({ collection: 'ratings', sort: 'createdAt' })).docs;

describe('a rating', () => {
  it('is kept with its mark, its words and its moment, and nothing else', async () => {
    expect(await rate(4, 'Chữ rõ,\r\nmở nhanh')).toEqual({ outcome: 'saved' });
    const [rating, ...others] = await kept();
    expect(others).toEqual([]);
    expect(rating).toMatchObject({ score: 4, comment: 'Chữ rõ,\nmở nhanh' });
    expect(Object.keys(rating!).sort()).toEqual(['comment', 'createdAt', 'id', 'score', 'updatedAt']);
  });

  it('of a thousand letters with two marks each is taken whole', async () => {
    const longest = 'ế'.repeat(COMMENT_MAX);
    expect(await rate(1, longest)).toEqual({ outcome: 'saved' });
    expect((await kept())[0]!.comment).toBe(longest);
  });

  it('is taken from a program that names no page, as from the site’s own', async () => {
    const form = { [RATING_FIELDS.score]: '3' };
    const asked = new Request(`http://${HOST}/`, { method: 'POST', body: new URLSearchParams(form) });
    expect(await receiveRating(asked)).toEqual({ outcome: 'saved' });
    expect(await kept()).toHaveLength(1);
  });

  const five = { [RATING_FIELDS.score]: '5' };
  it.each<[string, string, Record<string, string>, Sending]>([
    ['without a mark', 'missing', { [RATING_FIELDS.comment]: 'Tốt' }, {}],
    ['without anything', 'missing', {}, {}],
    ['in JSON', 'missing', {}, { body: '{"muc-do":5}' }],
    ['with a mark that there is not', 'missing', { [RATING_FIELDS.score]: '9' }, {}],
    ['with too long a comment', 'tooLong', { ...five, [RATING_FIELDS.comment]: 'a'.repeat(1_001) }, {}],
    [
      'with a body without end',
      'tooLong',
      five,
      { body: `${RATING_FIELDS.score}=5&x=${'x'.repeat(20_000)}` },
    ],
    ['from another site', 'foreign', five, { headers: { Origin: 'https://evil.example' } }],
    ['from the same host at another port', 'foreign', five, { headers: { Origin: `https://${HOST}:8443` } }],
    ['from a page that hides where it is', 'foreign', five, { headers: { Origin: 'null' } }],
  ])('%s is refused as %s, and nothing is kept', async (_, outcome, fields, sending) => {
    expect(await send(fields, sending)).toEqual({ outcome });
    expect(await kept()).toEqual([]);
  });

  it('of a browser that says only that it comes from elsewhere is refused', async () => {
    const asked = new Request(`http://${HOST}/`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      body: new URLSearchParams(five),
    });
    expect(await receiveRating(asked)).toEqual({ outcome: 'foreign' });
    expect(await kept()).toEqual([]);
  });

  it('of a program that fills what people do not see is thanked for and not kept', async () => {
    expect(await send({ ...five, [RATING_FIELDS.trap]: 'https://evil.example' })).toEqual({
      outcome: 'saved',
    });
    expect(await kept()).toEqual([]);
  });

  it('may be sent five times an hour from one address; a mistake does not count', async () => {
    const address = '113.160.9.9';
    await send({}, { address });
    for (let time = 0; time < 5; time += 1)
      expect(await send(five, { address })).toEqual({ outcome: 'saved' });
    const refused = await send(five, { address });
    expect(refused).toEqual({ outcome: 'tooMany', retryAfter: expect.any(Number) });
    expect(refused).toSatisfy(
      ({ retryAfter }: { retryAfter: number }) => retryAfter > 3_000 && retryAfter <= 3_600,
    );
    expect(await kept()).toHaveLength(5);
    expect(await send(five, { address: '113.160.9.10' })).toEqual({ outcome: 'saved' });
  });
});

describe('the public result', () => {
  it('of none', async () => {
    const page = await getRatingPage();
    expect(page).toMatchObject({ outcome: null, total: 0, average: null });
    expect(page.rows.map(({ count, share }) => [count, share])).toEqual(Array(5).fill([0, 0]));
  });

  it('counts the marks and tells none of the words', async () => {
    for (const score of [5, 5, 4, 1]) await rate(score, `Góp ý riêng ${score}`);
    const page = await getRatingPage();
    expect(page).toMatchObject({ total: 4, average: 3.75 });
    expect(page.rows.map(({ score, count, share }) => [score, count, share])).toEqual([
      [5, 2, 0.5],
      [4, 1, 0.25],
      [3, 0, 0],
      [2, 0, 0],
      [1, 1, 0.25],
    ]);
    expect(JSON.stringify(page)).not.toContain('Góp ý riêng');
  });

  it.each([
    ['xong', 'saved'],
    ['thieu', 'missing'],
    ['dai', 'tooLong'],
    ['toString', null],
    [undefined, null],
  ])('with gui=%s says %s; search engines are shown the form only', async (told, outcome) => {
    const { outcome: said, seo } = await getRatingPage(told);
    expect([said, seo.noindex]).toEqual([outcome, outcome !== null]);
    expect(seo.canonical).toMatch(/\/danh-gia$/);
  });

  it('is asked for anew when a rating comes or goes, and not when one is refused', async () => {
    const keep = () =>
      pageCache().read('/danh-gia', async () => {
        const body = Buffer.from(JSON.stringify(await getRatingPage()));
        return { page: await makePage(200, {}, body), isKeepable: true };
      });
    await keep();
    await send({});
    expect(pageCache().get('/danh-gia')).toBeDefined();
    await rate(5);
    expect(pageCache().get('/danh-gia')).toBeUndefined();
    await keep();
    await payload.delete({ collection: 'ratings', id: (await kept())[0]!.id });
    expect(pageCache().get('/danh-gia')).toBeUndefined();
  });
});
