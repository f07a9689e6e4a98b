import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { parseMapping, readyMapping } from '@/newsroom/intake/archive/mapping';
import { fetchPicture } from '@/newsroom/intake/archive/pictures/fetchPicture';
import { isPublicAddress } from '@/platform/net/publicAddress';
import type { StoryOutcome } from '@/newsroom/intake/archive/report/tally';
import { parseSelectors } from '@/newsroom/intake/archive/selectors';
import { undoBatch } from '@/newsroom/intake/archive/undoBatch';
import { runImport, type RunOptions } from './runImport';
import { getArticle } from '@/site/data/articles';
import { getRedirect } from '@/site/data/redirects';
import {
  htmlOf,
  JSON_MAPPING,
  jsonLine,
  nukevietCsv,
  nukevietRow,
  NUKEVIET_COLUMNS,
  oldStories,
  pageOf,
  PAGE_SELECTORS,
  plainOf,
  SECTIONS,
  wxrAttachment,
  wxrOf,
  type OldStory,
} from '@/test/archiveStories';
import { createTopic, createUser, openNewsroom, rest, signIn } from '@/test/newsroom';
import { runScript } from '@/test/portability';
import { mailFile, photo, wordFile } from '@/test/storyFiles';

let payload: Payload;
let folder: string;
let token: string;
let picture: Buffer;
let next = 0;

beforeAll(async () => {
  payload = await openNewsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-import-'));
  token = await signIn(payload, await createUser(payload, 'editor'));
  picture = await photo('#286e5a', 800, 600);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const COLLECTIONS = ['articles', 'media', 'redirects', 'intakes'] as const;
const countsNow = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      COLLECTIONS.map(
        async (collection) => [collection, (await payload.count({ collection })).totalDocs] as const,
      ),
    ),
  );
/** What there is more of than before. */
const grown = async (before: Record<string, number>): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await countsNow()).map(([name, count]) => [name, count - before[name]!]));
const mediaFiles = (): string[] => {
  const where = path.join(process.env.DATA_DIR!, 'media');
  return existsSync(where) ? readdirSync(where).sort() : [];
};

let before: Record<string, number>;
beforeEach(async () => {
  before = await countsNow();
});

/** Stories that no other test of this file has. */
const fresh = (count: number): OldStory[] => {
  next += count;
  return [...oldStories(count, next - count)];
};
const placeOf = async (name: string, files: Record<string, string | Buffer>): Promise<string> => {
  const place = path.join(folder, `${(next += 1)}`, name);
  await mkdir(place, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(place, file)), { recursive: true });
    await writeFile(path.join(place, file), content);
  }
  return place;
};
const fileOf = async (name: string, content: string | Buffer): Promise<string> =>
  path.join(await placeOf('.', { [name]: content }), name);

const imported = async (given: string, over: Partial<RunOptions> = {}) => {
  const { tally, report } = await runImport(payload, {
    paths: [given],
    mapping: null,
    selectors: null,
    media: [],
    fetchesMedia: false,
    publishes: false,
    batch: path.basename(given),
    isDryRun: false,
    report: path.join(folder, 'reports'),
    ...over,
  });
  const json = JSON.parse(readFileSync(report.json, 'utf8')) as { stories: StoryOutcome[] };
  return { tally, counts: tally.counts, stories: json.stories, html: readFileSync(report.html, 'utf8') };
};
const undo = (batch: string) =>
  undoBatch(payload, batch, { onProgress: () => undefined, onWait: () => undefined });
const storyNamed = async (title: string) => {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { title: { equals: title } },
    draft: true,
    depth: 0,
  });
  expect(docs).toHaveLength(1);
  return docs[0]!;
};

