import { describe, expect, it } from 'vitest';
import type { KeptCopy } from './keptCopies';
import { offerOf } from './offer';

const BASE = '2026-11-25T03:00:00.000Z';

const copy = (key: string, values: KeptCopy['values'], base: string | null = BASE): KeptCopy => ({
  key,
  at: 0,
  base,
  values,
});

const form = { title: 'Đầu đề', lead: 'Sapo', body: { root: { children: ['a'] } } };

describe('what is offered when a document is opened', () => {
  it('is nothing without copies', () => {
    expect(offerOf([], form, BASE)).toEqual({ offer: null, settled: [] });
  });

  it('is the newest copy that differs, with the fields in which it does', () => {
    const newest = copy('newest', { title: 'Đầu đề', lead: 'Sapo' });
    const newer = copy('newer', { title: 'Đầu đề khác', lead: 'Sapo' });
    const older = copy('older', { title: 'Đầu đề cũ' });
    expect(offerOf([newest, newer, older], form, BASE)).toEqual({
      offer: { copy: newer, names: ['title'], isServerNewer: false },
      settled: ['newest'],
    });
  });

  it('is nothing when the server has everything', () => {
    const { offer, settled } = offerOf(
      [copy('a', { title: 'Đầu đề' }), copy('b', { body: { root: { children: ['a'] } } })],
      form,
      BASE,
    );
    expect(offer).toBeNull();
    expect(settled).toEqual(['a', 'b']);
  });

  it('is also what was emptied, and fields the form does not have any more', () => {
    expect(offerOf([copy('a', { lead: null })], form, BASE).offer!.names).toEqual(['lead']);
    expect(offerOf([copy('a', { gone: 'chữ' })], form, BASE).offer!.names).toEqual(['gone']);
  });

  it.each([
    ['saved since', '2026-11-25T03:40:00.000Z', BASE, true],
    ['as it was', BASE, BASE, false],
    ['as it was, written differently', '2026-11-25T10:00:00+07:00', BASE, false],
    ['of unknown age', null, BASE, false],
    ['new when the copy was typed', '2026-11-25T03:40:00.000Z', null, false],
  ])('says whether the document was saved since: %s', (_, savedAt, base, isServerNewer) => {
    expect(offerOf([copy('a', { title: 'khác' }, base)], form, savedAt).offer).toMatchObject({
      isServerNewer,
    });
  });
});
