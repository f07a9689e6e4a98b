import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { User } from '@/payload-types';
import { getRedirect } from '@/site/data/redirects';
import { getRemoval } from '@/site/data/removals';
import {
  articleData,
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createPerson,
  createTopic,
  createUser,
  openNewsroom,
  rest,
  signIn,
} from '@/test/newsroom';

let payload: Payload;
let editor: User;
let token: string;

beforeAll(async () => {
  payload = await openNewsroom();
  // Headlines are short here.
  await payload.updateGlobal({ slug: 'workflow-settings', data: { titleMin: 0 } });
  editor = await createUser(payload, 'editor');
  token = await signIn(payload, editor);
});

const draft = async (over: Record<string, unknown>) => {
  const answer = await rest('POST', 'articles?draft=true', {
    token,
    json: { ...articleData(over), _status: 'draft' },
  });
  expect(answer.status).toBe(201);
  return answer.body.doc as { id: string; slug: string };
};
const save = async (id: string, data: Record<string, unknown>, query = '?draft=true') =>
  (await rest('PATCH', `articles/${id}${query}`, { token, json: data })) as {
    status: number;
    text: string;
    body: { doc: { slug: string; title: string } };
  };
const publish = (id: string) =>
  rest('POST', `articles/${id}/forcePublish`, { token, json: { note: 'Tin khẩn.' } });
const liveSlug = async (id: string) =>
  (await payload.findByID({ collection: 'articles', id, depth: 0 })).slug;

describe('what a slug is made of', () => {
  it.each([
    ['Đảng bộ huyện Tiên Yên', 'dang-bo-huyen-tien-yen'],
    ['Ước mơ của trẻ vùng cao: “Được đến trường!”', 'uoc-mo-cua-tre-vung-cao-duoc-den-truong'],
    ['Nghị quyết số 27', 'nghi-quyet-so-27'],
    ['Thôn Bãi Sú (hoà bình / hòa bình)'.normalize('NFD'), 'thon-bai-su-hoa-binh-hoa-binh'],
    ['Rất '.repeat(40), Array(16).fill('rat').join('-') + '-rat-rat-rat-rat'],
  ])('%s → %s', async (title, slug) => {
    expect((await draft({ title })).slug).toBe(slug);
  });

  it.each([
    [
      'agencies',
      () => createAgency(payload, { names: [{ official: 'Ủy ban nhân dân xã Đông Hải' }] }),
      'uy-ban-nhan-dan-xa-dong-hai',
    ],
    ['events', () => createEvent(payload, { title: 'Hội làng Đông Hải' }), 'hoi-lang-dong-hai'],
    ['people', () => createPerson(payload, { name: 'Nông Thị Ước' }), 'nong-thi-uoc'],
    ['documents', () => createDocument(payload, { number: '04 - QĐ/TW' }), 'quyet-dinh-so-04-qd-tw'],
    ['topics', () => createTopic(payload, { title: 'Xây dựng Đảng' }), 'xay-dung-dang'],
  ] as const)('a record of %s has its own from the first save on', async (_, create, slug) => {
    expect((await create()).slug).toBe(slug);
  });
});

describe('a slug is unique', () => {
  it('gets -2, -3 … for the same title, also among drafts', async () => {
    const title = 'Phiên chợ đầu xuân';
    expect((await draft({ title })).slug).toBe('phien-cho-dau-xuan');
    expect((await draft({ title })).slug).toBe('phien-cho-dau-xuan-2');
    expect((await createArticle(payload, { title, _status: 'published' })).slug).toBe('phien-cho-dau-xuan-3');
  });

  it('does not take what a newer draft of another story holds', async () => {
    const holder = await createArticle(payload, { title: 'Người giữ chỗ', _status: 'published' });
    await save(holder.id, { slug: 'cho-da-giu' });
    expect((await draft({ title: 'Chỗ đã giữ' })).slug).toBe('cho-da-giu-2');
  });

  it('does not take an address that redirects to another story', async () => {
    const moved = await createArticle(payload, { title: 'Chuyện đã dời', _status: 'published' });
    await save(moved.id, { slug: 'chuyen-noi-khac', _status: 'published' }, '');
    expect((await draft({ title: 'Chuyện đã dời' })).slug).toBe('chuyen-da-doi-2');
  });

  it('stays unique when twenty are made at once', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        createArticle(payload, { title: 'Cùng một lúc', _status: 'published' }),
      ),
    );
    const slugs = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value.slug] : []));
    expect(slugs).toHaveLength(20);
    expect(new Set(slugs).size).toBe(20);
  });

  it('lets a story be duplicated again and again', async () => {
    const story = await createArticle(payload, { title: 'Bản gốc', _status: 'published' }, editor);
    const slugs = [story.slug];
    for (let i = 0; i < 3; i += 1) {
      const answer = await rest('POST', `articles/${story.id}/duplicate`, { token, json: {} });
      expect(answer.status).toBe(200);
      slugs.push(answer.body.doc.slug);
    }
    expect(new Set(slugs).size).toBe(4);
    for (const slug of slugs) expect(slug).toMatch(/^ban-goc(-[a-z0-9-]+)?$/);
  });
});

