/**
 * Words that a newsroom adds to the gazetteers. While a story is recognised they count as if they stood in them:
 * recognition is synchronous, so no two stories of two newsrooms meet here.
 */

import type { AgencyKind, AgencyLevel } from '@/domain/agencies';
import type { Head } from '@/newsroom/intake/recognise/gazetteer';
import { Phrases, type Word } from '@/newsroom/intake/recognise/words';

/** As an editor enters it. `office`: how a kind of office is called, before its own name. */
export type KnownTerm =
  | { means: 'office'; phrase: string; agencyKind: AgencyKind; level: AgencyLevel | null }
  | { means: 'position' | 'address'; phrase: string };

export interface Terms {
  offices: Phrases<Head>;
  positions: Phrases<true>;
  addresses: Phrases<true>;
}

export const termsOf = (known: readonly KnownTerm[]): Terms => {
  const phrasesOf = (means: KnownTerm['means']) =>
    new Phrases(
      known.filter((term) => term.means === means).map(({ phrase }) => [phrase, true] as const),
      'spelled',
    );
  const offices = known.flatMap((term): (readonly [string, Head])[] =>
    term.means === 'office'
      ? [[term.phrase, { kind: term.agencyKind, then: 'unit', ...(term.level ? { level: term.level } : {}) }]]
      : [],
  );
  return {
    offices: new Phrases(offices, 'spelled'),
    positions: phrasesOf('position'),
    addresses: phrasesOf('address'),
  };
};

let current: Terms = termsOf([]);

/** Does `work` with these words known besides the gazetteers. */
export const withTerms = <T>(terms: Terms, work: () => T): T => {
  const before = current;
  current = terms;
  try {
    return work();
  } finally {
    current = before;
  }
};

/** The longest phrase that begins at this word, of the gazetteer or of the newsroom's own. */
export const phraseAt = <Kind extends keyof Terms>(
  gazetteer: Terms[Kind],
  kind: Kind,
  words: readonly Word[],
  index: number,
): ReturnType<Terms[Kind]['at']> => {
  const found = gazetteer.at(words, index);
  const own = current[kind].at(words, index);
  return (own && own.length > (found?.length ?? 0) ? own : found) as ReturnType<Terms[Kind]['at']>;
};
