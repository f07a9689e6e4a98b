import { APIError, type AfterErrorHookArgs } from 'payload';
import { describe, expect, it } from 'vitest';
import { tellPublicErrors } from './tellPublicErrors';

const unknown = { errors: [{ message: 'An unknown error occurred.' }] };
const answer = (error: unknown, result: unknown = unknown) =>
  tellPublicErrors({ error, result } as AfterErrorHookArgs);

describe('an error that Payload did not recognise', () => {
  it('is told in its own words, with its data, when it is meant for people', () => {
    expect(answer(new APIError('Bài này đã được lưu.', 412, { reason: 'stale' }, true))).toEqual({
      response: { errors: [{ message: 'Bài này đã được lưu.', data: { reason: 'stale' } }] },
    });
    expect(answer(new APIError('Không được.', 422, null, true))).toEqual({
      response: { errors: [{ message: 'Không được.' }] },
    });
  });

  it('stays untold when it is not, and so does what was recognised', () => {
    expect(answer(new APIError('secret', 500))).toBeUndefined();
    expect(answer(new Error('secret'))).toBeUndefined();
    const known = { errors: [{ name: 'ValidationError', message: 'x' }] };
    expect(answer(new APIError('Khác', 400, null, true), known)).toBeUndefined();
  });
});
