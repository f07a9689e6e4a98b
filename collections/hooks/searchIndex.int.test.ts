import { createLocalReq, type Payload } from 'payload';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/platform/db/inTransaction';
import { searchOf } from '@/platform/search/engine';
import { parseQuestion } from '@/platform/search/question/parseQuestion';
import { synonymsFrom } from '@/platform/search/question/synonyms';
import { isIndexWhole, rebuildIndex } from '@/platform/search/records/rebuild';
import { SEARCH_KINDS, type SearchKind } from '@/platform/search/types';
import { mergeRecords } from '@/newsroom/workflow/merge/mergeRecords';
import { runVerb } from '@/newsroom/workflow/runVerb';
import type { Verb } from '@/newsroom/workflow/table';
import type { User } from '@/payload-types';
import { fillNewsroom } from '@/test/fillNewsroom';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createPerson,
  createUser,
  openNewsroom,
} from '@/test/newsroom';

let payload: Payload;
let editor: User;
let administrator: User;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  administrator = await createUser(payload, 'administrator');
});

const SYNONYMS = synonymsFrom([]);

/** The ids of what is found by these words, of a kind. */
const find = async (kind: SearchKind, words: string): Promise<string[]> => {
  const parsed = parseQuestion(words, { synonyms: SYNONYMS, filters: { kind } });
  const { hits } = await searchOf(payload).search(parsed.question!, new Date());
  return hits.map(({ id }) => id);
};

let word = 0;
/** A word that nothing else has. */
const newWord = () => `lap${(word += 1)}x`;

interface Kind {
  make: (word: string, over?: Record<string, unknown>) => Promise<{ id: string }>;
  /** The fields that carry the word. */
  carry: (word: string) => Record<string, unknown>;
}

const agencyNamed = (name: string) => ({ names: [{ official: `Trạm ${name}` }] });

const KINDS: Record<SearchKind, Kind> = {
  articles: {
    make: (name, over) => createArticle(payload, { title: `Tin về ${name}`, _status: 'published', ...over }),
    carry: (name) => ({ title: `Tin về ${name}` }),
  },
  agencies: {
    make: (name, over) => createAgency(payload, { ...agencyNamed(name), ...over }),
    carry: agencyNamed,
  },
  events: {
    make: (name, over) => createEvent(payload, { title: `Họp về ${name}`, ...over }),
    carry: (name) => ({ title: `Họp về ${name}` }),
  },
  documents: {
    make: (name, over) => createDocument(payload, { title: `Quyết định về ${name}`, ...over }),
    carry: (name) => ({ title: `Quyết định về ${name}` }),
  },
  people: {
    make: (name, over) => createPerson(payload, { name: `Lục ${name}`, ...over }),
    carry: (name) => ({ name: `Lục ${name}` }),
  },
};

const act = async (collection: SearchKind, id: string, name: Verb, body = {}) => {
  const req = await createLocalReq({ user: editor }, payload);
  expect(await runVerb(req, collection, id, name, body)).toMatchObject({ ok: true });
};

describe.each(SEARCH_KINDS)('what readers may find of %s', (kind) => {
  const { make, carry } = KINDS[kind];
  let mine: string;
  let id: string;

  beforeEach(async () => {
    mine = newWord();
    ({ id } = await make(mine));
  });

  const change = (data: Record<string, unknown>, draft = false) =>
    payload.update({ collection: kind as 'articles', id, data: data as never, draft });

  it('is there when it is published', async () => {
    expect(await find(kind, mine)).toEqual([id]);
  });

  it('is not there as a draft', async () => {
    const other = newWord();
    await make(other, { _status: 'draft' });
    expect(await find(kind, other)).toEqual([]);
  });

  it('changes with it, and not by a draft beside it', async () => {
    const [next, drafted] = [newWord(), newWord()];
    await change({ ...carry(next), _status: 'published' });
    expect(await find(kind, mine)).toEqual([]);
    expect(await find(kind, next)).toEqual([id]);
    await change({ ...carry(drafted), _status: 'draft' }, true);
    expect(await find(kind, drafted)).toEqual([]);
    expect(await find(kind, next)).toEqual([id]);
  });

  it('goes when it is not public any more, and comes back', async () => {
    await change({ _status: 'draft' });
    expect(await find(kind, mine)).toEqual([]);
    await change({ _status: 'published' });
    expect(await find(kind, mine)).toEqual([id]);
  });

  it('goes when an editor withdraws it', async () => {
    await act(kind, id, 'withdraw', { note: 'Sai số liệu.' });
    expect(await find(kind, mine)).toEqual([]);
    await act(kind, id, 'restore');
    expect(await find(kind, mine)).toEqual([id]);
  });

  it('goes when it is deleted', async () => {
    await payload.delete({ collection: kind as 'articles', id });
    expect(await find(kind, mine)).toEqual([]);
  });

  it('stays as it is when the change is not committed', async () => {
    const req = await createLocalReq({}, payload);
    const next = newWord();
    await expect(
      inTransaction(req, async () => {
        await payload.update({
          collection: kind as 'articles',
          id,
          data: { ...carry(next), _status: 'published' } as never,
          req,
        });
        throw new Error('not today');
      }),
    ).rejects.toThrow('not today');
    expect(await find(kind, next)).toEqual([]);
    expect(await find(kind, mine)).toEqual([id]);
  });
});

