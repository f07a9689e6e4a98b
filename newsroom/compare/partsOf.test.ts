import type { FlattenedField } from 'payload';
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
  type LexicalNode,
} from '@/domain/richText';
import { messagesIn } from '../messages/messages';
import { bodyParagraphs } from './bodyParagraphs';
import { compareParts } from './compareParts';
import { partsOf } from './partsOf';
import type { Reading } from './reading';

const reading: Reading = {
  nameOf: (collection, id) => `«${collection} ${id}»`,
  labelOf: (label) => (typeof label === 'string' ? label : (label as { vi: string }).vi),
  messages: messagesIn('vi'),
};
const body = (...nodes: LexicalNode[]) =>
  bodyParagraphs(stateOf(nodes), reading).map(({ kind, text }) => `${kind}: ${text}`);
const link = (fields: Record<string, unknown>, text: string): LexicalNode => ({
  ...paragraphNode(''),
  children: [
    textNode('Xem '),
    { type: 'link', version: 3, fields, children: [textNode(text)] },
    textNode('.'),
  ],
});
const item = (text: string, children: LexicalNode[] = []): LexicalNode => ({
  type: 'listitem',
  version: 1,
  children: [textNode(text), ...children],
});

describe('a body', () => {
  it('is read as paragraphs, headings, lists, tables, quotes', () => {
    expect(
      body(
        headingNode('Kết quả'),
        paragraphNode('Cây cầu dài 32 m.'),
        paragraphNode(''),
        { ...paragraphNode('Đúng hẹn.'), type: 'quote' },
        { ...listNode([]), listType: 'number', children: [item('Một', [listNode(['Một a'])]), item('Hai')] },
        { type: 'horizontalrule', version: 1 },
        tableNode([
          ['Thôn', 'Số hộ'],
          ['Bãi Sú', '200'],
        ]),
      ),
    ).toEqual([
      'heading: Kết quả',
      'text: Cây cầu dài 32 m.',
      'quote: Đúng hẹn.',
      'item: Một',
      'item: Một a',
      'item: Hai',
      'rule: * * *',
      'tableRow: Thôn | Số hộ',
      'tableRow: Bãi Sú | 200',
    ]);
  });

  it('says where its links lead, and what its pictures and blocks are', () => {
    expect(
      body(
        link({ linkType: 'custom', url: 'https://tienyen.example/' }, 'trang huyện'),
        link({ linkType: 'custom', url: 'https://tienyen.example/' }, 'https://tienyen.example/'),
        link({ linkType: 'internal', doc: { relationTo: 'agencies', value: '7' } }, 'UBND'),
        uploadNode('a'.repeat(24), '9', { caption: 'Cầu mới', credit: 'Hà Vy' }),
        blockNode('b'.repeat(24), 'gallery', { credit: 'TTXVN', images: [{ image: '1', caption: 'Lễ' }] }),
        blockNode('c'.repeat(24), 'pullQuote', { quote: 'Nước về trước vụ mùa.', attribution: 'Ông Lý' }),
        blockNode('d'.repeat(24), 'documentReference', { document: '3' }),
        blockNode('e'.repeat(24), 'agencyReference', { agency: '4' }),
        blockNode('f'.repeat(24), 'relatedStory', { article: '5' }),
        blockNode('0'.repeat(24), 'embed', { url: 'https://youtu.be/x', title: 'Lễ hội' }),
        blockNode('1'.repeat(24), 'poll', { question: 'Đồng ý?' }),
      ),
    ).toEqual([
      'text: Xem trang huyện [https://tienyen.example/].',
      'text: Xem https://tienyen.example/.',
      'text: Xem UBND [«agencies 7»].',
      'image: Ảnh: «media 9» – Cầu mới – Nguồn ảnh: Hà Vy',
      'block: Chùm ảnh – TTXVN',
      'image: Ảnh: «media 1» – Lễ',
      'quote: Nước về trước vụ mùa.',
      'quote: — Ông Lý',
      'reference: Dẫn văn bản: «documents 3»',
      'reference: Dẫn cơ quan: «agencies 4»',
      'reference: Tin liên quan: «articles 5»',
      'block: Video, âm thanh: Lễ hội [https://youtu.be/x]',
      'block: Khối: poll · Đồng ý?',
    ]);
  });

  it('has its look beside its words: only that changed when a word is made bold', () => {
    const look = (...nodes: LexicalNode[]) => bodyParagraphs(stateOf(nodes), reading).map(({ mark }) => mark);
    const plain = paragraphNode('Cây cầu mới');
    const split = { ...plain, children: [textNode('Cây '), textNode('cầu  mới')] };
    const bold = { ...plain, children: [textNode('Cây '), textNode('cầu', 1), textNode(' mới')] };
    expect(look(plain)).toEqual(look(split as LexicalNode));
    expect(look(plain)).not.toEqual(look(bold as LexicalNode));
  });

  it.each([
    null,
    undefined,
    {},
    { root: {} },
    { root: { children: [{}, { type: 'text', text: 'x' }, { type: 'block' }] } },
  ])('that is odd is read as far as it goes: %j', (state) => {
    expect(() => bodyParagraphs(state, reading)).not.toThrow();
  });
});