describe('each kind of archive', () => {
  const NOTHING_MORE = { articles: 0, media: 0, redirects: 0, intakes: 0 };
  type Case = {
    path: string;
    over?: Partial<RunOptions>;
    stories: number;
    photos: number;
    redirects: number;
    titles: string[];
  };
  const cases: Record<string, () => Promise<Case>> = {
    'a folder': async () => {
      const [text, html, word, mail] = fresh(4) as [OldStory, OldStory, OldStory, OldStory];
      const given = await placeOf('tin', {
        'a.txt': plainOf(text),
        'b/b.html': `<h1>${html.title}</h1>${htmlOf(html, { address: 'anh/cau.jpg', caption: 'Bà con cùng làm.' })}`,
        'b/anh/cau.jpg': picture,
        'c.docx': await wordFile([
          { heading: word.title },
          { text: word.lead },
          { picture },
          ...word.paragraphs.map((paragraph) => ({ text: paragraph })),
        ]),
        'd.eml': mailFile({ subject: mail.title, text: plainOf(mail) }),
      });
      return {
        path: given,
        stories: 4,
        photos: 2,
        redirects: 0,
        titles: [text, html, word, mail].map(({ title }) => title),
      };
    },
    'a zip': async () => {
      const stories = fresh(3);
      const zip = new ZipFile();
      for (const story of stories)
        zip.addBuffer(
          Buffer.from(`<h1>${story.title}</h1>${htmlOf(story, { address: 'anh%201.jpg', caption: 'Ảnh.' })}`),
          `tin/${story.id}.html`,
        );
      zip.addBuffer(picture, 'tin/anh 1.jpg');
      zip.end();
      const given = path.join(await placeOf('zip', {}), 'tin.zip');
      await pipeline(zip.outputStream, createWriteStream(given));
      return { path: given, stories: 3, photos: 3, redirects: 0, titles: stories.map(({ title }) => title) };
    },
    'a WordPress export with its pictures in a folder': async () => {
      const stories = fresh(3);
      const main =
        '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9000</wp:meta_value></wp:postmeta>';
      const given = await fileOf(
        'wordpress.xml',
        wxrOf(stories, {
          moreOf: () => main,
          items: [wxrAttachment(9000, 'https://cu.example.vn/wp-content/uploads/2020/11/cau.jpg')],
        }),
      );
      const media = await placeOf('uploads', { '2020/11/cau.jpg': picture });
      return {
        path: given,
        over: { media: [path.dirname(media)] },
        stories: 3,
        photos: 3,
        redirects: 3,
        titles: stories.map(({ title }) => title),
      };
    },
    'a table of NukeViet': async () => {
      const stories = fresh(2);
      const rows = stories.map((story) =>
        nukevietRow(story, { homeimgfile: '2020_11/cau.jpg', homeimgalt: 'Cầu mới' }),
      );
      const given = await placeOf('nukeviet', {
        'news.csv': [NUKEVIET_COLUMNS.join(','), ...rows].join('\n'),
        'uploads/news/2020_11/cau.jpg': picture,
      });
      return {
        path: path.join(given, 'news.csv'),
        over: { mapping: readyMapping('nukeviet') },
        stories: 2,
        photos: 2,
        redirects: 2,
        titles: stories.map(({ title }) => title),
      };
    },
    'JSON lines with a mapping': async () => {
      const stories = fresh(3);
      return {
        path: await fileOf('tin.jsonl', stories.map(jsonLine).join('\n')),
        over: { mapping: parseMapping('m', JSON.stringify(JSON_MAPPING)) },
        stories: 3,
        photos: 0,
        redirects: 3,
        titles: stories.map(({ title }) => title),
      };
    },
    'saved pages with selectors': async () => {
      const stories = fresh(2);
      const files = Object.fromEntries(
        stories.map((story) => [`${story.alias}.html`, pageOf(story, 'trang_files/a.jpg')]),
      );
      return {
        path: await placeOf('trang', { ...files, 'trang_files/a.jpg': picture }),
        over: { selectors: parseSelectors('s', JSON.stringify(PAGE_SELECTORS)) },
        stories: 2,
        photos: 2,
        redirects: 2,
        titles: stories.map(({ title }) => title),
      };
    },
  };

  it.each(Object.keys(cases))(
    '%s goes in as drafts, a second time changes nothing, and all of it can be taken back',
    async (name) => {
      const { path: given, over, stories, photos, redirects, titles } = await cases[name]!();
      const files = mediaFiles();

      const trial = await imported(given, { ...over, isDryRun: true });
      expect([trial.counts.drafted, trial.counts.failed]).toEqual([stories, 0]);
      expect(trial.stories.flatMap(({ understood }) => understood?.title ?? []).sort()).toEqual(
        [...titles].sort(),
      );
      expect(await grown(before)).toEqual(NOTHING_MORE);

      const first = await imported(given, over);
      expect([first.counts.drafted, first.counts.failed, first.tally.failed]).toEqual([stories, 0, []]);
      const made = { articles: stories, media: photos, redirects, intakes: stories };
      expect(await grown(before)).toEqual(made);
      for (const title of titles) {
        const story = await storyNamed(title);
        expect([story._status, story.stage]).toEqual(['draft', 'draft']);
        expect(await getArticle(story.slug!)).toBeNull();
      }

      const again = await imported(given, over);
      expect([again.counts.there, again.counts.drafted]).toEqual([stories, 0]);
      expect(await grown(before)).toEqual(made);

      const { removed, left } = await undo(path.basename(given));
      expect(left).toEqual([]);
      expect(removed).toEqual(Object.fromEntries(Object.entries(made).filter(([, count]) => count > 0)));
      expect(await grown(before)).toEqual(NOTHING_MORE);
      expect(mediaFiles()).toEqual(files);
    },
  );

  it('keeps what a system knows, with the photo at its place and under its caption', async () => {
    const topic = await createTopic(payload, { title: SECTIONS[0]!.toUpperCase() });
    const [story] = fresh(4).filter(({ section }) => section === SECTIONS[0]) as [OldStory];
    const given = await placeOf('nukeviet', {
      'news.csv': [
        NUKEVIET_COLUMNS.join(','),
        nukevietRow(story, {
          homeimgfile: 'cau.jpg',
          homeimgalt: 'Cầu mới bắc qua lạch',
          sourcetext: 'Báo Tường',
        }),
      ].join('\n'),
      'uploads/news/cau.jpg': picture,
    });
    await imported(path.join(given, 'news.csv'), { mapping: readyMapping('nukeviet'), batch: 'một bài' });
    const draft = await storyNamed(story.title);
    expect(draft).toMatchObject({
      lead: story.lead,
      publishedAt: story.publishedAt,
      heroCaption: 'Cầu mới bắc qua lạch',
      topics: [topic.id],
      source: { name: 'Báo Tường' },
      authors: [{ name: story.author, role: 'text' }],
    });
    const hero = await payload.findByID({ collection: 'media', id: String(draft.heroImage), depth: 0 });
    expect(hero).toMatchObject({ alt: 'Cầu mới bắc qua lạch', mimeType: 'image/jpeg', isPublic: false });
    const { docs } = await payload.find({
      collection: 'intakes',
      where: { article: { equals: draft.id } },
      depth: 0,
    });
    expect(docs).toMatchObject([
      {
        channel: 'command',
        batch: 'một bài',
        sourceKey: `nukeviet:${story.id}`,
        file: 'news.csv',
        address: `/news/viec-lang/${story.alias}-${story.id}.html`,
      },
    ]);
  });
});

