import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { messagesIn } from '@/newsroom/messages/messages';
import { USUAL_SYNONYMS } from '@/platform/search/question/usualSynonyms';
import { createUser, openNewsroom, rest, signIn } from '@/test/newsroom';

let payload: Payload;
let token: string;

beforeAll(async () => {
  payload = await openNewsroom();
  token = await signIn(payload, await createUser(payload, 'editor'));
});

const wordsOf = async () =>
  (await payload.findGlobal({ slug: 'search', overrideAccess: false })).synonyms?.map(({ words }) => words);
const save = (...rows: string[]) =>
  rest('POST', 'globals/search', { token, json: { synonyms: rows.map((words) => ({ words })) } });

describe('the words that mean the same', () => {
  it('are the usual ones until an editor saves others, or none', async () => {
    expect(await wordsOf()).toEqual(USUAL_SYNONYMS);
    expect((await save('UBND, Ủy ban nhân dân', 'HTX, hợp tác xã')).status).toBe(200);
    expect(await wordsOf()).toEqual(['UBND, Ủy ban nhân dân', 'HTX, hợp tác xã']);
    expect((await save()).status).toBe(200);
    expect(await wordsOf()).toEqual([]);
  });

  it('can be saved as they come', async () => {
    const { synonyms } = await payload.findGlobal({ slug: 'search' });
    expect(synonyms).toEqual([]);
    expect((await save(...USUAL_SYNONYMS)).status).toBe(200);
  });

  it.each([
    ['UBND', 'tooFew', ''],
    ['UBND, …', 'noLetters', '…'],
    ['UBND, hợp tác xã', 'twice', 'hợp tác xã'],
  ] as const)('%s is refused, in words', async (row, kind, term) => {
    const answer = await save('HTX, hợp tác xã', row);
    expect(answer.status).toBe(400);
    const said = JSON.stringify(answer.body);
    expect(said).toContain(messagesIn('vi').search.problems[kind].replace('{{term}}', term));
  });
});
