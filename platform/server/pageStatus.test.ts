import { describe, expect, it } from 'vitest';
import { STATUS_META, statusOf } from './pageStatus';

describe('statusOf', () => {
  it('reads the status a page asks for', () => {
    expect(statusOf(`<html><head><meta name="${STATUS_META}" content="410"/></head>`)).toBe(410);
  });

  it('reads it behind a long style sheet', () => {
    const style = `<style>${'a{b:c}'.repeat(20_000)}</style>`;
    expect(statusOf(`<html><head>${style}<meta name="${STATUS_META}" content="410"/></head>`)).toBe(410);
  });

  it('takes no other status, and nothing that the text of a page says', () => {
    expect(statusOf(`<html><head><meta name="${STATUS_META}" content="500"/></head>`)).toBeNull();
    expect(statusOf(`<head></head><body><meta name="${STATUS_META}" content="410"/></body>`)).toBeNull();
    expect(statusOf(`<p>&lt;meta name="${STATUS_META}" content="410"/&gt;</p>`)).toBeNull();
    expect(statusOf('<html><head></head></html>')).toBeNull();
  });
});
