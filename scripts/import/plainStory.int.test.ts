import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDateline } from '@/domain/dates';
import type { User } from '@/payload-types';
import { getArticle } from '@/site/data/articles';
import { getFrontPage } from '@/site/data/front';
import type { Body, Inline } from '@/site/models/body';
import {
  createAgency,
  createArticle,
  createPerson,
  createUser,
  openNewsroom,
  rest,
  signIn,
} from '@/test/newsroom';
import type { StoryOutcome } from '@/newsroom/intake/archive/report/tally';
import { runImport } from './runImport';

let payload: Payload;
let folder: string;
let editor: User;
let token: string;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  token = await signIn(payload, editor);
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;

/** What `npm run import -- story.txt` tells of a story. */
const importText = async (text: string): Promise<StoryOutcome> => {
  const file = path.join(folder, `tin-${(files += 1)}.txt`);
  await writeFile(file, text);
  const { report } = await runImport(payload, {
    paths: [file],
    mapping: null,
    selectors: null,
    media: [],
    fetchesMedia: false,
    publishes: false,
    batch: 'tin',
    isDryRun: false,
    report: path.join(folder, 'reports'),
  });
  const { stories } = JSON.parse(readFileSync(report.json, 'utf8')) as { stories: StoryOutcome[] };
  expect(stories).toHaveLength(1);
  return stories[0]!;
};
/** Of a story that went in, or is there. */
const importStory = async (text: string) => {
  const { article, outcome, warnings, reason } = await importText(text);
  if (!article) throw new Error(String(reason));
  return { id: article, outcome, warnings };
};

/** A story of our own in the form in which portals give them. */
const story = ({
  title = 'Xã Đồng Rui ra quân trồng 2.000 cây ngập mặn',
  byline = 'Hà Vy (Trung tâm TT-VH Ba Chẽ)',
} = {}) => `${title}

Thứ Ba, 3/3/2026, 7:30 [GMT+7]
.
.

Sáng 3/3, hơn 200 đoàn viên và bà con thôn Bãi Sú đã trồng 2.000 cây trang, cây đước dọc bãi bồi phía đông xã.

Bà con trồng cây trên bãi bồi
Bà con trồng cây trên bãi bồi.

Ông Chíu A Sáng, Chủ tịch xã, cho biết đây là năm thứ ba xã giữ được nếp trồng rừng đầu xuân.

Cây giống do hợp tác xã của thôn ươm từ mùa mưa năm trước.

${byline}

.
.
`;

const draftOf = (id: string) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 });

const wordsOf = (inlines: Inline[]): string =>
  inlines
    .map((each) => (each.type === 'text' ? each.text : each.type === 'link' ? wordsOf(each.children) : '\n'))
    .join('');
const paragraphsOf = (body: Body): string[] =>
  body.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [wordsOf(block.children)] : [],
  );

