import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SavesFirst } from './savesFirst';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const response = () => new EventEmitter() as unknown as ServerResponse & EventEmitter;

describe('while something is saved', () => {
  it('readers are answered together, after ten milliseconds at most', () => {
    const saves = new SavesFirst();
    saves.until(response());
    const answered: number[] = [];
    saves.takeTurn(() => answered.push(1));
    vi.advanceTimersByTime(6);
    saves.takeTurn(() => answered.push(2));
    expect(answered).toEqual([]);
    vi.advanceTimersByTime(4);
    expect(answered).toEqual([1, 2]);
    saves.takeTurn(() => answered.push(3));
    vi.advanceTimersByTime(9);
    expect(answered).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(answered).toEqual([1, 2, 3]);
  });

  it('they are answered once it is done, and that is over when the last save is', () => {
    const saves = new SavesFirst();
    const [first, second] = [response(), response()];
    saves.until(first);
    saves.until(second);
    const answer = vi.fn();
    saves.takeTurn(answer);
    first.emit('close');
    expect([saves.isSaving, answer.mock.calls.length]).toEqual([true, 0]);
    second.emit('close');
    expect([saves.isSaving, answer.mock.calls.length]).toEqual([false, 1]);
    vi.advanceTimersByTime(50);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('who asks while others are answered takes the next turn', () => {
    const saves = new SavesFirst();
    saves.until(response());
    const later = vi.fn();
    saves.takeTurn(() => saves.takeTurn(later));
    vi.advanceTimersByTime(10);
    expect(later).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    expect(later).toHaveBeenCalledTimes(1);
  });
});
