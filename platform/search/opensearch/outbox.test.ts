import { describe, expect, it, vi } from 'vitest';
import { makeOutbox, type Change } from './outbox';

const change = (documentId: string, version: number): Change => ({
  documentId,
  document: { version },
  version,
});

const open = (options: { mostWaiting?: number } = {}) => {
  let isAway = false;
  const sent: Change[][] = [];
  const onAway = vi.fn();
  const onGivenUp = vi.fn();
  const outbox = makeOutbox({
    send: async (changes) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (isAway) throw new Error('away');
      sent.push([...changes]);
    },
    onAway,
    onGivenUp,
    pauseMs: 1,
    longestPauseMs: 4,
    ...options,
  });
  return { outbox, sent, onAway, onGivenUp, away: (is: boolean) => (isAway = is) };
};

const versions = (sent: Change[][]) =>
  sent.flat().map(({ documentId, version }) => `${documentId}${version}`);

describe('an outbox', () => {
  it('sends what is added, the newest of each record', async () => {
    const { outbox, sent } = open();
    outbox.add([change('a', 1), change('b', 1)]);
    outbox.add([change('a', 2)]);
    await outbox.settled();
    expect(versions(sent).at(-1)).toBe('a2');
    expect(versions(sent)).toContain('b1');
  });

  it('keeps what the server did not take, tells it once, and sends it by itself when the server is back', async () => {
    const { outbox, sent, onAway, away } = open();
    away(true);
    outbox.add([change('a', 1)]);
    await outbox.settled();
    await outbox.settled();
    outbox.add([change('a', 2), change('b', 1)]);
    expect(sent).toEqual([]);
    expect(onAway).toHaveBeenCalledTimes(1);
    away(false);
    await vi.waitFor(() => expect(versions(sent).sort()).toEqual(['a2', 'b1']));
    away(true);
    outbox.add([change('c', 1)]);
    await outbox.settled();
    expect(onAway).toHaveBeenCalledTimes(2);
  });

  it('sends many in parts', async () => {
    const { outbox, sent } = open();
    outbox.add(Array.from({ length: 1_200 }, (_, index) => change(`n${index}-`, 1)));
    await outbox.settled();
    expect(sent.map((part) => part.length)).toEqual([500, 500, 200]);
  });

  it('gives up what is too much to keep', async () => {
    const { outbox, sent, onGivenUp, away } = open({ mostWaiting: 3 });
    away(true);
    outbox.add([change('a', 1), change('b', 1)]);
    await outbox.settled();
    outbox.add([change('c', 1), change('d', 1)]);
    expect(onGivenUp).toHaveBeenCalledWith(4);
    away(false);
    outbox.add([change('e', 1)]);
    await vi.waitFor(() => expect(versions(sent)).toEqual(['e1']));
  });
});