describe('a story in the seed’s form', () => {
  it('becomes a draft with everything filled in, and is not public', async () => {
    const text = story();
    const outcome = await importStory(text);
    expect(outcome).toMatchObject({ outcome: 'drafted', warnings: [] });
    const draft = await draftOf(outcome.id);
    expect(draft).toMatchObject({
      title: 'Xã Đồng Rui ra quân trồng 2.000 cây ngập mặn',
      _status: 'draft',
      stage: 'draft',
      slug: 'xa-dong-rui-ra-quan-trong-2-000-cay-ngap-man',
      publishedAt: '2026-03-03T00:30:00.000Z',
      lead: 'Sáng 3/3, hơn 200 đoàn viên và bà con thôn Bãi Sú đã trồng 2.000 cây trang, cây đước dọc bãi bồi phía đông xã.',
      heroCaption: 'Bà con trồng cây trên bãi bồi.',
      importText: text,
      authors: [{ name: 'Hà Vy', role: 'text', agencyName: 'Trung tâm TT-VH Ba Chẽ' }],
    });
    expect(draft.authors![0]!.agency ?? null).toBeNull();
    expect(await getArticle(draft.slug!)).toBeNull();
    expect((await rest('GET', `articles/${outcome.id}`)).status).toBe(404);
  });

  it('a second time changes nothing, also with other line ends and blanks around it', async () => {
    const text = story({ title: 'Hai lần một tin' });
    const first = await importStory(text);
    const before = await draftOf(first.id);
    const versions = await payload.countVersions({
      collection: 'articles',
      where: { parent: { equals: first.id } },
    });
    for (const again of [text, `\n${text}\n\n`, text.normalize('NFD')])
      expect(await importStory(again)).toMatchObject({ id: first.id, outcome: 'there' });
    expect(await draftOf(first.id)).toEqual(before);
    expect(
      await payload.countVersions({ collection: 'articles', where: { parent: { equals: first.id } } }),
    ).toEqual(versions);
    expect(
      (await payload.count({ collection: 'articles', where: { title: { equals: 'Hai lần một tin' } } }))
        .totalDocs,
    ).toBe(1);
  });

  it('is known again after someone edited the draft, and the edit stays', async () => {
    const text = story({ title: 'Đã sửa sau khi nhập' });
    const first = await importStory(text);
    await rest('PATCH', `articles/${first.id}?draft=true`, {
      token,
      json: { title: 'Đầu đề của ban biên tập' },
    });
    expect(await importStory(text)).toMatchObject({ id: first.id, outcome: 'there' });
    expect((await draftOf(first.id)).title).toBe('Đầu đề của ban biên tập');
  });

  it('can be published as it is, and its page says everything once', async () => {
    const { id } = await importStory(story({ title: 'Tin nhập rồi đăng' }));
    expect(
      (await rest('POST', `articles/${id}/forcePublish`, { token, json: { note: 'Tin khẩn.' } })).status,
    ).toBe(200);
    const page = (await getArticle('tin-nhap-roi-dang'))!;
    expect(page.publishedAt).toBe('2026-03-03T00:30:00.000Z');
    expect(page.hero).toEqual({ picture: null, caption: 'Bà con trồng cây trên bãi bồi.', credit: null });
    expect(paragraphsOf(page.body)).toEqual([
      'Ông Chíu A Sáng, Chủ tịch xã, cho biết đây là năm thứ ba xã giữ được nếp trồng rừng đầu xuân.',
      'Cây giống do hợp tác xã của thôn ươm từ mùa mưa năm trước.',
    ]);
    expect(page.authors).toEqual([
      { name: 'Hà Vy', href: null, role: 'text', agency: { name: 'Trung tâm TT-VH Ba Chẽ', href: null } },
    ]);
    expect(JSON.stringify(page)).not.toContain('importText');
  });
});

describe('whom the byline names', () => {
  it.each([
    [
      'officially',
      { official: 'Trung tâm Truyền thông và Văn hóa Hải Lạng' },
      'Trung tâm Truyền thông và Văn hóa Hải Lạng',
    ],
    [
      'shortly',
      { official: 'Trung tâm Truyền thông và Văn hóa huyện Một', short: 'Trung tâm TT-VH Một' },
      'Trung tâm TT-VH Một',
    ],
    [
      'by letters',
      { official: 'Trung tâm Truyền thông và Văn hóa huyện Hai', abbreviation: 'TTVH Hai' },
      'TTVH Hai',
    ],
    ['with other tone marks and case', { official: 'Trung tâm Văn hoá Ba' }, 'Trung Tâm Văn hóa Ba'],
  ])('the agency that bears the name %s', async (how, name, centre) => {
    const agency = await createAgency(payload, { names: [name] });
    const { id } = await importStory(story({ title: `Tin của ${how}`, byline: `Hà Vy (${centre})` }));
    const [author] = (await draftOf(id)).authors!;
    expect(author).toMatchObject({ name: 'Hà Vy', agency: agency.id });
    expect(author!.agencyName).toBe(centre);
  });

  it('also under a name it bore once', async () => {
    const agency = await createAgency(payload, {
      names: [
        { official: 'Đài Truyền thanh Bốn', until: '2019-12-31T05:00:00.000Z' },
        { official: 'Trung tâm Văn hóa Bốn', from: '2020-01-01T05:00:00.000Z' },
      ],
    });
    const { id } = await importStory(
      story({ title: 'Tin của đài cũ', byline: 'Hà Vy (Đài Truyền thanh Bốn)' }),
    );
    expect((await draftOf(id)).authors![0]!.agency).toBe(agency.id);
  });

  it('stays text when two agencies bear the name: nothing is guessed', async () => {
    for (let i = 0; i < 2; i += 1)
      await createAgency(payload, { names: [{ official: 'Trung tâm Trùng Tên' }] });
    const { id } = await importStory(
      story({ title: 'Tin trùng tên', byline: 'Hà Vy (Trung tâm Trùng Tên)' }),
    );
    const [author] = (await draftOf(id)).authors!;
    expect(author!.agencyName).toBe('Trung tâm Trùng Tên');
    expect(author!.agency ?? null).toBeNull();
  });

  it('a person of the list by exactly their name', async () => {
    const person = await createPerson(payload, { name: 'Tằng Dảu Vần' });
    const { id } = await importStory(
      story({ title: 'Tin có người ký', byline: 'Tằng Dảu Vần – Bùi Lâm (Trung tâm TT-VH Ba Chẽ)' }),
    );
    expect((await draftOf(id)).authors).toMatchObject([
      { person: person.id, role: 'text' },
      { name: 'Bùi Lâm', role: 'text', agencyName: 'Trung tâm TT-VH Ba Chẽ' },
    ]);
  });
});

