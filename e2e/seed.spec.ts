import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { as, expect, newsroom, runScript, test, tokenOf } from './newsroom';

interface Story {
  file: () => Promise<string>;
  title: string;
  dateline: string;
  caption: string;
  byline: { name: string; centre: string };
  firstWords: string;
}

const OWN = `Huyện Tiên Yên kiểm tra tiến độ kè bờ sông Khe Tiên

Thứ Hai, 14/09/2020, 08:30 [GMT+7]
.

Ngày 14/9, đoàn công tác của UBND huyện Tiên Yên kiểm tra tiến độ kè chống sạt lở bờ sông Khe Tiên, đoạn qua thôn Khe Vè.

Đoàn kiểm tra đo cao trình mặt kè
Đoàn kiểm tra đo cao trình mặt kè.

Theo báo cáo của đơn vị thi công, đến giữa tháng 9 đã hoàn thành 620 m trên tổng số 900 m chiều dài tuyến kè, bảo đảm vượt lũ chính vụ. Phần còn lại sẽ xong trước ngày 30/11.

Nông Thảo (Trung tâm TT-VH Tiên Yên)

.
.
`;

const SEED = path.resolve('..', 'shared', 'seed', 'tien-yen-2020-11-27.txt');

const stories: Record<string, Story> = {
  'a story in the form of the old portal': {
    file: async () => {
      const file = path.join(await mkdtemp(path.join(tmpdir(), 'toasoan-story-')), 'story.txt');
      await writeFile(file, OWN);
      return file;
    },
    title: 'Huyện Tiên Yên kiểm tra tiến độ kè bờ sông Khe Tiên',
    dateline: 'Thứ Hai, 14/09/2020, 08:30 [GMT+7]',
    caption: 'Đoàn kiểm tra đo cao trình mặt kè.',
    byline: { name: 'Nông Thảo', centre: 'Trung tâm TT-VH Tiên Yên' },
    firstWords: 'Theo báo cáo của đơn vị thi công',
  },
};

// The real story is not part of the project: it is tried where it lies beside it.
if (existsSync(SEED))
  stories['the seed'] = {
    file: async () => SEED,
    title: 'Đoàn công tác Văn phòng Trung ương Đảng làm việc tại huyện Tiên Yên',
    dateline: 'Thứ Sáu, 27/11/2020, 16:00 [GMT+7]',
    caption: 'Quang cảnh buổi làm việc.',
    byline: { name: 'Trần Hoàn', centre: 'Trung tâm TT-VH Tiên Yên' },
    firstWords: 'Thời gian qua',
  };

for (const [name, story] of Object.entries(stories))
  test(`${name}: imported by command, published, first on the front page, complete without JavaScript`, async ({
    browser,
    request,
  }) => {
    const { baseURL } = newsroom();
    const file = await story.file();
    const output = await runScript('scripts/import.ts', file);
    const id = output.match(/articles\/([\da-f]{24})/)![1]!;
    expect(await runScript('scripts/import.ts', file)).toContain('Already imported');

    const editor = await tokenOf('editor');
    const draft = await (await request.get(`${baseURL}/api/articles/${id}?draft=true`, as(editor))).json();
    expect(draft).toMatchObject({ title: story.title, stage: 'draft' });
    expect((await request.get(`${baseURL}/tin-tuc/${draft.slug}`)).status()).toBe(404);
    for (const verb of ['approve', 'publish'])
      expect((await request.post(`${baseURL}/api/articles/${id}/${verb}`, as(editor))).status(), verb).toBe(
        200,
      );

    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await page.goto('/');
    const first = page.locator('main a[href^="/tin-tuc/"]').first();
    await expect(first).toHaveAttribute('href', `/tin-tuc/${draft.slug}`);
    await page.goto(`/tin-tuc/${draft.slug}`);
    // Below it stand others, on cards.
    const article = page.locator('article').first();
    await expect(page.locator('h1')).toHaveText(story.title);
    await expect(article).toContainText(story.dateline);
    await expect(article).toContainText(story.byline.name);
    await expect(article).toContainText(story.byline.centre);
    await expect(article).toContainText(story.firstWords);
    const text = await article.innerText();
    expect(text.split(story.caption.replace(/\.$/, ''))).toHaveLength(2);
    expect(text.split('\n').filter((line) => line.trim() === '.')).toEqual([]);
    await context.close();
  });
