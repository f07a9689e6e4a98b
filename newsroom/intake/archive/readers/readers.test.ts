import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  JSON_MAPPING,
  jsonLine,
  nukevietCsv,
  nukevietRow,
  NUKEVIET_COLUMNS,
  oldStories,
  oldStory,
  pageOf,
  PAGE_SELECTORS,
  wxrAttachment,
  wxrOf,
} from '@/test/archiveStories';
import { parseMapping, readyMapping } from '../mapping';
import type { Place } from '../places/place';
import { bytesOf, openPlaces, readArchive } from '../readArchive';
import { parseSelectors } from '../selectors';
import { readStory, wholeSource, type ArchiveStory, type ReadItem } from '../story';
import { decoded, linesOf, TooLong } from './decoded';
import { wordpressHtml } from './wordpressText';

let folder: string;
let places: Place[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-readers-'));
});
afterAll(async () => {
  for (const place of places) place.close();
  await rm(folder, { recursive: true, force: true });
});

const mapping = parseMapping('m.json', JSON.stringify(JSON_MAPPING));
const nukeviet = readyMapping('nukeviet')!;
const selectors = parseSelectors('s.json', JSON.stringify(PAGE_SELECTORS));

const itemsOf = async (
  name: string,
  content: string | Buffer,
  options: Partial<Parameters<typeof readArchive>[1]> = {},
): Promise<ReadItem[]> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  places = await openPlaces([file]);
  const items: ReadItem[] = [];
  let bytes = 0;
  const onBytes = (count: number) => (bytes += count);
  for await (const item of readArchive(places, { mapping: null, selectors: null, onBytes, ...options }))
    items.push(item);
  expect(Math.round(bytes)).toBe(bytesOf(places));
  return items;
};
const storiesOf = (items: readonly ReadItem[]): ArchiveStory[] =>
  items.flatMap((item) => ('story' in item ? [item.story] : []));
const reasonsOf = (items: readonly ReadItem[]): string[] =>
  items.flatMap((item) =>
    'unreadable' in item ? [`${item.unreadable.at ?? item.unreadable.file}: ${item.unreadable.reason}`] : [],
  );
const partsOf = (archived: ArchiveStory) => {
  const read = readStory(archived, wholeSource(archived));
  if (!read.ok) throw new Error(read.problem.message);
  return read.story;
};

/** Whatever it came in: the same story. */
const expectWhole = (archived: ArchiveStory, n: number, { author = true } = {}) => {
  const story = oldStory(n);
  const parts = partsOf(archived);
  expect(parts).toMatchObject({ title: story.title, lead: story.lead, publishedAt: story.publishedAt });
  expect(parts.paragraphs.map(({ text }) => text)).toEqual(story.paragraphs);
  if (author) expect(parts.authors.map(({ name }) => name)).toEqual([story.author]);
};

