import { toLocalDay } from '@/domain/dates';
import { foldForSearch } from '@/domain/text';
import type {
  SearchAnswer,
  SearchCounts,
  SearchEngine,
  SearchEntry,
  SearchPhrase,
  SearchQuestion,
} from '@/platform/search/types';

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;

const textOf = ({ title, names, lead, body }: SearchEntry): string =>
  ` ${foldForSearch([title, ...names, lead, body].join(' '))} `;

const hasPhrase = (text: string, phrase: SearchPhrase): boolean =>
  text.includes(` ${phrase.map(({ folded }) => folded).join(' ')} `);

const isWithin = (entry: SearchEntry, { kind, topics, agencies, from, until }: SearchQuestion['filters']) =>
  (kind === undefined || entry.kind === kind) &&
  (topics === undefined || topics.some((id) => entry.topics.includes(id))) &&
  (agencies === undefined || agencies.some((id) => entry.agencies.includes(id))) &&
  (from === undefined || (entry.at !== null && entry.at >= from)) &&
  (until === undefined || (entry.at !== null && entry.at < until));

const isFound = (entry: SearchEntry, { groups, without, match, filters }: SearchQuestion): boolean => {
  const text = textOf(entry);
  const found = (group: SearchPhrase[]) => group.some((phrase) => hasPhrase(text, phrase));
  const isMatch = match === 'all' ? groups.every(found) : groups.some(found);
  return isMatch && !without.some((phrase) => hasPhrase(text, phrase)) && isWithin(entry, filters);
};

const countOf = (entries: readonly SearchEntry[]): SearchCounts => {
  const counts: SearchCounts = { kinds: new Map(), topics: new Map(), agencies: new Map(), years: new Map() };
  const add = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { kind, topics, agencies, at } of entries) {
    add(counts.kinds, kind);
    for (const topic of topics) add(counts.topics, topic);
    for (const agency of agencies) add(counts.agencies, agency);
    if (at) add(counts.years, Number(toLocalDay(at).slice(0, 4)));
  }
  return counts;
};

/**
 * A search engine over what a test says is in the index, drafts and what is gone included: the pages have to be right
 * even where an index is wrong. Keeps to platform/search/types.ts, without any ranking of its own.
 */
export class MemorySearch implements SearchEngine {
  readonly entries = new Map<string, SearchEntry>();
  /** Every question that was asked. */
  readonly asked: SearchQuestion[] = [];
  /** Answers that there is more than was counted, as large archives have it. */
  isMore = false;

  /** Puts an entry with these fields into the index. */
  add(entry: Pick<SearchEntry, 'kind' | 'id' | 'title'> & Partial<SearchEntry>): void {
    this.entries.set(keyOf(entry), {
      names: [],
      lead: '',
      body: '',
      at: null,
      topics: [],
      agencies: [],
      ...entry,
    });
  }

  put = (): Promise<void> => Promise.resolve();
  remove = (): Promise<void> => Promise.resolve();

  search(question: SearchQuestion): Promise<SearchAnswer> {
    this.asked.push(question);
    const found = [...this.entries.values()].filter((entry) => isFound(entry, question));
    return Promise.resolve({
      hits: found.map(({ kind, id, at }) => ({ kind, id, at, score: 1 })),
      total: found.length,
      isMore: this.isMore,
      counts: countOf(found),
    });
  }

  texts: SearchEngine['texts'] = (refs) =>
    Promise.resolve(refs.flatMap((ref) => this.entries.get(keyOf(ref)) ?? []));

  suggest: SearchEngine['suggest'] = (words, limit) => {
    const begins = (entry: SearchEntry) =>
      words.every((word) =>
        ` ${foldForSearch([entry.title, ...entry.names].join(' '))}`.includes(` ${word}`),
      );
    return Promise.resolve([...this.entries.values()].filter(begins).slice(0, limit));
  };

  vocabulary: SearchEngine['vocabulary'] = () => Promise.resolve(new Map());

  clear(): Promise<void> {
    this.entries.clear();
    return Promise.resolve();
  }

  count = (): Promise<number> => Promise.resolve(this.entries.size);
}
