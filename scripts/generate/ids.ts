import type { CollectionSlug } from 'payload';

/** What is generated, in the order in which it is written: what is referred to first. */
export const GENERATED = [
  'topics',
  'media',
  'agencies',
  'people',
  'documents',
  'events',
  'articles',
] as const;
export type GeneratedKind = (typeof GENERATED)[number];
// A collection that is renamed would otherwise be noticed only by running this.
GENERATED satisfies readonly CollectionSlug[];

/** In ids: of which kind a record is; versions and rows of lists have their own. */
const NUMBER_OF: Readonly<Record<GeneratedKind | 'versions' | 'rows', number>> = {
  topics: 1,
  media: 2,
  agencies: 3,
  people: 4,
  documents: 5,
  events: 6,
  articles: 7,
  versions: 0x10,
  rows: 0x20,
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The largest seed. */
export const MAX_SEED = 0xffff;

/** Ids of 24 hex digits that name seed, kind and number: no two newsrooms of different seeds share one. */
export class Ids {
  readonly #seed: string;

  constructor(seed: number) {
    // The first four bytes of an ObjectId are its time: the 1st of July 2006, for all of them.
    this.#seed = `44a5b400${hex(seed, 4)}`;
  }

  of(kind: GeneratedKind, number: number): string {
    return `${this.#seed}${hex(NUMBER_OF[kind], 2)}${hex(number, 10)}`;
  }

  versionOf(kind: GeneratedKind, number: number): string {
    return `${this.#seed}${hex(NUMBER_OF.versions + NUMBER_OF[kind], 2)}${hex(number, 10)}`;
  }

  /** Of a row of a list of a record: `place` below 256. */
  row(kind: GeneratedKind, number: number, place: number): string {
    return `${this.#seed}${hex(NUMBER_OF.rows + NUMBER_OF[kind], 2)}${hex(number, 8)}${hex(place, 2)}`;
  }

  numberOf(id: string): number {
    return Number.parseInt(id.slice(14), 16);
  }
}
