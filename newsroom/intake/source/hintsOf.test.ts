import { describe, expect, it } from 'vitest';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { hintsOf } from './hintsOf';
import { sourceOfHtml } from './html';

const read = (html: string) => {
  const source = sourceOfHtml(html);
  const result = parseStory(source.text, hintsOf(source));
  if (!result.ok) throw new Error(result.problem.code);
  return result.story;
};

const PAGE = `<p>Thời sự</p><p>XÂY DỰNG NÔNG THÔN MỚI</p><h1>Thôn Khe Lặc có đường bê tông</h1>
  <p>Thứ Sáu, 27/11/2020, 16:00</p><p><b>Ngày 27/11, thôn Khe Lặc đưa vào dùng 1,2 km đường bê tông.</b></p>
  <h2>Dân góp công</h2><p>Bà con góp 320 ngày công.</p><ul><li>Thôn trên: 200 ngày</li><li>Thôn dưới: 120 ngày</li></ul>
  <p><b>Vui ngày hội</b></p><img src="1.jpg"><p><i>Bà con quét đường</i></p><p>Đường đã thông.</p><p>Thu Hà</p>`;

describe('the setting of a page', () => {
  it('tells title, subheads and captions without a guess', () => {
    const { title, lead, paragraphs, captions, authors, warnings } = read(PAGE);
    expect(title).toBe('Thôn Khe Lặc có đường bê tông');
    expect(lead).toBe('Ngày 27/11, thôn Khe Lặc đưa vào dùng 1,2 km đường bê tông.');
    expect(paragraphs).toEqual([
      { kind: 'paragraph', text: 'XÂY DỰNG NÔNG THÔN MỚI' },
      { kind: 'subhead', text: 'Dân góp công' },
      { kind: 'paragraph', text: 'Bà con góp 320 ngày công.' },
      { kind: 'paragraph', text: 'Thôn trên: 200 ngày' },
      { kind: 'paragraph', text: 'Thôn dưới: 120 ngày' },
      { kind: 'subhead', text: 'Vui ngày hội' },
      { kind: 'paragraph', text: 'Đường đã thông.' },
    ]);
    expect(captions).toMatchObject([{ text: 'Bà con quét đường' }]);
    expect(authors).toMatchObject([{ name: 'Thu Hà' }]);
    expect(warnings.map(({ code }) => code)).toEqual(['text-before-date', 'author-guessed']);
  });

  it('is not taken from a text that is bold throughout', () => {
    const { paragraphs } = read('<p><b>Tựa đề</b></p><p><b>Đoạn dẫn.</b></p><p><b>Đoạn hai.</b></p>');
    expect(paragraphs).toEqual([{ kind: 'paragraph', text: 'Đoạn hai.' }]);
  });
});

describe('what a person says of a line', () => {
  const TEXT =
    'Tựa đề bài\n\nNgày 27/11/2020\n\nĐoạn dẫn.\n\nChia sẻ\n\nQuang cảnh buổi lễ\n\nĐoạn hai.\n\nTrần Hoàn';
  const said = (role: 'title' | 'paragraph' | 'subhead' | 'caption' | 'byline' | 'removed', line: number) => {
    const result = parseStory(TEXT, { [line]: { role, by: 'person' } });
    if (!result.ok) throw new Error(result.problem.code);
    return result.story;
  };

  it('brings back what was taken for noise', () => {
    expect(said('paragraph', 7).paragraphs[0]).toEqual({ kind: 'paragraph', text: 'Chia sẻ' });
  });

  it('takes out, and says so', () => {
    const { removed, captions } = said('removed', 9);
    expect(removed).toContainEqual({ line: 9, text: 'Quang cảnh buổi lễ', reason: 'by-hand' });
    expect(captions).toEqual([]);
  });

  it('makes a caption text, and text a caption, a subhead or a byline', () => {
    expect(said('paragraph', 9).captions).toEqual([]);
    expect(said('caption', 11).captions).toMatchObject([
      { text: 'Quang cảnh buổi lễ' },
      { text: 'Đoạn hai.' },
    ]);
    expect(said('subhead', 11).paragraphs).toEqual([{ kind: 'subhead', text: 'Đoạn hai.' }]);
    expect(said('paragraph', 13).authors).toEqual([]);
    expect(said('byline', 11).authors.map(({ name }) => name)).toEqual(['Đoạn hai.', 'Trần Hoàn']);
  });

  it('names the title', () => {
    expect(said('title', 5)).toMatchObject({ title: 'Đoạn dẫn.' });
  });
});