describe('a slug follows the title while the story was never public', () => {
  it('through every autosave', async () => {
    const { id, slug } = await draft({ title: 'Đầu' });
    expect(slug).toBe('dau');
    for (const [title, expected] of [
      ['Đầu đề', 'dau-de'],
      ['Đầu đề dài', 'dau-de-dai'],
      ['Đầu đề 2', 'dau-de-2'],
      ['Đầu đề 2020', 'dau-de-2020'],
      ['Khác hẳn', 'khac-han'],
    ] as const) {
      // The admin sends the slug it knows along with the new title.
      const before = (await payload.findByID({ collection: 'articles', id, draft: true })).slug;
      expect((await save(id, { title, slug: before }, '?draft=true&autosave=true')).body.doc.slug).toBe(
        expected,
      );
    }
  });

  it('also without the slug in the request, and when the slug is emptied', async () => {
    const { id } = await draft({ title: 'Tên tạm' });
    expect((await save(id, { title: 'Tên thật' })).body.doc.slug).toBe('ten-that');
    expect((await save(id, { slug: '' })).body.doc.slug).toBe('ten-that');
    expect((await save(id, { slug: null })).body.doc.slug).toBe('ten-that');
  });

  it('keeps its number while the title stays', async () => {
    const title = 'Ngày hội non sông';
    await draft({ title });
    const second = await draft({ title });
    expect((await save(second.id, { lead: 'Sửa dẫn.', title, slug: second.slug })).body.doc.slug).toBe(
      'ngay-hoi-non-song-2',
    );
  });

  it('a number that belongs to the old title goes with it', async () => {
    const { id, slug } = await draft({ title: 'Mùa hến 2020' });
    expect(slug).toBe('mua-hen-2020');
    expect((await save(id, { title: 'Mùa hến', slug })).body.doc.slug).toBe('mua-hen');
  });
});

describe('a slug stays once the story was public', () => {
  it('when the title changes', async () => {
    const { id, slug } = await draft({ title: 'Tên lúc đăng' });
    await publish(id);
    await save(id, { title: 'Tên sau khi đăng', slug });
    await publish(id);
    expect(await liveSlug(id)).toBe('ten-luc-dang');
    await rest('POST', `articles/${id}/archive`, { token });
    await save(id, { title: 'Tên sau khi gỡ', slug });
    await publish(id);
    expect(await liveSlug(id)).toBe('ten-luc-dang');
  });

  it('for an agency that is renamed', async () => {
    const agency = await createAgency(payload, { names: [{ official: 'Phòng Văn hóa huyện' }] });
    const renamed = await payload.update({
      collection: 'agencies',
      id: agency.id,
      data: {
        names: [
          { official: 'Phòng Văn hóa huyện', until: '2021-02-28T17:00:00.000Z' },
          { official: 'Phòng Văn hóa và Thông tin huyện', from: '2021-03-01T00:00:00.000Z' },
        ],
        _status: 'published',
      },
    });
    expect(renamed).toMatchObject({ name: 'Phòng Văn hóa và Thông tin huyện', slug: 'phong-van-hoa-huyen' });
  });
});

