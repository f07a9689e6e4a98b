/** What may cost more than a page should, each with the reason. Everything else is bounded, however many stories. */
export interface AllowedOnSqlite {
  /** What it looks like, as `Work.sql`. */
  sql: RegExp;
  /** The most it may take with a hundred thousand stories. */
  steps: number;
  reason: string;
}

export const ALLOWED_ON_SQLITE: AllowedOnSqlite[] = [
  {
    sql: /^select … from "topics" "topics" order by /,
    steps: 2_000,
    reason: 'The topics, a dozen, stand in the navigation: the table is read whole.',
  },
  {
    sql: /from "users" "users" where "users"\."role" in /,
    steps: 2_000,
    reason: 'Whoever can sign off is told of what waits for it: the accounts of a newsroom are a few dozen.',
  },
  {
    sql: /from "agencies" "agencies" where "agencies"\."_status" = \?/,
    steps: 80_000,
    reason:
      'Every page that names an office needs the succession of all of them: the register is read whole, once for all pages.',
  },
  {
    sql: /from "people" "people" where "people"\."_status" = \? order by/,
    steps: 120_000,
    reason: 'The list of people shows everyone.',
  },
  {
    sql: /^with periods.* from "articles" where /,
    steps: 700_000,
    reason:
      'The archive says how many stories each month has: they are counted in the index, a few steps each, without a look at any of them.',
  },
  {
    sql: /^select distinct "issuer_id" from "documents" where /,
    steps: 60_000,
    reason: 'The register offers everyone who issued a document: a few thousand documents are gone through.',
  },
  {
    sql: /from "(media|agencies)" "\1" where \("\1"\."id" in \(\?, …\)/,
    steps: 100_000,
    reason: 'The list of people shows the portrait and the office of everyone.',
  },
  {
    sql: /^select (?:distinct|….*) from "events".*"events"\."new_start" >= \?/,
    steps: 150_000,
    reason:
      'Which events stand in a month or a week is told by their beginning, end and new time together: all of them are looked at.',
  },
  {
    sql: /^select .* "stories_alias"/,
    steps: 500_000,
    reason:
      'The newsroom opens an office or a topic together with its newest stories: its stories are gone through, in an index.',
  },
  {
    sql: /^select … from "(?:events|documents)" .* order by "\w+"\."created_at" asc, /,
    steps: 150_000,
    reason: 'A part of the sitemap holds five thousand events or documents.',
  },
  {
    sql: /^select … from "(?:events|documents)" .* order by "\w+"\."updated_at" desc, /,
    steps: 150_000,
    reason: 'The list of sitemaps says when any of the events or documents last changed.',
  },
  {
    sql: /^SELECT id FROM people WHERE EXISTS \(SELECT 1 FROM story_lists /,
    steps: 20_000,
    reason: 'The sitemap names everyone who has written: each person is asked for a first story.',
  },
  {
    sql: /^select count\(\*\) from "_articles_v" where \(?"_articles_v"\."latest" = \?(?: and "_articles_v"\."version_stage" = \?\))?$/,
    steps: 70_000,
    reason: 'The list of stories in the newsroom says how many there are: they are counted in an index.',
  },
  {
    sql: /from "_articles_v" .*"_articles_v"\."version_(?:title_)?folded" like/,
    steps: 130_000,
    reason:
      'The search box of the list of stories finds parts of words: all of them are looked at, in an index that holds little else.',
  },
  {
    sql: /^insert into "(?:agencies|topics)" /,
    steps: 300_000,
    reason:
      'Payload writes the id of a changed record again, and SQLite looks for everything that refers to it.',
  },
];

export interface AllowedOnMongodb {
  /** What it looks like: the problem, the collection, the query. */
  query: RegExp;
  reason: string;
}

export const ALLOWED_ON_MONGODB: AllowedOnMongodb[] = [
  { query: /: globals /, reason: 'A record for each of them.' },
  { query: /: announcements /, reason: 'What is announced just now or ahead: a handful, read whole.' },
  {
    query: /: topics \{"filter":\{\},/,
    reason: 'The topics, a dozen, stand in the navigation: the collection is read whole.',
  },
  {
    query: /: agencies \{"filter":\{"\$and":\[\{"_status":\{"\$eq":"published"\}\}\]\}/,
    reason:
      'Every page that names an office needs the succession of all of them: the register is read whole.',
  },
  {
    query: /: articles \{"filter":\{"_status":\{"\$eq":"published"\}\},"sort":\[\],"limit":0\}$/,
    reason:
      'The sitemap names everyone who has written: who that is stands in the stories. Asked for a few times a day and kept.',
  },
  { query: /: peoples .*"limit":0\}$/, reason: 'The list of people shows everyone.' },
  {
    query: /: events .*"newStart":\{"\$gte":/,
    reason:
      'Which events stand in a month or a week is told by their beginning, end and new time together: all of them are looked at.',
  },
  {
    query: /: (?:events|documents|peoples) .*"sort":\[\["createdAt",1\]/,
    reason: 'A part of the sitemap holds five thousand records of a kind, in the order in which they came.',
  },
  {
    query: /: (?:events|documents|peoples) .*"sort":\[\["updatedAt",-1\]/,
    reason: 'The list of sitemaps says when any record of a kind last changed.',
  },
  {
    query: /: articles .*"publishedAt":\{"\$gte?":.*"sort":\[\["updatedAt",-1\]/,
    reason: 'It says the same of the stories of each month.',
  },
  {
    query: /: (?:events|documents) .*"sort":\[\],"limit":0\}$/,
    reason:
      'It counts the records of a kind, to know in how many parts they are; and the register offers everyone who issued a document.',
  },
  {
    query: /: ratings \{"filter":\{\},"sort":\[\["score",1\]\],"limit":0\}/,
    reason: 'All marks of readers are counted, in their index and without a look at any rating.',
  },
  {
    query: /: users .*"role":\{"\$in"/,
    reason: 'Whoever can sign off is told of what waits for it: the accounts of a newsroom are a few dozen.',
  },
  {
    query: /: payload-locked-documents /,
    reason: 'Who has which record open just now: no more than there are people at work.',
  },
];
