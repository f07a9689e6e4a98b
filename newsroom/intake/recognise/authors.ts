/** Which records the names in a byline mean. Pure. */

import { fold } from '@/domain/text';
import type { ParsedAuthor } from '@/newsroom/intake/parse/types';
import type { KnownAgency } from '@/newsroom/intake/recognise/agencies';
import type { KnownPerson } from '@/newsroom/intake/recognise/people';

/** Of one author of a story, ids of records; null where none, or several, may be meant. */
export interface MatchedAuthor {
  person: string | null;
  agency: string | null;
}

const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The one agency that bears or bore exactly this name (accents and punctuation aside). */
const agencyNamed = (name: string, agencies: readonly KnownAgency[]): string | null => {
  const wanted = key(name);
  const found = agencies.filter((agency) =>
    agency.names.some((row) =>
      [row.official, row.short, row.abbreviation].some((each) => each && key(each) === wanted),
    ),
  );
  return found.length === 1 ? found[0]!.id : null;
};

const personNamed = (name: string, people: readonly KnownPerson[]): string | null => {
  const found = people.filter((person) => person.name.normalize('NFC') === name.normalize('NFC'));
  return found.length === 1 ? found[0]!.id : null;
};

/** In the order of `authors`. */
export const matchAuthors = (
  authors: readonly ParsedAuthor[],
  { agencies, people }: { agencies: readonly KnownAgency[]; people: readonly KnownPerson[] },
): MatchedAuthor[] =>
  authors.map(({ name, centre }) => ({
    person: personNamed(name, people),
    agency: centre ? agencyNamed(centre, agencies) : null,
  }));
