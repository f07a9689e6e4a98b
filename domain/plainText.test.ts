import { expect, it } from 'vitest';
import { plainTextOf } from './plainText';
import {
  BOLD,
  blockNode,
  headingNode,
  linkNode,
  listNode,
  paragraphOf,
  stateOf,
  tableNode,
  textNode,
  uploadNode,
} from './richText';

const ID = '0123456789abcdef01234567';

it('keeps the words of every kind of node, a line each', () => {
  const state = stateOf([
    headingNode('Chợ phiên vùng cao'),
    paragraphOf([
      textNode('Sáng '),
      textNode('nay', BOLD),
      linkNode(ID, 'https://a.example', [textNode(' họp')]),
    ]),
    listNode(['Trồng rừng', 'Làm đường']),
    tableNode([
      ['Xã', 'Hộ'],
      ['Bãi Sú', '120'],
    ]),
    uploadNode(ID, ID, { caption: 'Cầu mới', credit: 'Lan Anh' }),
    blockNode(ID, 'gallery', {
      images: [{ image: ID, caption: 'Nhịp cầu' }, { image: ID }],
      credit: 'Tư liệu',
    }),
    blockNode(ID, 'pullQuote', { quote: 'Dân cùng làm', attribution: 'Trưởng thôn' }),
    blockNode(ID, 'embed', { url: 'https://video.example/1', title: 'Phóng sự' }),
    blockNode(ID, 'relatedStory', { article: ID }),
  ]);
  expect(plainTextOf(state).split('\n')).toEqual([
    'Chợ phiên vùng cao',
    'Sáng nay họp',
    'Trồng rừng',
    'Làm đường',
    'Xã',
    'Hộ',
    'Bãi Sú',
    '120',
    'Cầu mới',
    'Lan Anh',
    'Tư liệu',
    'Nhịp cầu',
    'Dân cùng làm',
    'Trưởng thôn',
    'Phóng sự',
  ]);
});

it.each([
  null,
  undefined,
  '',
  {},
  { root: null },
  { root: { children: 'x' } },
  { root: { children: [null, 3] } },
])('has nothing to say of %j', (state) => expect(plainTextOf(state)).toBe(''));

it('is composed (NFC), without stray white space', () => {
  const state = stateOf([paragraphOf([textNode('  Tiê\u0301ng\u00a0\u00a0dân '.normalize('NFD'))])]);
  expect(plainTextOf(state)).toBe('Tiếng dân');
});