describe('a typed slug', () => {
  it('is kept, cleaned, and does not follow the title', async () => {
    const { id, slug } = await draft({ title: 'Đầu đề dài dòng', slug: 'Ngắn Gọn!' });
    expect(slug).toBe('ngan-gon');
    expect((await save(id, { title: 'Đầu đề khác', slug })).body.doc.slug).toBe('ngan-gon');
  });

  it('may be the title and a number', async () => {
    const { id, slug } = await draft({ title: 'Đồng Rui vào hội', slug: 'dong-rui-vao-hoi-2026' });
    expect(slug).toBe('dong-rui-vao-hoi-2026');
    expect((await save(id, { slug: 'dong-rui-vao-hoi-2027' })).body.doc.slug).toBe('dong-rui-vao-hoi-2027');
  });

  it('is refused when taken, with a message at the field', async () => {
    await createArticle(payload, { title: 'Chủ nhân đường dẫn', _status: 'published' });
    const { id, slug } = await draft({ title: 'Kẻ đến sau' });
    const answer = await rest('PATCH', `articles/${id}?draft=true`, {
      token,
      json: { slug: 'chu-nhan-duong-dan' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].data.errors[0]).toMatchObject({
      path: 'slug',
      message: 'Đường dẫn này đã có trang khác dùng.',
    });
    expect((await payload.findByID({ collection: 'articles', id, draft: true })).slug).toBe(slug);
  });

  it('may stand in another collection', async () => {
    await createTopic(payload, { title: 'Dùng chung' });
    expect((await draft({ title: 'Gì cũng được', slug: 'dung-chung' })).slug).toBe('dung-chung');
  });
});

describe('the old address of a public page', () => {
  const story = async (title: string) => {
    const { id, slug } = await draft({ title });
    await publish(id);
    return { id, path: `/tin-tuc/${slug}` };
  };
  const move = async (id: string, slug: string) => {
    expect((await save(id, { slug })).status).toBe(200);
    expect((await publish(id)).status).toBe(200);
  };
  const redirectsTo = async (id: string) =>
    (
      await payload.find({
        collection: 'redirects',
        where: { 'to.reference.value': { equals: id } },
        depth: 0,
        sort: 'from',
      })
    ).docs.map((doc) => doc.from);

  it('leads to the new one', async () => {
    const { id, path } = await story('Đường cũ');
    expect(await getRedirect(path)).toBeNull();
    await move(id, 'duong-moi');
    expect(await getRedirect(path)).toBe('/tin-tuc/duong-moi');
    expect(await getRedirect('/tin-tuc/duong-moi')).toBeNull();
  });

  it('leads straight to the newest after two changes', async () => {
    const { id, path } = await story('Chuỗi một');
    await move(id, 'chuoi-hai');
    await move(id, 'chuoi-ba');
    expect(await getRedirect(path)).toBe('/tin-tuc/chuoi-ba');
    expect(await getRedirect('/tin-tuc/chuoi-hai')).toBe('/tin-tuc/chuoi-ba');
    expect(await redirectsTo(id)).toEqual(['/tin-tuc/chuoi-hai', '/tin-tuc/chuoi-mot']);
  });

  it('is the address again after swapping back', async () => {
    const { id, path } = await story('Đi rồi về');
    await move(id, 'di-xa');
    await move(id, 'di-roi-ve');
    expect(await getRedirect(path)).toBeNull();
    expect(await getRedirect('/tin-tuc/di-xa')).toBe(path);
    expect(await redirectsTo(id)).toEqual(['/tin-tuc/di-xa']);
  });

  it('leads nowhere while the change waits as a draft, and to the notice once the story is withdrawn', async () => {
    const { id, path } = await story('Còn chờ duyệt');
    await save(id, { slug: 'da-duyet' });
    expect(await redirectsTo(id)).toEqual([]);
    expect(await liveSlug(id)).toBe('con-cho-duyet');
    await publish(id);
    expect(await getRedirect(path)).toBe('/tin-tuc/da-duyet');
    await rest('POST', `articles/${id}/withdraw`, { token, json: { note: 'Sai nguồn.' } });
    // But to the notice that stands there.
    expect(await getRedirect(path)).toBe('/tin-tuc/da-duyet');
    expect(await getRemoval('/tin-tuc/da-duyet')).toMatchObject({ kind: 'withdrawn', reason: 'Sai nguồn.' });
    await rest('POST', `articles/${id}/takedown`, { token, json: { note: 'x', redirectTo: '/tin-tuc' } });
    expect(await getRemoval('/tin-tuc/da-duyet')).toMatchObject({ kind: 'taken-down', title: null });
  });

  it('is kept when the slug changes while the story is withdrawn', async () => {
    const { id, path } = await story('Gỡ để sửa');
    await rest('POST', `articles/${id}/archive`, { token });
    await save(id, { slug: 'sua-xong' });
    await publish(id);
    expect(await getRedirect(path)).toBe('/tin-tuc/sua-xong');
  });

  it('is not made for a story that was never public', async () => {
    const { id } = await draft({ title: 'Chưa hề đăng' });
    await save(id, { slug: 'van-chua-dang' });
    await publish(id);
    expect(await redirectsTo(id)).toEqual([]);
  });

  it.each([
    [
      'agencies',
      '/co-quan/',
      async () => createAgency(payload, { names: [{ official: 'Cơ quan dời chỗ' }] }),
    ],
    ['events', '/su-kien/', async () => createEvent(payload, { title: 'Sự kiện dời chỗ' })],
    ['people', '/nhan-su/', async () => createPerson(payload, { name: 'Người Dời Chỗ' })],
    ['documents', '/van-ban/', async () => createDocument(payload, { number: '99/DC' })],
    ['topics', '/chuyen-muc/', async () => createTopic(payload, { title: 'Chuyên mục dời' })],
  ] as const)('leads on in %s too', async (collection, prefix, create) => {
    const { id, slug } = await create();
    await payload.update({
      collection,
      id,
      data: { slug: `moi-${slug}`, ...(collection === 'topics' ? {} : { _status: 'published' }) } as never,
    });
    expect(await getRedirect(`${prefix}${slug}`)).toBe(`${prefix}moi-${slug}`);
  });
});
