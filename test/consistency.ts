import type { Payload, Where } from 'payload';
import { expect } from 'vitest';

interface Version {
  id: string;
  parent: string;
  latest?: boolean;
  version: { title?: string; _status?: string; authors?: unknown[] };
}
interface Story {
  id: string;
  title?: string;
  _status?: string;
  authors?: unknown[];
}

const ALL = { limit: 0, pagination: false, where: {} as Where } as const;

/**
 * Nothing is half there: every story has exactly one newest version, of the same title and status, with its bylines;
 * no version is of a story that is not there. Returns the ids of the stories.
 */
export const expectConsistent = async (payload: Payload): Promise<Set<string>> => {
  const stories = (await payload.db.find({ collection: 'articles', joins: false as never, ...ALL }))
    .docs as unknown as Story[];
  const versions = (await payload.db.findVersions({ collection: 'articles', ...ALL }))
    .docs as unknown as Version[];
  const ids = new Set(stories.map(({ id }) => id));
  const newest = versions.filter(({ latest }) => latest);
  const newestOf = new Map(newest.map((version) => [version.parent, version]));
  expect(newestOf.size).toBe(newest.length);
  expect(versions.filter(({ parent }) => !ids.has(parent))).toEqual([]);
  const broken = stories.filter(({ id, title, _status, authors }) => {
    const version = newestOf.get(id)?.version;
    return !version || version.title !== title || version._status !== _status || !authors?.length;
  });
  expect(broken).toEqual([]);
  return ids;
};
