import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOfHtml } from './html';

const forms = (html: string) =>
  sourceOfHtml(html).blocks.map(({ kind, runs }) => [kind, runs.map(({ text }) => text).join('')]);

describe('what stands on a page', () => {
  it('is lines, with what they are', () => {
    expect(
      forms(
        `<h1>Tựa đề</h1><p><strong>Đoạn dẫn</strong> của bài.</p><h2>Mục một</h2><ul><li>Ý một</li><li>Ý hai</li></ul>
         <blockquote><p>Lời nói</p></blockquote><table><tr><td>Thôn</td><td>Số hộ</td></tr></table>`,
      ),
    ).toEqual([
      ['heading', 'Tựa đề'],
      ['paragraph', 'Đoạn dẫn của bài.'],
      ['heading', 'Mục một'],
      ['list-item', 'Ý một'],
      ['list-item', 'Ý hai'],
      ['quote', 'Lời nói'],
      ['table-row', 'Thôn | Số hộ'],
    ]);
  });

  it('keeps weight, slant and links', () => {
    const { blocks } = sourceOfHtml(
      `<p>Theo <b>Quyết định</b> và <a href="https://a.example/x">trang này</a>, <span style="font-style:italic">nghiêng</span></p>`,
    );
    expect(blocks[0]!.runs).toEqual([
      { text: 'Theo ' },
      { text: 'Quyết định', isBold: true },
      { text: ' và ' },
      { text: 'trang này', href: 'https://a.example/x' },
      { text: ', ' },
      { text: 'nghiêng', isItalic: true },
    ]);
  });

  it('drops addresses that are not for reading', () => {
    expect(sourceOfHtml('<p><a href="javascript:alert(1)">bấm</a></p>').blocks[0]!.runs).toEqual([
      { text: 'bấm' },
    ]);
  });

  it('takes one br for a line, two for a paragraph', () => {
    expect(sourceOfHtml('một<br>hai<br><br>ba<br/> <br/>bốn').text).toBe('một\nhai\n\nba\n\nbốn');
  });

  it('knows what stands under a picture by its tag, its class or its slant', () => {
    for (const html of [
      '<figure><img src="a/b%20c.jpg"><figcaption>Quang cảnh</figcaption></figure>',
      '<img src="a/b%20c.jpg"><p class="txt-chuthich">Quang cảnh</p>',
      '<p><img src="a/b%20c.jpg"></p><p><em>Quang cảnh</em></p>',
      '<table><tr><td><img src="a/b%20c.jpg"></td></tr><tr><td><em>Quang cảnh</em></td></tr></table>',
    ]) {
      expect(forms(html)).toEqual([['caption', 'Quang cảnh']]);
      expect(sourceOfHtml(html).images).toMatchObject([{ name: 'b c.jpg', afterLine: 0 }]);
    }
  });

  it('takes the address of pictures that are loaded late, and no counting pixels', () => {
    const { images } = sourceOfHtml(
      '<img src="x.gif" data-src="/anh/1.jpg" alt="Cầu"><img src="p.gif" width="1">',
    );
    expect(images).toEqual([{ afterLine: 0, name: '1.jpg', alt: 'Cầu', address: '/anh/1.jpg', bytes: null }]);
  });

  it('leaves out scripts, styles and what is hidden', () => {
    expect(
      sourceOfHtml('<style>p{}</style><script>x()</script><p hidden>a</p><p style="display:none">b</p>chữ')
        .text,
    ).toBe('chữ');
  });

  it('reads what Word puts on the clipboard', () => {
    const { text, blocks } = sourceOfHtml(
      `<html><head><style><!-- p.MsoNormal{} --></style></head><body lang=VI>
       <!--StartFragment--><p class=MsoNormal style='text-align:center'><b><span style='font-size:14.0pt'>HỘI NGHỊ
       TỔNG KẾT<o:p></o:p></span></b></p><p class=MsoNormal>Sáng&nbsp;27/11<o:p></o:p></p><!--EndFragment--></body></html>`,
    );
    expect(text).toBe('HỘI NGHỊ TỔNG KẾT\n\nSáng\u00A027/11');
    expect(blocks[0]!.runs).toEqual([{ text: 'HỘI NGHỊ TỔNG KẾT', isBold: true }]);
  });

  it('does not take Google Docs’ wrapper for bold', () => {
    expect(
      sourceOfHtml('<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span>Một</span></p></b>')
        .blocks[0]!.runs,
    ).toEqual([{ text: 'Một' }]);
  });

  it('loses no word, however deep', () => {
    const deep = `${'<div>'.repeat(3_000)}sâu${'</div>'.repeat(3_000)}`;
    expect(sourceOfHtml(deep).text).toBe('sâu');
  });

  it('never throws, and numbers its lines as the text has them', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<b>',
      '</b>',
      '<td>',
      '<tr>',
      '<li>',
      '<img src=a>',
      'chữ ',
      '<',
      '&amp;',
      '<table>',
      '</table>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text, blocks } = sourceOfHtml(pieces.join(''));
        const lines = text.split('\n');
        for (const { line, runs } of blocks)
          expect(lines[line - 1]).toBe(runs.map((run) => run.text).join(''));
        expect(lines.filter(Boolean)).toHaveLength(blocks.length);
      }),
    );
  });
});
