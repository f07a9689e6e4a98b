/** Finds the offices a story speaks of: those on record by any name they bore, and others by how offices are called. Pure. */

import type { AgencyLevel } from '@/domain/agencies';
import type { Day } from '@/domain/dates';
import type { AgencyName } from '@/domain/succession';
import { fold } from '@/domain/text';
import { HEADS, type Head } from '@/newsroom/intake/recognise/gazetteer';
import { isInNumber, patternAt } from '@/newsroom/intake/recognise/officePattern';
import type {
  AgencyMatch,
  Mention,
  Passage,
  Reason,
  RecognisedAgency,
} from '@/newsroom/intake/recognise/types';
import { Phrases, spelledOf, wordsOf, type Word } from '@/newsroom/intake/recognise/words';

/** An agency on record: all its names, as stored. */
export interface KnownAgency {
  id: string;
  names: readonly AgencyName[];
}

interface KnownName {
  id: string;
  written: string;
  name: AgencyName;
  isAbbreviation: boolean;
}

/** A stretch of words that names an office. */
interface Candidate {
  from: number;
  length: number;
  head: Head | null;
  level: AgencyLevel | null;
  hasPlace: boolean;
  hasUnit: boolean;
  /** Words that are understood with it: the unit of the office named beside it. */
  understood: { from: number; to: number } | null;
  known: readonly KnownName[];
}

const heads = new Phrases(HEADS, 'spelled');

/** The words of a name with the abbreviations of offices written out. */
const writtenOut = (words: readonly Word[]): string => {
  const parts: string[] = [];
  for (let index = 0; index < words.length;) {
    const head = heads.at(words, index);
    parts.push(head?.value.full ?? words[index]!.text);
    index += head?.value.full ? head.length : 1;
  }
  return parts.join(' ');
};

/** `Ban CHQS huyện`: the story may write it out elsewhere. */
const isShortened = (name: string): boolean => {
  const words = wordsOf(name);
  return writtenOut(words) !== words.map(({ text }) => text).join(' ');
};

/** How names are compared. */
const keyOf = (words: readonly Word[]): string => fold(writtenOut(words));

const UNIT_WORDS = / (?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu)(?= )/g;
/** The same without `huyện`, `xã`: `Huyện ủy Bình Sơn`, `Huyện ủy huyện Bình Sơn`. */
const looseKey = (key: string): string => ` ${key}`.replace(UNIT_WORDS, '').trim();

/** How a name is written with its accents, wherever a tone stands: `hòa` and `hoà` are the same. */
const spelling = (name: string): string => writtenOut(wordsOf(name)).split(' ').map(spelledOf).join(' ');

export class AgencyFinder {
  private readonly names = new Phrases<KnownName[]>();
  private readonly byKey = new Map<string, KnownName[]>();
  private readonly byLooseKey = new Map<string, KnownName[]>();

  constructor(known: readonly KnownAgency[]) {
    for (const { id, names } of known)
      for (const name of names) {
        this.addName({ id, name, written: name.official, isAbbreviation: false });
        if (name.short) this.addName({ id, name, written: name.short, isAbbreviation: false });
        if (name.abbreviation) this.addName({ id, name, written: name.abbreviation, isAbbreviation: true });
      }
  }

  /** The offices named in these passages of a story of that day, each once, in the order of their first mention. */
  find(passages: readonly Passage[], day: Day | null): RecognisedAgency[] {
    const found = new Map<string, Found>();
    for (const passage of passages) {
      const words = wordsOf(passage.text);
      for (const candidate of this.candidates(words)) this.addTo(found, passage, words, candidate, day);
    }
    return withoutShortForms([...found.values()]).map(({ agency }) => agency);
  }

  private addName(name: KnownName): void {
    const key = keyOf(wordsOf(name.written));
    const list = this.byKey.get(key) ?? [];
    if (list.length === 0) this.names.add(name.written, list);
    list.push(name);
    this.byKey.set(key, list);
    const loose = looseKey(key);
    this.byLooseKey.set(loose, [...(this.byLooseKey.get(loose) ?? []), name]);
  }