describe('a WordPress export', () => {
  it('gives its posts with what WordPress knows of them', async () => {
    const items = await itemsOf('wp.xml', wxrOf(oldStories(3)));
    const stories = storiesOf(items);
    expect(items).toHaveLength(3);
    stories.forEach((story, n) => expectWhole(story, n));
    expect(stories[1]).toMatchObject({
      key: 'wordpress:cu.example.vn:2',
      at: `item 2 “${oldStory(1).title}”`,
      address: 'https://cu.example.vn/2012/thon-2-viec-lang/',
      sections: [oldStory(1).section],
      isPublic: true,
    });
    expect(stories[1]!.known.author).toBe('Phòng Viên Cũ');
  });

  it('leaves pages, attachments and what was thrown away aside, and knows what was not public', async () => {
    const status = ({ id }: { id: number }) => ['publish', 'draft', 'trash', 'private'][id - 1]!;
    const page = `<item><title>Giới thiệu</title><wp:post_id>90</wp:post_id><wp:post_type>page</wp:post_type></item>`;
    const items = await itemsOf(
      'wp2.xml',
      wxrOf(oldStories(4), { status, items: [page, wxrAttachment(91, 'a')] }),
    );
    expect(storiesOf(items).map(({ isPublic }) => isPublic)).toEqual([true, false, false]);
    expect(items.flatMap((item) => ('skipped' in item ? item.skipped.kind : []))).toEqual([
      'wordpress post in trash',
      'wordpress page',
      'wordpress attachment',
    ]);
  });

  it('finds pictures that stand behind the posts which show them', async () => {
    const items = await itemsOf(
      'wp3.xml',
      wxrOf(oldStories(1), {
        contentOf: () => `[gallery ids="71, 72"]\n\nMột đoạn văn của bài.`,
        moreOf: () =>
          '<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>73</wp:meta_value></wp:postmeta>',
        items: [71, 72, 73].map((id) => wxrAttachment(id, `https://cu.example.vn/up/${id}.jpg`)),
      }),
    );
    const [story] = storiesOf(items);
    expect(wholeSource(story!).images.map(({ address }) => address)).toEqual(
      [73, 71, 72].map((id) => `https://cu.example.vn/up/${id}.jpg`),
    );
  });

  it('that was cut off gives what is whole, and says so', async () => {
    const whole = wxrOf(oldStories(5));
    const items = await itemsOf('cut.xml', whole.slice(0, whole.lastIndexOf('<item>') + 300));
    expect(storiesOf(items)).toHaveLength(4);
    expect(reasonsOf(items)).toEqual([expect.stringMatching(/^item 5: the export ends within this item/)]);
    const between = await itemsOf('cut2.xml', whole.replace('</channel></rss>', ''));
    expect(storiesOf(between)).toHaveLength(5);
    expect(reasonsOf(between)).toEqual([expect.stringMatching(/^item 5: the export ends after this item/)]);
  });

  it('cut off anywhere never gives half a story, and never ends the run', async () => {
    const whole = Buffer.from(wxrOf(oldStories(3)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 20 }), async (length) => {
        const items = await itemsOf('any.xml', whole.subarray(0, length));
        storiesOf(items).forEach((story, n) => expectWhole(story, n));
        expect(reasonsOf(items)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('that is none is told in a line', async () => {
    expect(
      reasonsOf(await itemsOf('feed.xml', '<rss><channel><item><title>a</title></item></channel></rss>')),
    ).toEqual([expect.stringContaining('is no WordPress export')]);
    expect(reasonsOf(await itemsOf('page.xml', '<html></html>'))[0]).toContain('is no WordPress export');
  });

  it('does not unfold entities of its own', async () => {
    const bomb = wxrOf(oldStories(1)).replace(
      '?>',
      '?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>',
    );
    const [story] = storiesOf(
      await itemsOf('bomb.xml', bomb.replace('<![CDATA[Thôn', '&b;&f;<![CDATA[Thôn')),
    );
    expect(story!.known.title).toBe(`&b;&f;${oldStory(0).title}`);
  });
});

describe('the text of a post', () => {
  const html = (content: string) => wordpressHtml(content, new Map([['7', 'https://cu.example.vn/7.jpg']]));
  it.each([
    ['Một.\nHai.\n\nBa.', '<p>Một.<br>Hai.</p>\n<p>Ba.</p>'],
    ['<!-- wp:paragraph -->\n<p>Một.</p>\n<!-- /wp:paragraph -->', '<p>Một.</p>'],
    [
      '[caption id="a" width="9"]<a href="x"><img src="a.jpg"></a> Chú thích.[/caption]',
      '<figure><a href="x"><img src="a.jpg"></a><figcaption>Chú thích.</figcaption></figure>',
    ],
    ['[gallery ids="7,8"]', '<figure><img src="https://cu.example.vn/7.jpg"></figure>'],
    ['[embed]https://youtu.be/x[/embed]', '<p>https://youtu.be/x</p>'],
    ['[vc_row][vc_column]Một.[/vc_column][/vc_row]', '<p>Một.</p>'],
  ])('%j', (content, expected) => {
    const result = html(content);
    expect([result.html.trim(), result.unknown]).toEqual([expected, []]);
  });

  it('names the shortcodes that nobody knows, and leaves them', () => {
    const result = html('Xem [lich_cong_tac tuan="5"] nhé, [1] và [Ảnh].');
    expect(result.unknown).toEqual(['lich_cong_tac']);
    expect(result.html).toContain('[lich_cong_tac tuan="5"]');
  });
});

describe('a table of NukeViet', () => {
  it('gives its stories with the mapping that comes along', async () => {
    const items = await itemsOf('nv.csv', `\uFEFF${nukevietCsv(oldStories(3))}`, { mapping: nukeviet });
    const stories = storiesOf(items);
    stories.forEach((story, n) => expectWhole(story, n));
    expect(stories).toHaveLength(3);
    expect(stories[0]).toMatchObject({
      key: 'nukeviet:1',
      address: '/news/viec-lang/thon-1-viec-lang-1.html',
      sections: [oldStory(0).section],
      isPublic: true,
    });
  });

  it('takes the picture, what is hidden, and the day it was written where it was never published', async () => {
    const rows = [
      nukevietRow(oldStory(0), {
        homeimgfile: '2020_11/cau.jpg',
        homeimgalt: 'Cầu mới',
        status: 0,
        publtime: 0,
      }),
      nukevietRow(oldStory(1), { publtime: 'hôm qua', addtime: 'NULL' }),
    ];
    const items = await itemsOf('nv2.csv', [NUKEVIET_COLUMNS.join(','), ...rows].join('\n'), {
      mapping: nukeviet,
    });
    const [first, second] = storiesOf(items);
    expect(first).toMatchObject({
      isPublic: false,
      mainPicture: { address: '/uploads/news/2020_11/cau.jpg', caption: 'Cầu mới' },
    });
    expect(Date.parse(first!.known.publishedAt!)).toBe(Date.parse(oldStory(0).publishedAt) - 3_600_000);
    expect(second!.known.publishedAt).toBeNull();
    expect(second!.doubts).toEqual([{ kind: 'unreadable-date', detail: 'publtime: hôm qua' }]);
  });

  it('with other marks between the columns, and line ends within them', async () => {
    const text = nukevietCsv([oldStory(0)])
      .replaceAll('","', '";"')
      .replace(/^[^\r]*/, NUKEVIET_COLUMNS.join(';'));
    expectWhole(storiesOf(await itemsOf('nv3.csv', text, { mapping: nukeviet }))[0]!, 0);
  });

  it('tells which rows cannot be read, and reads the others', async () => {
    const rows = [
      nukevietRow(oldStory(0)),
      '"chỉ","hai cột"',
      nukevietRow(oldStory(1), { title: '' }),
      nukevietRow(oldStory(2), { id: '' }),
      nukevietRow(oldStory(3)),
    ];
    const items = await itemsOf('nv4.csv', [NUKEVIET_COLUMNS.join(','), ...rows].join('\n'), {
      mapping: nukeviet,
    });
    expect(storiesOf(items).map(({ key }) => key)).toEqual(['nukeviet:1', 'nukeviet:4']);
    expect(reasonsOf(items).join('\n')).toMatch(
      /line 5: Invalid Record Length: .*\nline 8: .*column title \(title\) is empty\n.*column id \(id\) is empty/,
    );
  });

  it('without a column of the mapping is refused, with both their names', async () => {
    const [reason] = reasonsOf(await itemsOf('nv5.csv', 'id,title\n1,Tin', { mapping: nukeviet }));
    expect(reason).toMatch(/has no column hometext, which the mapping takes for lead\. It has: id, title\./);
  });

  it('without a mapping is refused', async () => {
    expect(reasonsOf(await itemsOf('nv6.csv', 'id\n1'))[0]).toMatch(/name a mapping with --mapping/);
  });

  it('is read to its end whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const content = `${nukevietCsv([oldStory(0)])}\r\n${text}`;
        const items = await itemsOf('any.csv', Buffer.from(content), { mapping: nukeviet });
        expectWhole(storiesOf(items)[0]!, 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file of JSON lines', () => {
  it('gives its stories, and tells of lines that are none', async () => {
    const text = [jsonLine(oldStory(0)), '', '{"ma": 5', '[1]', jsonLine(oldStory(1))].join('\r\n');
    const items = await itemsOf('tin.jsonl', text, { mapping });
    const stories = storiesOf(items);
    stories.forEach((story, n) => expectWhole(story, n));
    expect(stories.map(({ key, address }) => [key, address])).toEqual([
      ['cong-cu:cu.example.vn:1', 'https://cu.example.vn/tin/thon-1-viec-lang.html'],
      ['cong-cu:cu.example.vn:2', 'https://cu.example.vn/tin/thon-2-viec-lang.html'],
    ]);
    expect(reasonsOf(items)).toEqual([
      'line 3: the line is no JSON object',
      'line 4: the line is no JSON object',
    ]);
  });

  it('is never held longer than a line may be', async () => {
    const pieces = Readable.from(['ngắn\n', 'x'.repeat(60), 'x'.repeat(60), '\nhai\r\n', 'ba']);
    const lines: unknown[] = [];
    for await (const line of linesOf(pieces as AsyncIterable<string>, 100)) lines.push(line);
    expect(lines).toEqual(['ngắn', new TooLong(), 'hai', 'ba']);
  });

  it('is decoded as it came, wherever the pieces part', async () => {
    const bytes = Buffer.from('Đợt rét đậm, rét hại');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (at) => {
        const pieces = decoded(Readable.from([bytes.subarray(0, at), bytes.subarray(at)]));
        let text = '';
        for await (const piece of pieces) text += piece;
        expect(text).toBe(bytes.toString());
      }),
    );
  });
});

describe('a saved page', () => {
  it('gives the story where the selectors point, and nothing around it', async () => {
    const [item] = await itemsOf('trang.html', pageOf(oldStory(0), 'trang_files/a.jpg'), { selectors });
    const [story] = storiesOf([item!]);
    expectWhole(story!, 0);
    expect(story).toMatchObject({
      key: 'page:cu.example.vn/tin/thon-1-viec-lang.html',
      address: 'https://cu.example.vn/tin/thon-1-viec-lang.html',
    });
    expect(partsOf(story!).captions).toMatchObject([
      { text: 'Bà con cùng làm đường thôn.', afterParagraph: 0 },
    ]);
    expect(wholeSource(story!).images).toMatchObject([{ address: 'trang_files/a.jpg' }]);
    expect(wholeSource(story!).text).not.toMatch(/Tin liên quan|Trang chủ|Bản quyền/);
  });

  it('of a mirrored site has the address of its file', async () => {
    const page = pageOf(oldStory(0)).replace(/<link[^>]*>/, '');
    const own = parseSelectors(
      's.json',
      JSON.stringify({ ...PAGE_SELECTORS, site: 'https://cu.example.vn' }),
    );
    const [story] = storiesOf(await itemsOf('cau-moi.html', page, { selectors: own }));
    expect(story!.address).toBe('https://cu.example.vn/cau-moi.html');
    const [unknown] = storiesOf(await itemsOf('cau-moi.html', page, { selectors }));
    expect(unknown).toMatchObject({ key: null, address: null });
  });

  it('without title or text where they should be is told', async () => {
    expect(reasonsOf(await itemsOf('a.html', '<p>Chữ</p>', { selectors }))[0]).toMatch(
      /no title where the selectors/,
    );
    const noText = '<h1 class="tieu-de">Tin</h1>';
    expect(reasonsOf(await itemsOf('b.html', noText, { selectors }))[0]).toMatch(
      /no text where the selectors/,
    );
  });
});

describe('files of other kinds', () => {
  it('are told of: old Word files as such, others with their ending', async () => {
    expect(reasonsOf(await itemsOf('tin.doc', 'x'))[0]).toMatch(/save it as \.docx/);
    expect(reasonsOf(await itemsOf('tin.docx', 'x'))[0]).toMatch(/no Word file/);
    const [item] = await itemsOf('tin.xlsx', 'x').catch(() => []);
    expect(item).toEqual({ skipped: { file: 'tin.xlsx', at: null, kind: '.xlsx' } });
  });
});