describe('the search index', () => {
  it('hides an event that is not for the public', async () => {
    const mine = newWord();
    await KINDS.events.make(mine, { visibility: 'internal' });
    expect(await find('events', mine)).toEqual([]);
  });

  it('has the new name of an agency in the documents it issued, and none of one that is gone', async () => {
    const [first, second] = [newWord(), newWord()];
    const { id: issuer } = await KINDS.agencies.make(first);
    const { id } = await createDocument(payload, { issuer });
    expect(await find('documents', first)).toEqual([id]);
    await payload.update({
      collection: 'agencies',
      id: issuer,
      data: { ...agencyNamed(second), _status: 'published' } as never,
    });
    expect(await find('documents', first)).toEqual([]);
    expect(await find('documents', second)).toEqual([id]);
    await payload.update({ collection: 'agencies', id: issuer, data: { _status: 'draft' } });
    expect(await find('documents', second)).toEqual([]);
  });

  it('leads stories on to the agency that another was merged into', async () => {
    const word = newWord();
    const [kept, gone] = await Promise.all([KINDS.agencies.make(newWord()), KINDS.agencies.make(newWord())]);
    const { id } = await KINDS.articles.make(word, { agencies: [{ agency: gone.id, role: 'host' }] });
    const ofAgency = async (agency: string) => {
      const parsed = parseQuestion(word, { synonyms: SYNONYMS, filters: { agencies: [agency] } });
      return (await searchOf(payload).search(parsed.question!, new Date())).hits.map((hit) => hit.id);
    };
    expect(await ofAgency(gone.id)).toEqual([id]);
    const req = await createLocalReq({ user: administrator }, payload);
    await mergeRecords(req, { target: 'agencies', kept: kept.id, merged: gone.id });
    expect(await ofAgency(kept.id)).toEqual([id]);
    expect(await ofAgency(gone.id)).toEqual([]);
  });

  it('is made anew as the hooks keep it, and tells when it is not that of the records', async () => {
    await fillNewsroom(payload);
    const engine = searchOf(payload);
    const all = async () => {
      const refs = await Promise.all(
        SEARCH_KINDS.map(async (kind) => {
          const { docs } = await payload.find({
            collection: kind as 'articles',
            depth: 0,
            pagination: false,
            overrideAccess: false,
            select: {},
          });
          return docs.map(({ id }) => ({ kind, id }));
        }),
      );
      const texts = await engine.texts(refs.flat());
      expect(texts).toHaveLength(refs.flat().length);
      return texts.sort((a, b) => `${a.kind}${a.id}`.localeCompare(`${b.kind}${b.id}`));
    };
    const kept = await all();
    expect(kept.length).toBeGreaterThan(10);
    expect(await isIndexWhole(payload)).toBe(true);
    await engine.clear();
    expect(await isIndexWhole(payload)).toBe(false);
    const steps: number[] = [];
    expect(await rebuildIndex(payload, { onProgress: ({ done }) => steps.push(done) })).toBe(kept.length);
    expect(steps.at(-1)).toBe(kept.length);
    expect(await all()).toEqual(kept);
    expect(await isIndexWhole(payload)).toBe(true);
  });
});
