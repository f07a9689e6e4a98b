import { describe, expect, it } from 'vitest';
import {
  blockNode,
  headingNode,
  listNode,
  paragraphNode,
  stateOf,
  tableNode,
  textNode,
  uploadNode,
} from '@/domain/richText';
import { readBody } from './body';

const id = (n: number) => n.toString(16).padStart(24, '0');
const link = (fields: Record<string, unknown>, text = 'ở đây') => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', ...fields },
  children: [textNode(text)],
});
const paragraph = (...children: unknown[]) => ({ ...paragraphNode(''), children });

describe('the text of a story', () => {
  it('is read with its headings, lists, tables and blocks', () => {
    const { text, photos } = readBody(
      stateOf([
        headingNode('Khánh thành'),
        paragraphNode('Cây cầu dài 32 m.'),
        listNode(['Một', 'Hai']),
        tableNode([['Xã', 'Hộ']]),
        uploadNode(id(1), id(2), { caption: ' Cầu mới ', credit: 'Hà Vy' }),
        blockNode(id(3), 'gallery', {
          images: [{ image: id(4), caption: 'Chợ' }, { image: { id: id(5) } }],
          credit: 'Nhóm ảnh',
        }),
        blockNode(id(6), 'pullQuote', { quote: 'Bà con mừng lắm', attribution: 'ông Sìn' }),
        blockNode(id(7), 'embed', { url: 'https://youtu.be/x', title: 'Lễ cắt băng' }),
        blockNode(id(8), 'relatedStory', { article: id(9) }),
      ]),
    );
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Khánh thành',
      'Cây cầu dài 32 m.',
      'Một',
      'Hai',
      'Xã',
      'Hộ',
      'Hà Vy',
      'Nhóm ảnh',
      'Bà con mừng lắm',
      'ông Sìn',
      'Lễ cắt băng',
    ]);
    expect(photos).toEqual([
      { id: id(2), caption: 'Cầu mới' },
      { id: id(4), caption: 'Chợ' },
      { id: id(5), caption: '' },
    ]);
  });

  it('joins words that only formats divide', () => {
    expect(
      readBody(stateOf([paragraph(textNode('0912 '), textNode('345', 1), textNode(' 678')) as never])).text,
    ).toBe('0912 345 678\n\n');
  });

  it('names the links to the web, each once', () => {
    const { links, text } = readBody(
      stateOf([
        paragraph(
          link({ url: 'https://tienyen.example.vn/a' }),
          link({ url: 'https://tienyen.example.vn/a' }),
          { ...link({ url: 'http://b.example.vn' }), type: 'autolink' },
          link({ linkType: 'internal', url: 'https://no.example.vn', doc: { value: id(1) } }),
          link({ url: '/tin/noi-bo' }),
          link({ url: 'mailto:a@b.vn' }),
          link({ url: 'tel:0912345678' }, 'gọi'),
        ) as never,
      ]),
    );
    expect(links).toEqual(['https://tienyen.example.vn/a', 'http://b.example.vn']);
    expect(text).toContain('0912345678');
  });

  it.each([
    null,
    undefined,
    '',
    'văn bản',
    5,
    [],
    {},
    { root: null },
    { root: { children: 'x' } },
    { root: { children: [null, 3, { type: 'block' }, { type: 'upload' }] } },
  ])('is empty where there is none: %j', (body) => {
    const { text, photos, links } = readBody(body);
    expect([text.trim(), photos, links]).toEqual(['', [], []]);
  });

  it('is read however deep and however long it is', () => {
    let deep: Record<string, unknown> = textNode('đáy');
    for (let level = 0; level < 50_000; level += 1) deep = { type: 'quote', children: [deep] };
    expect(readBody({ root: deep }).text.trim()).toBe('đáy');
    const long = { root: { type: 'root', children: Array.from({ length: 200_000 }, () => textNode('a')) } };
    expect(readBody(long).text).toHaveLength(200_001);
  });
});