describe('what is not as it should be', () => {
  it('one story that cannot be read does not keep the others out, and is in the report with its place', async () => {
    const [good, other] = fresh(2) as [OldStory, OldStory];
    const given = await placeOf('lẫn', {
      'a.txt': plainOf(good),
      'b.txt': '',
      'c.docx': 'không phải tệp Word',
      'd.txt': Buffer.from(plainOf(other)).toString('latin1').slice(0, 900),
      'e.xlsx': 'x',
    });
    const { counts, tally, html } = await imported(given);
    expect(counts).toMatchObject({ drafted: 1, failed: 3, skipped: 1 });
    expect(tally.failed.map(({ where }) => where)).toEqual(['b.txt', 'c.docx', 'd.txt']);
    expect(html).toContain('c.docx');
    expect(html).toContain('it is no Word file');
    await undo(path.basename(given));
  });

  it('the same story twice in one run goes in once', async () => {
    const [story] = fresh(1) as [OldStory];
    const given = await placeOf('hai lần', { 'a.txt': plainOf(story), 'b/a.txt': `\n${plainOf(story)}\n` });
    for (const isDryRun of [true, false])
      expect((await imported(given, { isDryRun })).counts).toMatchObject({ drafted: 1, there: 1 });
    await undo(path.basename(given));
  });

  it('a story that changed at the source is told of and not written over', async () => {
    const [story] = fresh(1) as [OldStory];
    const mapping = parseMapping('m', JSON.stringify(JSON_MAPPING));
    await imported(await fileOf('cu.jsonl', jsonLine(story)), { mapping });
    const draft = await storyNamed(story.title);
    const { counts, tally } = await imported(
      await fileOf('moi.jsonl', jsonLine({ ...story, lead: 'Sa pô khác.' })),
      { mapping },
    );
    expect(counts).toMatchObject({ changed: 1, drafted: 0 });
    expect(tally.changed).toEqual([{ where: 'moi.jsonl, line 1', reason: story.title }]);
    expect(await storyNamed(story.title)).toEqual(draft);
    await undo('cu.jsonl');
  });

  it('pictures that are missing, damaged or none are told of, and the story goes in without them', async () => {
    const [story] = fresh(1) as [OldStory];
    const images = ['co.jpg', 'khong-co.jpg', 'hong.jpg', 'trang.jpg', '../../ngoai.jpg'].map(
      (name) => `<p><img src="${name}"></p>`,
    );
    const given = await placeOf('ảnh', {
      'tin/a.html': `<h1>${story.title}</h1>${images.join('')}${htmlOf(story)}`,
      'tin/co.jpg': picture,
      'tin/hong.jpg': picture.subarray(0, picture.length - 300),
      'tin/trang.jpg': '<html>404</html>',
    });
    await writeFile(path.join(path.dirname(given), 'ngoai.jpg'), picture);
    const { counts, tally } = await imported(given);
    expect([counts.drafted, tally.photos]).toEqual([1, 1]);
    const told = [...tally.warnings].filter(([kind]) => kind.startsWith('picture-'));
    expect(told.map(([kind, { count }]) => [kind, count])).toEqual([
      ['picture-missing', 2],
      ['picture-damaged', 1],
      ['picture-not-picture', 1],
    ]);
    await undo(path.basename(given));
    expect(await grown(before)).toMatchObject({ articles: 0, media: 0 });
  });

  it('a story that cannot be written leaves no file of its photos behind', async () => {
    const [story] = fresh(1) as [OldStory];
    const given = await placeOf('lỗi', {
      'a.html': `<h1>${story.title}</h1>${htmlOf(story, { address: 'a.jpg', caption: 'Ảnh.' })}`,
      'a.jpg': picture,
    });
    const files = mediaFiles();
    const create = payload.create.bind(payload);
    payload.create = ((options: { collection: CollectionSlug }) =>
      options.collection === 'intakes'
        ? Promise.reject(new Error('the disk is full'))
        : create(options as never)) as never;
    try {
      const { counts, tally } = await imported(given);
      expect(counts).toMatchObject({ failed: 1, drafted: 0 });
      expect(tally.failed).toEqual([{ where: 'a.html', reason: 'the disk is full' }]);
    } finally {
      payload.create = create;
    }
    expect(await grown(before)).toMatchObject({ articles: 0, media: 0, intakes: 0 });
    expect(mediaFiles()).toEqual(files);
  });

  it('the report says all of it in Vietnamese, and no word of an archive is markup in it', async () => {
    const [story] = fresh(1) as [OldStory];
    const given = await placeOf('<img src=x onerror=alert(1)>', {
      'a.txt': plainOf({ ...story, title: '<script>alert(1)</script> trong đầu đề' }),
      '<b>b.txt': '',
    });
    const { html, stories } = await imported(given, { isDryRun: true });
    expect(html).not.toMatch(/<script|<img|<b>b/);
    expect(html).toContain('&lt;b&gt;b.txt');
    expect(html).toContain('Chạy thử: không có gì được ghi vào tòa soạn.');
    expect(stories.find(({ outcome }) => outcome === 'drafted')!.understood).toMatchObject({
      publishedAt: story.publishedAt,
      authors: [story.author],
      paragraphs: 3,
    });
  });
});

