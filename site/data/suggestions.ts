import { pageTags } from '@/domain/pageTags';
import { foldForSearch } from '@/domain/text';
import { getEnv } from '@/platform/env';
import { MAX_PARAMETER_LENGTH } from '@/platform/paths';
import { SEARCH_KINDS } from '@/platform/search/types';
import { note } from '@/platform/server/pageCache/pages';
import type { SearchDescription, SuggestionList } from '@/site/models/search';
import { getIdentity } from './frame';
import { publicReader } from './reader';
import { keyOfRef, readFound } from './searchRecords';

export const MAX_SUGGESTIONS = 8;
/** From so many letters on; fewer begin everything. */
const MIN_LETTERS = 2;
const MAX_WORDS = 10;

/** The public records whose titles or names begin as what was typed, the likeliest first; of too little or too much none. */
export const getSuggestions = async (typed: string): Promise<SuggestionList> => {
  const question = typed.slice(0, MAX_PARAMETER_LENGTH);
  const words = foldForSearch(question).split(' ');
  const isTooLong = typed.length > MAX_PARAMETER_LENGTH || words.length > MAX_WORDS;
  const base = getEnv().baseUrl;
  if (isTooLong || words.join('').length < MIN_LETTERS) return { question, items: [], base };
  const reader = await publicReader();
  note(...SEARCH_KINDS.map(pageTags.list));
  const suggested = await reader.search((engine) => engine.suggest(words, MAX_SUGGESTIONS));
  const records = await readFound(reader, suggested);
  return {
    question,
    base,
    items: suggested.flatMap((ref) => {
      const record = records.get(keyOfRef(ref));
      return record ? [{ title: record.title, href: record.href, kind: ref.kind }] : [];
    }),
  };
};

/** /opensearch.xml */
export const getSearchDescription = async (): Promise<SearchDescription> => ({
  base: getEnv().baseUrl,
  name: (await getIdentity(await publicReader())).name,
});