  private candidates(words: readonly Word[]): Candidate[] {
    const all: Candidate[] = [];
    // In a title in capitals, none tells a name from a word; the text names the office again.
    const isInCapitals = words.length > 4 && words.every(({ text }) => text === text.toUpperCase());
    for (let index = 0; index < words.length;) {
      const byName = this.knownAt(words, index);
      const pattern = isInCapitals ? null : patternAt(words, index);
      const byPattern = pattern && { ...pattern, known: [] };
      const best = byName && byName.length >= (byPattern?.length ?? 0) ? byName : byPattern;
      if (best) all.push(best);
      index += best?.length ?? 1;
    }
    return all;
  }

  private knownAt(words: readonly Word[], index: number): Candidate | null {
    const found = this.names.at(words, index);
    if (!found) return null;
    const written = words.slice(index, index + found.length);
    // A name is written with a capital, an abbreviation in capitals.
    const known = found.value.filter(({ isAbbreviation }) =>
      isAbbreviation
        ? !isInNumber(words, index) && written.every(({ isUpper, isCapital }) => isUpper || isCapital)
        : written[0]!.isCapital,
    );
    if (known.length === 0) return null;
    const pattern = patternAt(words, index);
    return {
      from: index,
      length: found.length,
      head: pattern?.head ?? null,
      level: pattern?.level ?? null,
      hasPlace: true,
      hasUnit: true,
      understood: null,
      known,
    };
  }

  private addTo(
    found: Map<string, Found>,
    { line, text }: Passage,
    words: readonly Word[],
    candidate: Candidate,
    day: Day | null,
  ): void {
    const own = words.slice(candidate.from, candidate.from + candidate.length);
    const start = own[0]!.start;
    const end = own.at(-1)!.end;
    const mention: Mention = { line, start, end, text: text.slice(start, end) };
    const beside = candidate.understood && words.slice(candidate.understood.from, candidate.understood.to);
    const key = keyOf(own) + (beside ?? []).map(({ folded }) => ` ${folded}`).join('');
    const { match, because, confidence } = this.matchOf(candidate, key, mention.text, day);
    const identity = match?.id ?? looseKey(key);
    const name = capital(mention.text.replace(/\s+/g, ' '));
    const unit = beside?.length ? unitOf(text, beside, candidate.head) : '';
    const before = found.get(identity)?.agency;
    if (before) {
      before.mentions.push(mention);
      if (isShortened(before.name) && !isShortened(name))
        Object.assign(before, { name, fullName: name + unit });
      if (confidence > before.confidence) Object.assign(before, { confidence, because });
      return;
    }
    const agency: RecognisedAgency = {
      kind: 'agency',
      name,
      fullName: name + unit,
      agencyKind: candidate.head?.kind ?? 'office',
      level: candidate.level,
      match,
      mentions: [mention],
      confidence,
      because,
    };
    found.set(identity, { agency, key, head: candidate.head, hasPlace: candidate.hasPlace });
  }

  private matchOf(
    candidate: Candidate,
    key: string,
    written: string,
    day: Day | null,
  ): { match: AgencyMatch | null; because: Reason[]; confidence: number } {
    const exact = candidate.known.length > 0 ? candidate.known : this.byKey.get(key);
    const named = exact ?? this.byLooseKey.get(looseKey(key));
    const chosen = named && choose(named, day);
    if (chosen) {
      const because = [whenReason(chosen.name, day)];
      if (chosen.isAbbreviation) because.push('abbreviation');
      const isOther =
        exact !== undefined && !chosen.isAbbreviation && spelling(written) !== spelling(chosen.written);
      if (isOther) because.push('other-accents');
      const confidence = 0.97 - (isOther ? 0.3 : 0) - (because[0] === 'name-of-later' ? 0.2 : 0);
      return { match: { id: chosen.id, name: chosen.written }, because, confidence };
    }
    const understood = candidate.hasPlace ? null : this.understoodBy(key, day);
    if (understood)
      return {
        match: { id: understood.id, name: understood.written },
        because: ['place-understood'],
        confidence: 0.8,
      };
    const isGeneral = !candidate.hasUnit && candidate.head?.then === 'unit' && !candidate.head.level;
    const folded = fold(written);
    const isNamed =
      /^dang uy(?: |$)|(?:tinh|thanh|thi|quan|huyen|dang) uy$/.test(folded) || IS_NATIONAL.test(folded);
    const unsure = isGeneral && !isNamed ? 0.45 : 0.55;
    const confidence = named ? 0.5 : candidate.hasPlace ? 0.75 : unsure;
    return { match: null, because: ['office-pattern'], confidence };
  }