describe('taking a batch back', () => {
  it('leaves what was edited or commented with its photos and address, and says why', async () => {
    const [edited, commented, untouched] = fresh(3) as [OldStory, OldStory, OldStory];
    const stories = [edited, commented, untouched];
    const files = Object.fromEntries(stories.map((story) => [`${story.alias}.html`, pageOf(story, 'a.jpg')]));
    const given = await placeOf('sửa', { ...files, 'a.jpg': picture });
    await imported(given, { selectors: parseSelectors('s', JSON.stringify(PAGE_SELECTORS)), batch: 'sửa' });
    const draft = await storyNamed(edited.title);
    const json = { lead: 'Sa pô của ban biên tập.' };
    expect((await rest('PATCH', `articles/${draft.id}?draft=true`, { token, json })).status).toBe(200);
    const other = await storyNamed(commented.title);
    await payload.create({
      collection: 'comments',
      data: { target: other.id, targetCollection: 'articles', text: 'Xem lại số liệu.' } as never,
    });

    const { removed, left } = await undo('sửa');
    expect(removed).toEqual({ articles: 1, media: 1, redirects: 1, intakes: 1 });
    expect(left.filter(({ reason }) => reason !== 'story-left')).toEqual([
      expect.objectContaining({
        collection: 'articles',
        id: draft.id,
        title: edited.title,
        reason: 'edited',
      }),
      expect.objectContaining({ collection: 'articles', id: other.id, reason: 'commented' }),
    ]);
    expect(left.filter(({ reason }) => reason === 'story-left')).toHaveLength(4);
    expect(await grown(before)).toEqual({ articles: 2, media: 2, redirects: 2, intakes: 2 });
    expect((await storyNamed(edited.title)).lead).toBe(json.lead);
    // What stayed is still known: it does not come in twice.
    const again = await imported(given, {
      selectors: parseSelectors('s', JSON.stringify(PAGE_SELECTORS)),
      batch: 'sửa',
    });
    expect(again.counts).toMatchObject({ there: 2, drafted: 1 });
  });

  it('leaves a photo that another story shows', async () => {
    const [story] = fresh(1) as [OldStory];
    const given = await placeOf('dùng', { 'a.html': pageOf(story, 'a.jpg'), 'a.jpg': picture });
    await imported(given, { selectors: parseSelectors('s', JSON.stringify(PAGE_SELECTORS)), batch: 'dùng' });
    const { heroImage } = await storyNamed(story.title);
    const other = await payload.create({
      collection: 'articles',
      draft: true,
      data: { title: 'Bài khác dùng ảnh ấy', heroImage, _status: 'draft' } as never,
    });
    const { removed, left } = await undo('dùng');
    expect(removed).toEqual({ articles: 1, redirects: 1, intakes: 1 });
    expect(left).toEqual([expect.objectContaining({ collection: 'media', id: heroImage, reason: 'used' })]);
    await payload.delete({ collection: 'articles', id: other.id });
  });
});

