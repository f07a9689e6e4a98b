import { describe, expect, it } from 'vitest';
import { comparable, typedFields, unsavedValues, valuesOf } from './unsavedFields';

const paragraph = (text: string) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', text }] });
const richText = (...paragraphs: string[]) => ({ root: { children: paragraphs.map(paragraph) } });

describe('the fields a person types into', () => {
  it('looks through rows, collapsibles, groups and tabs without a name', () => {
    const fields = typedFields([
      { type: 'ui', name: 'unsaved' },
      {
        type: 'tabs',
        tabs: [
          {
            label: 'Nội dung',
            fields: [
              { type: 'text', name: 'title', label: 'Đầu đề' },
              { type: 'collapsible', fields: [{ type: 'row', fields: [{ type: 'upload', name: 'hero' }] }] },
              { type: 'array', name: 'authors', fields: [{ type: 'text', name: 'name' }] },
            ],
          },
          { name: 'meta', label: 'Tìm kiếm', fields: [{ type: 'text', name: 'description' }] },
        ],
      },
      { type: 'group', name: 'source', fields: [{ type: 'text', name: 'url' }] },
      { type: 'group', fields: [{ type: 'text', name: 'loose' }] },
      { type: 'join', name: 'stories' },
      { type: 'select', name: 'stage', admin: { readOnly: true } },
      { type: 'text', name: 'importHash', admin: { hidden: true } },
      { type: 'text', name: 'sizes', admin: { disabled: true } },
      { type: 'row', admin: { hidden: true }, fields: [{ type: 'text', name: 'inside' }] },
    ]);
    expect(fields.map(({ name }) => name)).toEqual(['title', 'hero', 'authors', 'meta', 'source', 'loose']);
    expect(fields[0]!.label).toBe('Đầu đề');
    expect(fields[3]!.label).toBe('Tìm kiếm');
  });
});

it('reads the values of a form, rows and all', () => {
  expect(
    valuesOf({
      title: { value: 'Đầu đề' },
      body: { value: richText('một') },
      authors: { value: 1, rows: [{ id: 'r' }], disableFormData: true },
      'authors.0.id': { value: 'r' },
      'authors.0.name': { value: 'Thu' },
      agencies: { value: 0, rows: [] },
      'source.url': { value: null },
      unsavedText: { disableFormData: true },
      order: { value: 0 },
    }),
  ).toEqual({
    title: 'Đầu đề',
    body: richText('một'),
    authors: [{ id: 'r', name: 'Thu' }],
    agencies: [],
    source: { url: null },
    order: 0,
  });
});

describe('comparing', () => {
  it.each([
    ['nothing', [undefined, null, '', [], {}, { a: null, b: [] }, { id: '1' }]],
    [
      'order of keys',
      [
        { a: 1, b: { c: 'x', d: 'y' } },
        { b: { d: 'y', c: 'x' }, a: 1 },
      ],
    ],
    ['ids of rows', [[{ id: '1', name: 'Thu' }], [{ id: '2', name: 'Thu', role: null }], [{ name: 'Thu' }]]],
    ['moments', [new Date('2026-11-25T03:32:00Z'), '2026-11-25T03:32:00.000Z']],
  ])('does not mind %s', (_, values) => {
    expect(new Set(values.map(comparable)).size).toBe(1);
  });

  it.each([
    ['a letter', 'đường', 'đương'],
    ['a blank at the end', 'đường ', 'đường'],
    ['a row more', [{ name: 'Thu' }], [{ name: 'Thu' }, {}]],
    ['the order of rows', [{ name: 'Thu' }, { name: 'Hà' }], [{ name: 'Hà' }, { name: 'Thu' }]],
    ['the order of relations', ['a', 'b'], ['b', 'a']],
    ['a paragraph', richText('một', 'hai'), richText('một')],
    ['a number and its text', 1, '1'],
    ['no and nothing', false, null],
    ['nought and nothing', 0, null],
  ])('tells %s', (_, one, other) => {
    expect(comparable(one)).not.toBe(comparable(other));
  });
});

describe('what is not saved', () => {
  it('is what differs, among the named fields, with null for what was emptied', () => {
    const names = ['title', 'lead', 'body', 'topics', 'source'];
    const form = {
      title: 'Đầu đề mới',
      lead: '',
      body: richText('một', 'hai'),
      topics: ['t1'],
      source: { name: '', url: null },
      stage: 'draft',
      updatedAt: 'later',
    };
    const saved = {
      title: 'Đầu đề',
      lead: 'Sapo đã có.',
      body: richText('một'),
      topics: ['t1'],
      source: {},
      stage: 'submitted',
      updatedAt: 'earlier',
    };
    expect(unsavedValues(names, form, saved)).toEqual({
      title: 'Đầu đề mới',
      lead: '',
      body: richText('một', 'hai'),
    });
    expect(unsavedValues(names, { ...form, lead: undefined }, saved)).toMatchObject({ lead: null });
    expect(unsavedValues(names, saved, saved)).toEqual({});
  });
});
