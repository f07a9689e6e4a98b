import { describe, expect, it } from 'vitest';
import { leftOf, runBulk, type BulkAnswer, type BulkText } from './runBulk';

const texts = (count: number): BulkText[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    title: `Tin ${index}`,
    updatedAt: null,
  }));
const done: BulkAnswer = { ok: true, status: 200, message: 'Đã duyệt.' };
const refused: BulkAnswer = { ok: false, status: 403, message: 'Cần một biên tập viên khác.' };
const goOn = { isStopped: () => false, onProgress: () => undefined };

describe('runBulk', () => {
  it('takes one text after the other and tells how far it is', async () => {
    const log: string[] = [];
    const outcome = await runBulk(
      texts(3),
      async ({ id }) => {
        log.push(`send ${id}`);
        await Promise.resolve();
        log.push(`answer ${id}`);
        return done;
      },
      { ...goOn, onProgress: (count) => log.push(`${count} dealt with`) },
    );
    expect(log).toEqual([0, 1, 2].flatMap((id) => [`${id} dealt with`, `send ${id}`, `answer ${id}`]));
    expect(outcome).toEqual({ all: 3, done: ['0', '1', '2'], refused: [], halt: null });
    expect(leftOf(outcome)).toBe(0);
  });

  it('goes on past a refusal and keeps its reason', async () => {
    const outcome = await runBulk(texts(3), async ({ id }) => (id === '1' ? refused : done), goOn);
    expect(outcome).toEqual({
      all: 3,
      done: ['0', '2'],
      refused: [{ id: '1', title: 'Tin 1', message: refused.message }],
      halt: null,
    });
  });

  it('stops between two texts when asked to', async () => {
    const sent: string[] = [];
    const outcome = await runBulk(
      texts(5),
      async ({ id }) => {
        sent.push(id);
        return done;
      },
      { ...goOn, isStopped: () => sent.length === 2 },
    );
    expect(sent).toEqual(['0', '1']);
    expect(outcome.halt).toBe('stopped');
    expect(leftOf(outcome)).toBe(3);
  });

  it('stops where there is no answer; that text counts as not begun', async () => {
    const outcome = await runBulk(
      texts(3),
      ({ id }) => (id === '1' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(done)),
      goOn,
    );
    expect(outcome).toMatchObject({ done: ['0'], refused: [], halt: 'lost' });
    expect(leftOf(outcome)).toBe(2);
  });

  it.each([401, 500, 503])('stops at %d, which the others would be told as well', async (status) => {
    const answer = { ok: false, status, message: 'Bạn cần đăng nhập.' };
    const outcome = await runBulk(texts(3), async () => answer, goOn);
    expect(outcome).toMatchObject({ done: [], refused: [], halt: { message: answer.message } });
    expect(leftOf(outcome)).toBe(3);
  });

  it('has nothing to do without texts', async () =>
    expect(await runBulk([], async () => done, goOn)).toEqual({ all: 0, done: [], refused: [], halt: null }));
});
