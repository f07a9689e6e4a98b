import { describe, expect, it } from 'vitest';
import { foldForSearch } from '@/domain/text';
import { paragraphNode, stateOf } from '@/domain/richText';
import { entryOf, namedIn } from './entryOf';

const ID = 'aaaaaaaaaaaaaaaaaaaaaaaa';
const OFFICE = 'bbbbbbbbbbbbbbbbbbbbbbbb';
const PERSON = 'cccccccccccccccccccccccc';
const TOPIC = 'dddddddddddddddddddddddd';
const names = new Map([
  [OFFICE, 'Ủy ban nhân dân xã Bãi Sú'],
  [PERSON, 'Lục Văn Thành'],
]);
const NONE = new Map<string, string>();

describe('a story', () => {
  const row = {
    id: ID,
    title: ' Bắc cầu mới ',
    lead: 'Cây cầu thay bến đò.',
    kicker: 'Giao thông',
    body: stateOf([paragraphNode('Dân làng góp công.')]),
    heroCaption: 'Nhịp giữa',
    authors: [
      { person: PERSON, name: null, role: 'text' },
      { person: null, name: 'Hà My', agencyName: 'Đài huyện', role: 'photo' },
    ],
    publishedAt: '2020-11-27T09:00:00.000Z',
    topics: [TOPIC, { id: TOPIC }],
    agencies: [{ agency: OFFICE, role: 'issuer' }, { agency: null }],
  };

  it('is its title, lead and words, its bylines and what it belongs to', () => {
    expect(entryOf('articles', row, names)).toEqual({
      kind: 'articles',
      id: ID,
      title: 'Bắc cầu mới',
      names: [],
      lead: 'Cây cầu thay bến đò.',
      body: 'Giao thông\nDân làng góp công.\nNhịp giữa\nLục Văn Thành\nHà My\nĐài huyện',
      at: new Date('2020-11-27T09:00:00Z'),
      topics: [TOPIC],
      agencies: [OFFICE],
    });
  });

  it('names nobody whose page is not public', () => {
    expect(entryOf('articles', row, NONE).body).not.toContain('Thành');
    expect(namedIn('articles', row)).toEqual([PERSON]);
  });

  it('may be empty', () => {
    expect(entryOf('articles', { id: ID }, NONE)).toEqual({
      kind: 'articles',
      id: ID,
      title: '',
      names: [],
      lead: '',
      body: '',
      at: null,
      topics: [],
      agencies: [],
    });
  });
});

it('an agency is found by every name it ever had, and belongs to itself', () => {
  const row = {
    id: OFFICE,
    name: 'Trung tâm Truyền thông',
    names: [
      { official: 'Đài Truyền thanh', short: 'Đài', abbreviation: 'ĐTT', until: '2019-06-30T05:00:00.000Z' },
      { official: 'Trung tâm Truyền thông', short: null, abbreviation: 'TTTT' },
    ],
    functions: 'Phát thanh, truyền hình.',
    address: 'Phố chợ',
  };
  expect(entryOf('agencies', row, NONE)).toMatchObject({
    title: 'Trung tâm Truyền thông',
    names: ['Đài Truyền thanh', 'Đài', 'ĐTT', 'TTTT'],
    body: 'Phát thanh, truyền hình.\nPhố chợ',
    at: null,
    agencies: [OFFICE],
  });
});

it('an event is found by its agenda, and by having been called off', () => {
  const row = {
    id: ID,
    title: 'Họp thôn',
    summary: 'Bàn việc chợ.',
    place: 'Nhà văn hóa',
    status: 'cancelled',
    agenda: [{ time: '08:00', item: 'Bầu tổ trưởng' }],
    start: '2020-11-27T01:00:00.000Z',
    hosts: [OFFICE],
    participants: [OFFICE, ID],
  };
  expect(entryOf('events', row, NONE)).toMatchObject({
    lead: 'Bàn việc chợ.',
    body: 'Nhà văn hóa\nHủy\nBầu tổ trưởng',
    at: new Date('2020-11-27T01:00:00Z'),
    agencies: [OFFICE, ID],
  });
});

it('a document is found by its number in every spacing, its issuer and who signed it', () => {
  const row = {
    id: ID,
    kind: 'decision',
    number: '04 - QĐ/TW',
    label: 'Quyết định số 04 - QĐ/TW',
    title: 'Về việc phân công',
    issuer: OFFICE,
    signedBy: 'Lò Thị Mai',
    issuedOn: '2018-07-25T05:00:00.000Z',
  };
  const entry = entryOf('documents', row, names);
  expect(entry.title).toBe('Quyết định số 04 - QĐ/TW');
  expect(entry.names.map(foldForSearch)).toEqual(['04 qd tw', '04qd tw', '04qdtw', 'quyet dinh']);
  expect(entry).toMatchObject({
    lead: 'Về việc phân công',
    body: 'Ủy ban nhân dân xã Bãi Sú\nLò Thị Mai',
    agencies: [OFFICE],
  });
  expect(namedIn('documents', row)).toEqual([OFFICE]);
});

it('a person is found by the posts they held and where; how to reach them is not kept', () => {
  const row = {
    id: PERSON,
    name: 'Lục Văn Thành',
    positions: [{ title: 'Chủ tịch', agency: OFFICE }, { title: 'Thư ký' }],
    bio: 'Sinh ở bản Mường.',
    contact: { phone: '0912345678' },
    contactPublic: false,
  };
  const entry = entryOf('people', row, names);
  expect(entry).toMatchObject({
    names: ['Chủ tịch Ủy ban nhân dân xã Bãi Sú', 'Thư ký'],
    body: 'Sinh ở bản Mường.',
    agencies: [OFFICE],
  });
  expect(JSON.stringify(entry)).not.toContain('0912345678');
});

it('keeps composed text only', () => {
  expect(entryOf('people', { id: ID, name: 'Hoài An'.normalize('NFD') }, NONE).title).toBe('Hoài An');
});
