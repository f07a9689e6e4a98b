import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripClient } from './stripClient';

const kept = (html: string) => stripClient(html).html;

describe('stripClient', () => {
  it('takes out what Next 16 writes and keeps the page', () => {
    const html =
      '<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><style data-precedence="next">body{color:#123}</style>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
      '<script src="/_next/static/chunks/b.js" async=""></script><title>Tin</title>' +
      '<script src="/_next/static/chunks/c.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>' +
      '<main><h1>Chào</h1></main><script id="_R_">(self.__next_f=self.__next_f||[]).push([0])</script>' +
      '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n<main>not a page</main>"])</script></body></html>';
    expect(kept(html)).toBe(
      '<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><style data-precedence="next">body{color:#123}</style>' +
        '<title>Tin</title></head><body><div hidden=""><!--$--><!--/$--></div><main><h1>Chào</h1></main></body></html>',
    );
  });

  const cases: [string, string, string][] = [
    [
      'keeps data for search engines',
      '<script type="application/ld+json">{"a":"<b>"}</script>',
      '<script type="application/ld+json">{"a":"<b>"}</script>',
    ],
    [
      'keeps preloads of other things',
      '<link rel="preload" as="font" href="/f.woff2">',
      '<link rel="preload" as="font" href="/f.woff2">',
    ],
    ['removes module preloads', 'a<link rel="modulepreload" href="/x.js">b', 'ab'],
    ['removes script prefetches', 'a<link as=script rel=prefetch href=/x.js>b', 'ab'],
    ['reads upper case and odd spacing', 'a<SCRIPT\n src = "x" >1</SCRIPT\n>b', 'ab'],
    ['is not misled by a quoted >', 'a<script data-x="a>b" src=\'c>d\'>1</script>b', 'ab'],
    ['is not misled by markup in a script', 'a<script>"<script><\\/script>" + "</b>"</script>b', 'ab'],
    ['ends a script at </script> only', 'a<script>x = "</scripty>"</script>b', 'ab'],
    [
      'leaves script text in a title alone',
      '<title><script>1</script></title>',
      '<title><script>1</script></title>',
    ],
    [
      'leaves script text in a textarea alone',
      '<textarea><script>1</script></textarea>',
      '<textarea><script>1</script></textarea>',
    ],
    ['leaves comments alone', '<!-- <script>1</script> -->', '<!-- <script>1</script> -->'],
    ['leaves attributes alone', '<p title="<script>1</script>">x</p>', '<p title="<script>1</script>">x</p>'],
    ['leaves a lone < alone', 'a < b <script>1</script>c', 'a < b c'],
    ['drops a script that never ends', 'a<script>1', 'a'],
    ['survives a tag that never ends', 'a<p title="', 'a<p title="'],
    ['survives a comment that never ends', 'a<!-- b', 'a<!-- b'],
  ];
  it.each(cases)('%s', (_, html, expected) => expect(kept(html)).toBe(expected));

  it('keeps marked scripts and says what the policy must admit', () => {
    const page = stripClient(
      '<script data-keep>go()</script><script data-keep="" src="/a.js"></script><script>no</script>',
    );
    expect(page.html).toBe('<script data-keep>go()</script><script type="module" src="/a.js"></script>');
    expect(page.inlineScripts).toEqual(['go()']);
    expect(page.hasScriptFile).toBe(true);
  });

  it('puts the address of a script of ours in, and does without one that is not there', () => {
    const findScript = (src: string) => (src === '/s/story.js' ? '/s/abc.js' : null);
    const html = '<p>a</p><script type="module" src="/s/story.js" data-keep=""></script>';
    expect(stripClient(html, { findScript })).toMatchObject({
      html: '<p>a</p><script type="module" src="/s/abc.js"></script>',
      hasScriptFile: true,
    });
    expect(stripClient(html, { findScript: () => null })).toMatchObject({
      html: '<p>a</p>',
      hasScriptFile: false,
    });
  });

  describe('style attributes', () => {
    const page = (body: string) => `<html><head><style>a{}</style></head><body>${body}</body></html>`;

    it('become rules the policy can name, one for all that say the same', () => {
      const stripped = stripClient(
        page('<i style="top:1px">a</i><b class="c" style="left:2px">b</b><u style="top:1px" id="u">c</u>'),
      );
      const rules = '[data-s="0"]{top:1px}[data-s="1"]{left:2px}';
      expect(stripped.html).toBe(
        `<html><head><style>a{}</style><style>${rules}</style></head><body><i data-s="0">a</i><b class="c" data-s="1">b</b><u data-s="0" id="u">c</u></body></html>`,
      );
      expect(stripped.inlineStyles).toEqual(['a{}', rules]);
    });

    it('are read as browsers read them', () => {
      const stripped = stripClient(
        page('<p style="background:url(&quot;data:image/webp;base64,UklG+/=&quot;)">'),
      );
      expect(stripped.html).toContain('[data-s="0"]{background:url("data:image/webp;base64,UklG+/=")}');
    });

    it.each([
      'top:1px}body{display:none',
      'top:1px;/*',
      '&lt;/style>&lt;script>',
      'top:1px;@import "x"',
      'content:"\\"',
    ])('that could leave their rule stay where the policy refuses them: %s', (style) => {
      const html = page(`<p style='${style}'>`);
      expect(stripClient(html).html).toBe(html);
    });

    it('inside a script, a comment or a title are text', () => {
      const html = page('<title><p style="a:b"></title><!-- <p style="a:b"> -->');
      expect(stripClient(html).html).toBe(html);
    });
  });

  it('asks the policy for nothing when only data is kept', () => {
    const page = stripClient('<script type="application/ld+json">{}</script>');
    expect(page.inlineScripts).toEqual([]);
    expect(page.hasScriptFile).toBe(false);
  });

  it.each([
    '<main><!--$?--><template id="B:0"></template><i>…</i><!--/$--></main><script>$RC("B:0","S:0")</script>',
    '<div hidden id="S:0"><b>slow</b></div><script>$RC("B:0","S:0")</script>',
  ])('leaves a page that is streamed in pieces whole', (html) => {
    expect(stripClient(html)).toMatchObject({ html, isLeftWhole: true });
  });

  it('leaves no script of any form, and nothing else is lost', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      'chữ',
      ' ',
      '<!-- c -->',
      '<br/>',
      '<style>a{}</style>',
      '<a href="/b">',
      '&lt;',
      '<',
    );
    const script = fc.constantFrom(
      '<script>1</script>',
      '<script src="/x" async=""></script>',
      '<ScRiPt type=module>a<b</sCrIpT>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, script)), (parts) => {
        const text = parts.join('\n');
        const expected = parts.map((part) => (/^<script/i.test(part) ? '' : part)).join('\n');
        expect(kept(text)).toBe(expected);
      }),
    );
  });

  it.each(['<', '<!--', '<script', '<script>', '<p a="', '</script', '<script></scrip', '<a b', '<title>'])(
    'reads a megabyte of %s in no time',
    (piece) => {
      const started = performance.now();
      stripClient(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(performance.now() - started).toBeLessThan(1_500);
    },
  );
});