describe('old addresses', () => {
  it('say nothing before a story is public, and lead to it from then on', async () => {
    const [story] = fresh(1) as [OldStory];
    await imported(await fileOf('wp.xml', wxrOf([story])));
    const old = `/${story.publishedAt.slice(0, 4)}/${story.alias}`;
    expect(await getRedirect(old)).toBeNull();
    const { id, slug } = await storyNamed(story.title);
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } });
    expect(await getRedirect(old)).toBe(`/tin-tuc/${slug}`);
  });

  it('that lead elsewhere already stay as they are', async () => {
    const [story] = fresh(1) as [OldStory];
    const from = `/${story.publishedAt.slice(0, 4)}/${story.alias}`;
    await payload.create({
      collection: 'redirects',
      data: { from, to: { type: 'custom', url: '/tin-tuc' } },
    });
    const { counts, tally } = await imported(await fileOf('wp.xml', wxrOf([story])), { batch: 'địa chỉ' });
    expect([counts.drafted, tally.redirects, tally.warnings.get('address-taken')?.count]).toEqual([1, 0, 1]);
    expect(await getRedirect(from)).toBe('/tin-tuc');
  });
});

describe('an archive that was public', () => {
  it('is published at its own time where nothing speaks against it; the others stay drafts, with the reason', async () => {
    const [whole, hidden, undated] = fresh(3) as [OldStory, OldStory, OldStory];
    const topic = await createTopic(payload, { title: 'Việc làng' });
    const rows = [
      nukevietRow(whole, { cattitle: 'Việc làng', homeimgfile: 'a.jpg', homeimgalt: 'Bà con làm đường' }),
      nukevietRow(hidden, { status: 0 }),
      nukevietRow(undated, { publtime: 0, addtime: 0 }),
    ];
    const given = await placeOf('nukeviet', {
      'news.csv': [NUKEVIET_COLUMNS.join(','), ...rows].join('\n'),
      'uploads/news/a.jpg': picture,
    });
    const run = await imported(path.join(given, 'news.csv'), {
      mapping: readyMapping('nukeviet'),
      publishes: true,
      batch: 'đăng',
    });
    expect(run.tally.kept.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('không công khai'),
      expect.stringContaining('không rõ ngày đăng'),
    ]);
    expect(run.counts).toMatchObject({ published: 1, drafted: 2 });
    const { slug } = await storyNamed(whole.title);
    const page = (await getArticle(slug!))!;
    expect(page).toMatchObject({ publishedAt: whole.publishedAt, updatedAt: null });
    const record = await storyNamed(whole.title);
    expect([record.stage, record.releasedAt, record.topics]).toEqual([
      'published',
      whole.publishedAt,
      [topic.id],
    ]);
    expect(await getRedirect(`/news/viec-lang/${whole.alias}-${whole.id}.html`)).toBe(`/tin-tuc/${slug}`);

    const { left } = await undo('đăng');
    expect(left).toEqual([]);
    expect(await grown(before)).toEqual({ articles: 0, media: 0, redirects: 0, intakes: 0 });
    expect(await getArticle(slug!)).toBeNull();
  });

  it('keeps as a draft what the newsroom’s requirements block', async () => {
    const [story] = fresh(1) as [OldStory];
    const setTopic = async (level: 'blocking' | 'advisory') => {
      const { levels } = await payload.findGlobal({ slug: 'workflow-settings', depth: 0 });
      const data = { levels: { ...levels, topic: level } };
      await payload.updateGlobal({ slug: 'workflow-settings', data: data as never });
    };
    await setTopic('blocking');
    const { counts, tally } = await imported(
      await fileOf('news.csv', nukevietCsv([{ ...story, section: 'Mục không có' }])),
      { mapping: readyMapping('nukeviet'), publishes: true, batch: 'chặn' },
    );
    expect(counts).toMatchObject({ published: 0, drafted: 1 });
    await setTopic('advisory');
    expect(tally.kept[0]!.reason).toMatch(/^Giữ là bản nháp: .+/);
    expect([...tally.unmatched.sections]).toEqual([['Mục không có', 1]]);
    await undo('chặn');
  });
});

