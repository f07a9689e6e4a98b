/**
 * How well a record answers a word: BM25F (Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted
 * fields, CIKM 2004), which adds up the fields before it saturates, so that a word in all of them counts once.
 */

export const SEARCH_FIELDS = ['title', 'names', 'lead', 'body'] as const;

/** A number for each of `SEARCH_FIELDS`: how often a word stands there, or how many words there are. */
export type PerField = readonly [title: number, names: number, lead: number, body: number];

export const NOWHERE: PerField = [0, 0, 0, 0];

/** A word in the title outweighs the same word many times in the text below it. */
const WEIGHTS: PerField = [8, 5, 2.5, 1];
/** How much the length of a field counts. An office with many earlier names is no worse an answer by any of them. */
const LENGTH_MATTERS: PerField = [0.4, 0.1, 0.4, 0.7];
/** Times the average: a field that most records leave empty would have none of usual length. */
const LONGEST = 4;
const SATURATION = 1.2;
/** A word that is there with other accents than the typed ones is a guess. */
const OTHER_ACCENTS = 0.4;

/** Frequencies as one whole number below 2³¹, what MongoDB stores in four bytes. More than fits is cut: it changes no rank. */
export const packFrequencies = ([title, names, lead, body]: PerField): number =>
  (Math.min(title, 0x7) << 28) |
  (Math.min(names, 0xf) << 24) |
  (Math.min(lead, 0xff) << 16) |
  Math.min(body, 0xffff);

/** The inverse of `packFrequencies`; what is not there is nowhere. */
export const unpackFrequencies = (packed: number | undefined): PerField =>
  packed === undefined
    ? NOWHERE
    : [packed >>> 28, (packed >>> 24) & 0xf, (packed >>> 16) & 0xff, packed & 0xffff];

/** How much a word tells, by how many of all records have it. Never below zero, whatever the statistics say. */
export const rarity = (records: number, withWord: number): number => {
  const having = Math.max(withWord, 1);
  const all = Math.max(records, having);
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
};

/** The frequencies that count when a word was typed with accents: elsewhere it counts less. */
export const preferExact = (folded: PerField, exact: PerField): PerField =>
  folded.map(
    (count, index) => exact[index]! + OTHER_ACCENTS * Math.max(count - exact[index]!, 0),
  ) as unknown as PerField;

/**
 * 0 (nowhere) to 1 (as present as can be) for one word in one record: times `rarity` it is the word's share of the
 * score. `average` lengths of fields that no record has may be 0.
 */
export const presence = (frequencies: PerField, lengths: PerField, average: PerField): number => {
  let weighted = 0;
  for (const [index, count] of frequencies.entries()) {
    if (count === 0) continue;
    const relative = average[index]! > 0 ? Math.min(lengths[index]! / average[index]!, LONGEST) : 1;
    const matters = LENGTH_MATTERS[index]!;
    // The tenth time a text says a word tells less than the second.
    const times = count < 1 ? count : 1 + Math.log(count);
    weighted += (WEIGHTS[index]! * times) / (1 - matters + matters * relative);
  }
  return weighted / (weighted + SATURATION);
};

const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
const NEWEST_GAIN = 0.2;
/** The most that `freshness` gives. */
export const MOST_FRESH = 1 + NEWEST_GAIN;

/**
 * What a score is multiplied by for its age: 1.2 for what is new or still to come, half-way to 1 for each year.
 * What has no date (offices, people) is neither old nor new.
 */
export const freshness = (at: Date | null, now: Date): number => {
  if (!at) return 1 + NEWEST_GAIN / 2;
  const years = Math.max(now.getTime() - at.getTime(), 0) / YEAR_MS;
  return 1 + NEWEST_GAIN * 2 ** -years;
};
