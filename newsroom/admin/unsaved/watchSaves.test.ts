import { describe, expect, it } from 'vitest';
import { watchSaves } from './watchSaves';

const save = () => {
  const body = new FormData();
  body.set('_payload', '{}');
  return { method: 'PATCH', body };
};

/** A `fetch` with the given end, and what the watcher of one document sees of it. */
const watched = (end: () => Promise<Response>) => {
  const target = { fetch: (() => end()) as typeof fetch };
  const seen: string[] = [];
  const stop = watchSaves(
    {
      path: '/api/articles/1',
      onStart: () => seen.push('start'),
      onEnd: (answer, error) => seen.push(error ? `${answer}: ${error.message}` : answer),
    },
    target,
  );
  return { target, seen, stop };
};

const answering = (status: number) => () => Promise.resolve(new Response('{}', { status }));
const failing = (error: Error) => () => Promise.reject(error);

describe('watching the saves of a document', () => {
  it.each([
    [200, 'saved'],
    [403, 'refused'],
    [412, 'stale'],
    [500, 'broken'],
    [503, 'lost'],
  ])('status %i: %s', async (status, answer) => {
    const { target, seen } = watched(answering(status));
    const response = await target.fetch('/api/articles/1?draft=true&autosave=true', save());
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('{}');
    expect(seen).toEqual(['start', answer]);
  });

  it('no answer: lost, and the caller is told as before', async () => {
    const error = new TypeError('Failed to fetch');
    const { target, seen } = watched(failing(error));
    await expect(target.fetch('http://toasoan.example/api/articles/1', save())).rejects.toBe(error);
    expect(seen).toEqual(['start', 'lost: Failed to fetch']);
  });

  it('a request that was called off is not lost', async () => {
    const { target, seen } = watched(failing(new DOMException('Aborted', 'AbortError')));
    await expect(target.fetch('/api/articles/1', save())).rejects.toThrow();
    expect(seen[1]).toMatch(/^refused/);
  });

  it.each([
    ['another document', '/api/articles/12', save()],
    ['a step of the workflow', '/api/articles/1/submit', { method: 'POST', body: '{}' }],
    ['a list asked for by POST', '/api/articles/1', { method: 'POST', body: 'depth=0' }],
    ['a form that is no save', '/api/articles/1', { method: 'POST', body: new FormData() }],
    ['reading', '/api/articles/1', undefined],
  ])('passes over %s', async (_, path, init) => {
    const { target, seen } = watched(answering(503));
    await target.fetch(path, init);
    expect(seen).toEqual([]);
  });

  it('takes a URL and a Request', async () => {
    const { target, seen } = watched(answering(200));
    await target.fetch(new URL('http://toasoan.example/api/articles/1'), save());
    await target.fetch(new Request('http://toasoan.example/api/articles/1'), save());
    expect(seen).toEqual(['start', 'saved', 'start', 'saved']);
  });

  it('tells everyone concerned once, however many come and go', async () => {
    const { target, seen, stop } = watched(answering(200));
    const others: string[] = [];
    const watcher = { path: '/api/articles/1', onStart: () => {}, onEnd: (a: string) => void others.push(a) };
    watchSaves(watcher, target)();
    watchSaves(watcher, target);
    await target.fetch('/api/articles/1', save());
    stop();
    await target.fetch('/api/articles/1', save());
    expect(seen).toEqual(['start', 'saved']);
    expect(others).toEqual(['saved', 'saved']);
  });

  it('sends along which version the form was filled with, whoever else watches, and hands on what was answered', async () => {
    const sent: (string | null)[] = [];
    const target = {
      fetch: ((_: unknown, init?: RequestInit) => {
        sent.push(new Headers(init?.headers).get('If-Match'));
        return Promise.resolve(new Response('{"doc":{"updatedAt":"2026-11-28T01:00:01.000Z"}}'));
      }) as typeof fetch,
    };
    const path = '/api/articles/1';
    const quiet = { path, onStart: () => undefined, onEnd: () => undefined };
    const answers: unknown[] = [];
    let base: string | null = null;
    const stops = [
      watchSaves(quiet, target),
      watchSaves({ ...quiet, base: () => base, onAnswer: (...answer) => answers.push(answer) }, target),
    ];
    await target.fetch('/api/articles/1', save());
    base = '2026-11-28T01:00:00.000Z';
    const response = await target.fetch('/api/articles/1', save());
    expect(sent).toEqual([null, '"2026-11-28T01:00:00.000Z"']);
    expect(answers[1]).toEqual([200, { doc: { updatedAt: '2026-11-28T01:00:01.000Z' } }, '{}']);
    expect(await response.json()).toEqual({ doc: { updatedAt: '2026-11-28T01:00:01.000Z' } });
    stops.forEach((stop) => stop());
  });
});