const FIELDS = [
  { name: 'title', type: 'text', label: { vi: 'Đầu đề' } },
  { name: 'lead', type: 'textarea', label: 'Sapo' },
  { name: 'kind', type: 'select', label: 'Loại', options: [{ value: 'meeting', label: { vi: 'Cuộc họp' } }] },
  { name: 'publishedAt', type: 'date', label: 'Lúc', admin: { date: { pickerAppearance: 'dayAndTime' } } },
  { name: 'issuedOn', type: 'date', label: 'Ngày', admin: { date: { pickerAppearance: 'dayOnly' } } },
  { name: 'isOpen', type: 'checkbox', label: 'Mở' },
  { name: 'order', type: 'number', label: 'Thứ tự' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: 'Chuyên mục' },
  { name: 'about', type: 'relationship', relationTo: ['people', 'agencies'], label: 'Về' },
  {
    name: 'names',
    type: 'array',
    label: 'Tên gọi',
    flattenedFields: [
      { name: 'id', type: 'text' },
      { name: 'official', type: 'text' },
      { name: 'agency', type: 'relationship', relationTo: 'agencies' },
      { name: 'from', type: 'date', label: 'Từ ngày', admin: { date: { pickerAppearance: 'dayOnly' } } },
    ],
  },
  {
    name: 'source',
    type: 'group',
    label: 'Nguồn',
    flattenedFields: [{ name: 'url', type: 'text', label: 'Địa chỉ' }],
  },
  { name: 'name', type: 'text', admin: { readOnly: true } },
  { name: 'importHash', type: 'text', admin: { hidden: true } },
  { name: 'stage', type: 'select', options: [] },
  { name: 'stories', type: 'join' },
] as unknown as FlattenedField[];

describe('a text', () => {
  it('is its parts as people name them, without ids and without what the system notes', () => {
    const parts = partsOf(
      FIELDS,
      {
        title: 'Chợ  phiên',
        lead: 'Một.\nHai.',
        kind: 'meeting',
        publishedAt: '2020-11-27T17:30:00.000Z',
        issuedOn: '2020-11-27T05:00:00.000Z',
        isOpen: true,
        order: 3,
        topics: ['1', { id: '2' }],
        about: { relationTo: 'people', value: '8' },
        names: [{ id: 'x', official: 'UBND huyện', agency: '4', from: '2025-07-01T05:00:00.000Z' }],
        source: { url: 'https://bao.example' },
        name: 'không đọc',
        importHash: 'abc',
        stage: 'draft',
      },
      reading,
    );
    expect(
      parts.map(({ key, label, paragraphs }) => [key, label, paragraphs.map(({ text }) => text)]),
    ).toEqual([
      ['title', 'Đầu đề', ['Chợ phiên']],
      ['lead', 'Sapo', ['Một.', 'Hai.']],
      ['kind', 'Loại', ['Cuộc họp']],
      ['publishedAt', 'Lúc', ['00:30 28/11/2020']],
      ['issuedOn', 'Ngày', ['27/11/2020']],
      ['isOpen', 'Mở', ['Có']],
      ['order', 'Thứ tự', ['3']],
      ['topics', 'Chuyên mục', ['«topics 1»', '«topics 2»']],
      ['about', 'Về', ['«people 8»']],
      ['names', 'Tên gọi', ['UBND huyện · «agencies 4» · Từ ngày: 01/07/2025']],
      ['source.url', 'Nguồn › Địa chỉ', ['https://bao.example']],
    ]);
  });

  it('that lacks everything is compared with one that has it', () => {
    const full = { title: 'Chợ phiên', publishedAt: 'hôm qua', kind: 'unknown', topics: null };
    const { summary } = compareParts(partsOf(FIELDS, {}, reading), partsOf(FIELDS, full, reading));
    expect(summary.changed).toEqual(['Đầu đề', 'Loại', 'Lúc']);
  });
});
