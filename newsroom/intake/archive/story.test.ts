import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldStory } from '@/test/archiveStories';
import { sourceOfHtml } from '@/newsroom/intake/source/html';
import { NOTHING_KNOWN, readStory, wholeSource, type ArchiveStory, type KnownParts } from './story';

const place = {} as ArchiveStory['place'];
const archived = (
  known: Partial<KnownParts>,
  html: string,
  over: Partial<ArchiveStory> = {},
): ArchiveStory => ({
  key: 'a:1',
  file: 'a.csv',
  at: null,
  known: { ...NOTHING_KNOWN, ...known },
  body: sourceOfHtml(html),
  mainPicture: null,
  sections: [],
  address: null,
  isPublic: true,
  place,
  folder: '',
  doubts: [],
  ...over,
});
const read = (story: ArchiveStory) => {
  const result = readStory(story, wholeSource(story));
  if (!result.ok) throw new Error(result.problem.message);
  return result.story;
};
const { title, lead, paragraphs, publishedAt } = oldStory(0);
const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
const textsOf = (story: ReturnType<typeof read>) => story.paragraphs.map(({ text }) => text);

describe('a story of a system', () => {
  it('is what the system says it is', () => {
    const story = read(archived({ title, lead, publishedAt, author: 'Hà Vy', source: 'Báo Tường' }, html));
    expect(story).toMatchObject({ title, lead, publishedAt, source: { name: 'Báo Tường' } });
    expect(story.authors).toEqual([{ name: 'Hà Vy', role: 'text', centre: null }]);
    expect(textsOf(story)).toEqual(paragraphs);
    expect(story.warnings).toEqual([]);
  });

  it('says its lead once where the text repeats it', () => {
    expect(textsOf(read(archived({ title, lead }, `<p>${lead}</p>${html}`)))).toEqual(paragraphs);
  });

  it('takes the first paragraph for the lead where the system has none', () => {
    const story = read(archived({ title }, html));
    expect([story.lead, textsOf(story)]).toEqual([paragraphs[0], paragraphs.slice(1)]);
  });

  it.each(['2026', '...', 'In bài viết', '10:30 27/11/2020'])(
    'keeps the title %j, which looks like something else',
    (odd) => {
      const story = read(archived({ title: odd, lead }, html));
      expect([story.title, story.lead]).toEqual([odd, lead]);
      expect(textsOf(story)).toEqual(paragraphs);
    },
  );

  it('keeps a lead that looks like a caption, and all of the text', () => {
    const odd = 'Quang cảnh hội nghị.';
    const story = read(archived({ title, lead: odd }, html));
    expect([story.lead, story.captions, textsOf(story)]).toEqual([odd, [], paragraphs]);
  });

  it('has the author that is printed under it rather than the account it was entered with', () => {
    const printed = `${html}<p>Bài, ảnh: Bùi Lâm</p>`;
    expect(read(archived({ title, lead, author: 'Phòng Viên' }, printed)).authors[0]!.name).toBe('Bùi Lâm');
    for (const account of ['admin', 'Administrator', 'Quản trị', 'user12'])
      expect(read(archived({ title, lead, author: account }, html)).authors).toEqual([]);
  });

  it('shows its main photo under the lead, and once where the text shows it too', () => {
    const mainPicture = { address: '/a.jpg', caption: 'Cầu mới' };
    expect(wholeSource(archived({ title, lead }, html, { mainPicture })).images).toEqual([
      { afterLine: 4, name: 'a.jpg', alt: 'Cầu mới', address: '/a.jpg', bytes: null },
    ]);
    const shown = archived({ title, lead }, `<p><img src="/a.jpg"></p>${html}`, { mainPicture });
    expect(wholeSource(shown).images).toHaveLength(1);
  });

  it('loses no word, whatever title and lead are', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'ữ', 'B', ' ', '.', ':', '3', '/', '-', '('),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (oddTitle, oddLead) => {
        const known = { title: oddTitle.trim() || null, lead: oddLead.trim() || null };
        const result = readStory(archived(known, html), wholeSource(archived(known, html)));
        if (!result.ok) return;
        const { story } = result;
        const said = [
          story.title,
          story.lead,
          ...textsOf(story),
          ...story.captions.map(({ text }) => text),
        ].join('\n');
        for (const text of paragraphs) expect(said).toContain(text);
        if (known.title) expect(story.title).toBe(known.title);
        if (known.lead) expect(story.lead).toBe(known.lead);
      }),
    );
  });
});