describe('pictures on the web', () => {
  let server: Server;
  let asked: string[] = [];
  let base: string;
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      asked.push(url!);
      if (url === '/anh.jpg') response.end(picture);
      else if (url === '/moi.jpg') response.writeHead(301, { Location: '/anh.jpg' }).end();
      else if (url === '/trang.jpg') response.setHeader('Content-Type', 'image/jpeg').end('<html></html>');
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const archive = () => {
    const [story] = fresh(1) as [OldStory];
    const images = ['/moi.jpg', '/trang.jpg', '/mat.jpg'].map((name) => `<p><img src="${base}${name}"></p>`);
    return fileOf('wp.xml', wxrOf([story], { contentOf: (each) => images.join('') + htmlOf(each) }));
  };

  it('are fetched only when asked for', async () => {
    asked = [];
    const { tally } = await imported(await archive(), { batch: 'mạng 0' });
    expect([tally.photos, tally.warnings.get('picture-missing')?.count, asked]).toEqual([0, 3, []]);
  });

  it('are fetched, looked at, and stored as what they are', async () => {
    asked = [];
    const isAllowed = (address: string) => address === '127.0.0.1' || isPublicAddress(address);
    const { tally, counts } = await imported(await archive(), {
      batch: 'mạng',
      fetchesMedia: true,
      fetch: (address) => fetchPicture(address, { isAllowed }),
    });
    expect([counts.drafted, tally.photos]).toEqual([1, 1]);
    expect(asked).toEqual(['/moi.jpg', '/anh.jpg', '/trang.jpg', '/mat.jpg']);
    expect([...tally.warnings.keys()].filter((kind) => kind.startsWith('picture-')).sort()).toEqual([
      'picture-not-picture',
      'picture-refused',
    ]);
    await undo('mạng');
  });

  it('of this machine are never asked for by the command itself', async () => {
    asked = [];
    const report = path.join(folder, 'mạng 2');
    const { code, stdout } = await runScript([
      'scripts/import.ts',
      await archive(),
      '--fetch-media',
      '--report',
      report,
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Imported, of 1 stories: 1 drafts; 0 photos/);
    expect(asked).toEqual([]);
    const [json] = readdirSync(report).filter((name) => name.endsWith('.json'));
    expect(readFileSync(path.join(report, json!), 'utf8')).toContain('"picture-not-public"');
  });
});