  /** The one office on record whose name goes on with a place where the story leaves it out. */
  private understoodBy(key: string, day: Day | null): KnownName | null {
    const names = [...this.byKey].flatMap(([known, list]) => (known.startsWith(`${key} `) ? list : []));
    return choose(names, day);
  }
}

/** `Huyện ủy, HĐND huyện Bình Sơn`: `Huyện ủy` names its unit itself and takes only the place. */
const unitOf = (text: string, beside: readonly Word[], head: Head | null): string => {
  const written = text.slice(beside[0]!.start, beside.at(-1)!.end);
  return head?.level ? written.replace(/^(?:[^\p{Lu}]+(?= |$))/u, '').trimEnd() : ` ${written}`;
};

/** Names that need no place: of the whole country. */
const IS_NATIONAL = / (?:viet nam|ho chi minh)$/;

/** An office while the others are looked for. */
interface Found {
  agency: RecognisedAgency;
  key: string;
  head: Head | null;
  hasPlace: boolean;
}

/** `UBND huyện` is the `UBND huyện Bình Sơn` that the same story names, the nearest before it. */
const withoutShortForms = (all: readonly Found[]): Found[] => {
  const kept: Found[] = [];
  for (const each of all) {
    const whole = each.hasPlace || each.agency.match ? undefined : wholeOf(each, all);
    if (!whole) kept.push(each);
    else whole.agency.mentions = [...whole.agency.mentions, ...each.agency.mentions].sort(inOrder);
  }
  return kept.sort((a, b) => inOrder(a.agency.mentions[0]!, b.agency.mentions[0]!));
};

const wholeOf = (short: Found, all: readonly Found[]): Found | undefined => {
  const longer = all.filter((other) => other !== short && !other.agency.match && isWhole(short, other));
  const [first] = short.agency.mentions;
  return longer.filter(({ agency }) => inOrder(agency.mentions[0]!, first!) < 0).at(-1) ?? longer[0];
};

const isWhole = (short: Found, other: Found): boolean => {
  if (!other.key.startsWith(`${short.key} `)) return false;
  const rest = other.key.slice(short.key.length);
  if (!other.hasPlace) return BEGINS_WITH_UNIT.test(rest);
  return ENDS_IN_UNIT.test(` ${short.key}`) || BEGINS_WITH_UNIT.test(rest) || short.head === other.head;
};

const ENDS_IN_UNIT = / (?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu)$/;
const BEGINS_WITH_UNIT = /^ (?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu)(?: |$)/;

const inOrder = (a: Mention, b: Mention): number => a.line - b.line || a.start - b.start;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of one office only, and of those the one borne on that day. */
const choose = (names: readonly KnownName[], day: Day | null): KnownName | null => {
  const borne = names.filter(({ name }) => whenReason(name, day) === 'known-name');
  const candidates = borne.length > 0 ? borne : names;
  const isOne = new Set(candidates.map(({ id }) => id)).size === 1;
  return isOne ? candidates[0]! : null;
};

const whenReason = ({ from, until }: AgencyName, day: Day | null): Reason => {
  if (day && until && day > until) return 'former-name';
  return day && from && day < from ? 'name-of-later' : 'known-name';
};
