import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listStaticFiles, publicRequest } from './publicPaths';

const NONE = new Set<string>();

describe('publicRequest', () => {
  it.each([
    ['/', '/'],
    ['/tin-tuc/a', '/tin-tuc/a'],
    ['/tin-tuc/a/', '/tin-tuc/a/'],
    ['/tin-tuc?truoc=x', '/tin-tuc?truoc=x'],
    ['/tin-tuc?utm_source=f&truoc=x&fbclid=1', '/tin-tuc?truoc=x'],
    ['/tin-tuc?truoc=x&truoc=y', '/tin-tuc?truoc=x'],
    ['/tin-tuc?truoc=', '/tin-tuc'],
    ['/tin-tuc?_rsc=abc', '/tin-tuc'],
    [`/tin-tuc?truoc=${'x'.repeat(500)}`, '/tin-tuc'],
    ['/rss.xml?toan-van=1&truoc=x', '/rss.xml?toan-van=1'],
    ['/chuyen-muc/kinh-te/feed.json?toan-van=1', '/chuyen-muc/kinh-te/feed.json?toan-van=1'],
    ['/rss.xml?toan-van=2', '/rss.xml'],
    ['/tin-tuc?toan-van=1', '/tin-tuc'],
    ['/sitemap/tin-tuc-2020-11.xml?sau=x&truoc=x', '/sitemap/tin-tuc-2020-11.xml?sau=x'],
    ['/sitemap.xml?sau=x', '/sitemap.xml'],
    ['/su-kien?co-quan=x&a=1', '/su-kien?co-quan=x'],
    ['/su-kien?co-quan=x&truoc=y', '/su-kien?truoc=y&co-quan=x'],
    ['/su-kien/tuan?co-quan=x', '/su-kien/tuan?co-quan=x'],
    ['/su-kien/thang/2026-11?co-quan=x', '/su-kien/thang/2026-11?co-quan=x'],
    ['/su-kien/hop-giao-ban?co-quan=x', '/su-kien/hop-giao-ban'],
    ['/tin-tuc?co-quan=x', '/tin-tuc'],
    ['/?', '/'],
    ['/co-quan?ngay=2019-06-01&x=1', '/co-quan?ngay=2019-06-01'],
    ['/co-quan/phong-noi-vu?ngay=2019-06-01', '/co-quan/phong-noi-vu'],
    ['/tin-tuc?ngay=2019-06-01', '/tin-tuc'],
    ['/van-ban?nam=2024&loai=decision&co-quan=&truoc=x', '/van-ban?truoc=x&loai=decision&nam=2024'],
    ['/van-ban?tu-khoa=15%2FQ%C4%90', '/van-ban?tu-khoa=15%2FQ%C4%90'],
    ['/nhan-su?co-quan=a&nam=2024', '/nhan-su?co-quan=a'],
    ['/danh-gia?gui=xong&x=1', '/danh-gia?gui=xong'],
    ['/danh-gia?gui=dai', '/danh-gia?gui=dai'],
    ['/danh-gia?gui=khac', '/danh-gia'],
    ['/danh-gia/gui?gui=xong', '/danh-gia/gui'],
    ['/tin-tuc?gui=xong', '/tin-tuc'],
    ['/tim-kiem?x=1&loai=tin-bai&q=c%E1%BA%A7u', '/tim-kiem?q=c%E1%BA%A7u&loai=tin-bai'],
    // What looks alike is one page: spaces, line breaks, composed and decomposed letters.
    ['/tim-kiem?q=%20ca%CC%82%CC%80u%0A%0A%09m%E1%BB%9Bi+', '/tim-kiem?q=c%E1%BA%A7u+m%E1%BB%9Bi'],
    ['/tim-kiem?q=+%20', '/tim-kiem'],
    [
      '/tim-kiem?q=a&truoc=b&co-quan=c&ca-tien-than=1&chuyen-muc=d&tu=e&den=f&nam=g',
      '/tim-kiem?truoc=b&q=a&chuyen-muc=d&co-quan=c&tu=e&den=f&nam=g&ca-tien-than=1',
    ],
    ['/tim-kiem?q=a&ca-tien-than=co', '/tim-kiem?q=a'],
    // A question that is too long is told so, not taken for none.
    [`/tim-kiem?q=${'x'.repeat(500)}`, `/tim-kiem?q=${'x'.repeat(200)}%E2%80%A6`],
    [`/tim-kiem?q=${'xx+'.repeat(67)}xx`, `/tim-kiem?q=${'xx+'.repeat(66)}xx%E2%80%A6`],
    [`/tim-kiem?q=${'x+'.repeat(150)}`, `/tim-kiem?q=${'x+'.repeat(100)}%E2%80%A6`],
    [`/tim-kiem?q=a&loai=${'x'.repeat(500)}`, '/tim-kiem?q=a'],
    ['/tim-kiem/goi-y?q=a&truoc=b&loai=tin-bai', '/tim-kiem/goi-y?q=a'],
    [`/tim-kiem/goi-y?q=${'x'.repeat(500)}`, '/tim-kiem/goi-y'],
    ['/opensearch.xml?q=a&truoc=b', '/opensearch.xml'],
    ['/administration', '/administration'],
    ['/apiary', '/apiary'],
    ['//evil.example/x', '//evil.example/x'],
  ])('knows %s as %s', (target, url) => expect(publicRequest(target, NONE)?.url).toBe(url));

  it.each([
    '/admin',
    '/admin/login',
    '/admin?x',
    '/api/articles',
    '/api',
    '/_next/static/a.js',
    '/xem-truoc/articles/1',
    '*',
  ])('leaves %s to Next', (target) => expect(publicRequest(target, NONE)).toBeNull());

  it.each([
    ['/?p=123', '/?p=123'],
    ['/tin.aspx?nid=3&cat=7', '/tin.aspx?cat=7&nid=3'],
    ['/tin.aspx?nid=3&fbclid=9', '/tin.aspx?nid=3'],
    ['/tin-tuc/a?truoc=x&p=1', '/tin-tuc/a?p=1&truoc=x'],
    ['/', null],
    ['/tin-tuc/a', null],
    ['/tin-tuc?truoc=x', null],
    ['/tin-tuc/a?utm_source=f&fbclid=1', null],
    [`/?p=${'x'.repeat(2_000)}`, null],
  ])('of %s the old address is %s', (target, old) => expect(publicRequest(target, NONE)?.old).toBe(old));

  it('leaves static files to Next', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'public-'));
    mkdirSync(path.join(folder, 'fonts'));
    writeFileSync(path.join(folder, 'fonts/a b.woff2'), '');
    const files = listStaticFiles(folder);
    expect(publicRequest('/fonts/a%20b.woff2?v=1', files)).toBeNull();
    expect(publicRequest('/fonts', files)).not.toBeNull();
    expect(listStaticFiles(path.join(folder, 'none')).size).toBe(0);
  });
});
