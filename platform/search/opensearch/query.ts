import { MAX_RANKED, type SearchPhrase, type SearchQuestion } from '../types';

const FOLDED = ['title^4', 'names^3', 'lead^1.5', 'body'];
const EXACT = ['titleExact', 'namesExact', 'leadExact', 'bodyExact'];

/** What else the fields say, besides the best of them. */
const OTHER_FIELDS = 0.3;
/** What the editors hold for the same is as good as the same, but for what was typed. */
const ALTERNATIVE = 0.8;
/** More than the words of a group can be worth: whoever typed accents sees what has them first. */
const EXACT_FIRST = 100;
const NEWEST_GAIN = 0.2;

/** Whole questions in the server's own language: texts are only ever values in them. */
type Query = Record<string, unknown>;

const sideBySide = (words: readonly string[], fields: readonly string[]): Query => ({
  multi_match: { query: words.join(' '), type: 'phrase', fields, tie_breaker: OTHER_FIELDS },
});

const folded = (phrase: SearchPhrase): Query =>
  sideBySide(
    phrase.map((word) => word.folded),
    FOLDED,
  );

const oneOf = (queries: readonly Query[]): Query =>
  queries.length === 1 ? queries[0]! : { dis_max: { queries } };

const groupQuery = (phrases: readonly SearchPhrase[]): Query =>
  oneOf(
    phrases.map((phrase, index) =>
      index === 0 ? folded(phrase) : { bool: { must: [folded(phrase)], boost: ALTERNATIVE } },
    ),
  );

/** An alternative that is there, with the accents that were typed of it. */
const exactly = (phrase: SearchPhrase): Query => ({
  bool: {
    filter: [
      folded(phrase),
      ...phrase.flatMap(({ exact }) => (exact === null ? [] : [sideBySide([exact], EXACT)])),
    ],
  },
});

const exactGroup = (phrases: readonly SearchPhrase[]): Query => ({
  constant_score: {
    filter: { bool: { should: phrases.map(exactly), minimum_should_match: 1 } },
    boost: EXACT_FIRST,
  },
});

/** As `freshness` has it. */
const fresh = (query: Query, now: Date): Query => {
  const at = now.toISOString();
  const decay = { at: { origin: at, scale: '365d', decay: 0.5 } };
  return {
    function_score: {
      query,
      functions: [
        { weight: 1 },
        { filter: { range: { at: { gte: at } } }, weight: NEWEST_GAIN },
        { filter: { range: { at: { lt: at } } }, exp: decay, weight: NEWEST_GAIN },
        { filter: { bool: { must_not: [{ exists: { field: 'at' } }] } }, weight: NEWEST_GAIN / 2 },
      ],
      score_mode: 'sum',
      boost_mode: 'multiply',
    },
  };
};

const filtersOf = ({ kind, topics, agencies, from, until }: SearchQuestion['filters']): Query[] => [
  ...(kind ? [{ term: { kind } }] : []),
  ...(topics ? [{ terms: { topics } }] : []),
  ...(agencies ? [{ terms: { agencies } }] : []),
  ...(from || until
    ? [
        {
          range: {
            at: {
              ...(from ? { gte: from.toISOString() } : {}),
              ...(until ? { lt: until.toISOString() } : {}),
            },
          },
        },
      ]
    : []),
];

/** More than any newsroom has topics and offices. */
const MOST_TAGS = 10_000;

/** What `_search` is asked for a question with at least one group. */
export const searchBody = (question: SearchQuestion, now: Date) => {
  const groups = question.groups.map(groupQuery);
  const words =
    question.match === 'all'
      ? { bool: { must: groups } }
      : { bool: { should: groups, minimum_should_match: 1 } };
  return {
    size: MAX_RANKED,
    _source: false,
    docvalue_fields: [{ field: 'at', format: 'strict_date_time' }],
    track_total_hits: true,
    track_scores: true,
    sort: [{ _score: 'desc' }, { order: 'desc' }],
    query: {
      bool: {
        must: [fresh(words, now)],
        should: question.groups.map(exactGroup),
        filter: filtersOf(question.filters),
        must_not: question.without.map(folded),
      },
    },
    aggs: {
      kinds: { terms: { field: 'kind' } },
      topics: { terms: { field: 'topics', size: MOST_TAGS } },
      agencies: { terms: { field: 'agencies', size: MOST_TAGS } },
      years: {
        date_histogram: {
          field: 'at',
          calendar_interval: 'year',
          time_zone: '+07:00',
          format: 'yyyy',
          min_doc_count: 1,
        },
      },
    },
  };
};

/** What `_search` is asked for suggestions; the last word may be only begun. */
export const suggestBody = (words: readonly string[], size: number) => ({
  size,
  _source: ['texts.title', 'texts.names'],
  sort: [{ order: 'desc' }],
  query: {
    bool: {
      filter: [
        ...words.slice(0, -1).map((word) => ({ term: { heads: { value: word } } })),
        { prefix: { heads: { value: words.at(-1) } } },
      ],
    },
  },
});

/** What `_search` is asked for one part of all words; `after` is where the part before ended. */
export const vocabularyBody = (size: number, after: object | undefined) => ({
  size: 0,
  aggs: {
    words: {
      composite: {
        size,
        sources: [{ word: { terms: { field: 'vocabulary' } } }],
        ...(after ? { after } : {}),
      },
    },
  },
});
