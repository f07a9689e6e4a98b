import { describe, expect, it } from 'vitest';
import { oldPathOf } from './oldAddress';

describe('the old address of a story', () => {
  it.each([
    ['https://cu.example.vn/2020/11/27/cau-bai-su/', '/2020/11/27/cau-bai-su'],
    ['/news/tin-xa/cau-bai-su-12.html', '/news/tin-xa/cau-bai-su-12.html'],
    ['http://cu.example.vn//tin//cau.html', '/tin/cau.html'],
    ['https://cu.example.vn/tin/cầu-bãi-sú', '/tin/c%E1%BA%A7u-b%C3%A3i-s%C3%BA'],
    ['https://cu.example.vn/tin/cau?utm_source=zalo', '/tin/cau'],
    ['https://cu.example.vn/tin/cau#binh-luan', '/tin/cau'],
    ['https://cu.example.vn/tin/../cau', '/cau'],
  ])('%s is %s here', (address, path) => {
    expect(oldPathOf(address)).toEqual({ ok: true, path });
  });

  it.each([
    ['https://cu.example.vn/?p=123', 'query'],
    ['https://cu.example.vn/tin.aspx?id=3', 'query'],
    ['https://cu.example.vn/', 'no-path'],
    ['https://cu.example.vn', 'no-path'],
    ['/admin/collections', 'reserved'],
    ['/api', 'reserved'],
    ['/_next/static/a.js', 'reserved'],
    ['javascript:alert(1)', 'malformed'],
    ['mailto:a@b.vn', 'malformed'],
    ['http://', 'malformed'],
    [`/${'a'.repeat(2_000)}`, 'malformed'],
  ])('%s is none: %s', (address, problem) => {
    expect(oldPathOf(address)).toEqual({ ok: false, problem });
  });

  it('never leads to another site', () => {
    expect(oldPathOf('//evil.example/tin')).toEqual({ ok: true, path: '/tin' });
  });
});
