import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldAddressOf } from './oldAddress';

describe('an address of an old site', () => {
  it.each([
    ['https://cu.example.vn/2020/11/27/cau-bai-su/', '/2020/11/27/cau-bai-su'],
    ['/news/tin-xa/cau-bai-su-12.html', '/news/tin-xa/cau-bai-su-12.html'],
    ['http://cu.example.vn//tin//cau.html', '/tin/cau.html'],
    ['https://cu.example.vn/tin/cầu-bãi-sú', '/tin/c%E1%BA%A7u-b%C3%A3i-s%C3%BA'],
    ['https://cu.example.vn/tin/cau?utm_source=zalo', '/tin/cau'],
    ['https://cu.example.vn/tin/cau#binh-luan', '/tin/cau'],
    ['https://cu.example.vn/tin/../cau', '/cau'],
    ['https://cu.example.vn/?p=123', '/?p=123'],
    ['https://cu.example.vn/Pages/tin.aspx?nid=3&Cat=%20x&fbclid=9', '/Pages/tin.aspx?Cat=+x&nid=3'],
    ['/index.php?op=tin&nv=news&id=7#top', '/index.php?id=7&nv=news&op=tin'],
    ['/tin/?id=3', '/tin?id=3'],
    ['/tin.asp?id=cầu', '/tin.asp?id=c%E1%BA%A7u'],
  ])('%s is %s here', (address, path) => {
    expect(oldAddressOf(address)).toEqual({ ok: true, path });
  });

  it.each([
    ['https://cu.example.vn/', 'no-path'],
    ['https://cu.example.vn', 'no-path'],
    ['/admin/collections', 'reserved'],
    ['/api', 'reserved'],
    ['/admin?id=3', 'reserved'],
    ['/?utm_source=zalo', 'no-path'],
    ['/_next/static/a.js', 'reserved'],
    ['javascript:alert(1)', 'malformed'],
    ['mailto:a@b.vn', 'malformed'],
    ['http://', 'malformed'],
    [`/${'a'.repeat(2_000)}`, 'malformed'],
  ])('%s is none: %s', (address, problem) => {
    expect(oldAddressOf(address)).toEqual({ ok: false, problem });
  });

  it('is its own spelling, and the order of what stands behind the ? does not matter', () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/);
    const query = fc.uniqueArray(fc.tuple(name, fc.string({ maxLength: 8, unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 5,
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(query, (pairs) => {
        const spelt = oldAddressOf(`/tin.aspx?${new URLSearchParams(pairs).toString()}`);
        if (!spelt.ok) throw new Error(spelt.problem);
        expect(oldAddressOf(spelt.path)).toEqual(spelt);
        expect(oldAddressOf(`/tin.aspx?${new URLSearchParams(pairs.reverse()).toString()}`)).toEqual(spelt);
      }),
    );
  });

  it('never leads to another site', () => {
    expect(oldAddressOf('//evil.example/tin')).toEqual({ ok: true, path: '/tin' });
  });
});
