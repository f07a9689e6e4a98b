import { describe, expect, it } from 'vitest';
import { chosenValues, conflictParts, isOwnText, proposed, readable } from './conflict';

const fields = ['title', 'lead', 'body', 'topics'].map((name) => ({ name, label: name }));
const node = (type: string, ...children: object[]) => ({ type, children });
const words = (text: string) => ({ type: 'text', text });
const body = (...paragraphs: string[]) => ({
  root: node('root', ...paragraphs.map((each) => node('paragraph', words(each)))),
});

const base = { title: 'Cầu mới', lead: 'Sapo', body: body('Một'), topics: ['a'] };

describe('two texts made from the same one', () => {
  it('differ where one or both changed something; what both changed alike is no difference', () => {
    const mine = { ...base, title: 'Cầu mới, của tôi', lead: 'Sapo như nhau', body: body('Một', 'Hai') };
    const theirs = { ...base, lead: 'Sapo như nhau', body: body('Một', 'Ba'), topics: ['a', 'b'] };
    const parts = conflictParts(fields, { base, mine, theirs });
    expect(parts.map(({ name, changedBy }) => [name, changedBy])).toEqual([
      ['title', 'me'],
      ['body', 'both'],
      ['topics', 'them'],
    ]);
    expect(parts.map(proposed)).toEqual(['mine', 'mine', 'theirs']);
    expect(chosenValues(parts, {})).toEqual({ topics: ['a', 'b'] });
    expect(chosenValues(parts, { body: 'theirs', topics: 'mine' })).toEqual({ body: body('Một', 'Ba') });
  });

  it('a field that was emptied there is emptied here', () => {
    const parts = conflictParts(fields, { base, mine: base, theirs: { ...base, lead: undefined } });
    expect(chosenValues(parts, {})).toEqual({ lead: null });
  });

  it('the same text as was sent is one’s own', () => {
    const sent = { ...base, lead: 'Của tôi' };
    expect(isOwnText(fields, { ...base, lead: 'Của tôi', updatedAt: 'x' }, sent)).toBe(true);
    expect(isOwnText(fields, { ...base, lead: 'Của người khác' }, sent)).toBe(false);
  });
});

describe('a value to read', () => {
  it.each([
    ['Dòng một\nDòng hai', ['Dòng một', 'Dòng hai']],
    ['', []],
    [null, []],
    [[], []],
    [body('Một', '', 'Hai'), ['Một', 'Hai']],
    [
      { root: node('root', node('list', node('listitem', words('Mục')), node('listitem', words('Hai')))) },
      ['Mục', 'Hai'],
    ],
    [['a', 'b'], null],
    [3, null],
  ])('%j', (value, lines) => {
    expect(readable(value)).toEqual(lines);
  });
});