describe('what cannot be a story', () => {
  it.each([
    ['', 'nothing'],
    ['.\n.\n.\n', 'only dots'],
    [
      'Ã\u0090oÃ n cÃ´ng tÃ¡c lÃ m viá»\u0087c táº¡i xÃ£\n\nNgÃ y 3/3, Ã´ng Ã\u0081nh nÃ³i',
      'text of another character set',
    ],
  ])('%j: a message, and no draft', async (text) => {
    const { totalDocs } = await payload.count({ collection: 'articles' });
    const { outcome, reason } = await importText(text);
    expect(outcome).toBe('failed');
    expect(reason!.length).toBeGreaterThan(10);
    expect((await payload.count({ collection: 'articles' })).totalDocs).toBe(totalDocs);
  });

  it('a story without a date gets none, and is published with the moment it came out', async () => {
    const text = story({ title: 'Tin không ngày' }).replace(/Thứ Ba.*\n/, '');
    const { id, warnings } = await importStory(text);
    expect((await draftOf(id)).publishedAt ?? null).toBeNull();
    expect(warnings.length).toBeGreaterThan(0);
    expect((await draftOf(id)).importWarnings).toContain(warnings[0]!.message);
  });
});

const SEED = path.resolve('../shared/seed');
const seedFiles = existsSync(SEED) ? readdirSync(SEED).filter((name) => name.endsWith('.txt')) : [];

const describeSeed = seedFiles.length > 0 ? describe : () => {};

// The real story is not part of the project: it is tried where it lies beside it.
describeSeed('the seed’s story', () => {
  const TITLE = 'Đoàn công tác Văn phòng Trung ương Đảng làm việc tại huyện Tiên Yên';

  it('imported, published, complete, and first on the front page', async () => {
    await createArticle(payload, { title: 'Tin mới hơn theo ngày', _status: 'published' });
    const text = readFileSync(path.join(SEED, seedFiles[0]!), 'utf8');
    const outcome = await importStory(text);
    expect(outcome).toMatchObject({ outcome: 'drafted' });
    expect(
      (await rest('POST', `articles/${outcome.id}/forcePublish`, { token, json: { note: 'Tin khẩn.' } }))
        .status,
    ).toBe(200);

    const page = (await getArticle('doan-cong-tac-van-phong-trung-uong-dang-lam-viec-tai-huyen-tien-yen'))!;
    expect(page.title).toBe(TITLE);
    expect(page.publishedAt).toBe('2020-11-27T09:00:00.000Z');
    expect(formatDateline(page.publishedAt)).toBe('Thứ Sáu, 27/11/2020, 16:00 [GMT+7]');
    expect(page.updatedAt).toBeNull();
    expect(page.lead).toMatch(/^Ngày 27\/11, Đoàn công tác .* phục vụ chung\.$/);
    expect(page.authors).toEqual([
      {
        name: 'Trần Hoàn',
        href: null,
        role: 'text',
        agency: { name: 'Trung tâm TT-VH Tiên Yên', href: null },
      },
    ]);

    // The caption once: under the main photo, not in the text.
    expect(page.hero).toEqual({ picture: null, caption: 'Quang cảnh buổi làm việc.', credit: null });
    const everything = JSON.stringify(page);
    expect(everything.match(/Quang cảnh buổi làm việc/g)).toHaveLength(1);

    const paragraphs = paragraphsOf(page.body);
    expect(paragraphs).toHaveLength(2);
    expect(page.body).toHaveLength(2);
    expect(paragraphs[0]).toMatch(/^Thời gian qua, Huyện ủy Tiên Yên .* sát hơn\.$/);
    expect(paragraphs[1]).toMatch(/^Qua nghe báo cáo .* hiệu lực, hiệu quả\.$/);
    for (const paragraph of [page.lead!, ...paragraphs]) expect(paragraph).not.toMatch(/(^|\s)\.(\s|$)/);
    expect(everything).not.toContain('GMT+7');
    expect(everything.match(/Trần Hoàn/g)).toHaveLength(1);

    const front = await getFrontPage();
    expect(front.lead).toMatchObject({ id: page.id, title: TITLE, href: page.href });
    expect(await importStory(text)).toMatchObject({ id: page.id, outcome: 'there' });
  });
});
