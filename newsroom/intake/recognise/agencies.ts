/** Finds the offices a story speaks of: those on record by any name they bore, and others by how offices are called. Pure. */

import type { AgencyLevel } from '@/domain/agencies';
import type { Day } from '@/domain/dates';
import type { AgencyName } from '@/domain/succession';
import { fold } from '@/domain/text';
import { FAMILY_NAMES, FIELDS, HEADS, UNITS, type Head } from '@/newsroom/intake/recognise/gazetteer';
import type {
  AgencyMatch,
  Mention,
  Passage,
  Reason,
  RecognisedAgency,
} from '@/newsroom/intake/recognise/types';
import { isJoint, Phrases, wordsOf, type Word } from '@/newsroom/intake/recognise/words';

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
  /** Words that are understood with it: the unit of the office named beside it. */
  understood: string;
  known: readonly KnownName[];
}

const MAX_PLACE_WORDS = 3;
const familyNames = new Set(FAMILY_NAMES.map(fold));

const heads = new Phrases(HEADS);
const fields = new Phrases(FIELDS.map((field) => [field, true] as const));
const units = new Phrases(UNITS);

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

/** How names are compared. */
const keyOf = (words: readonly Word[]): string => fold(writtenOut(words));

const UNIT_WORDS = / (?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu)(?= )/g;
/** The same without `huyện`, `xã`: `Huyện ủy Bình Sơn`, `Huyện ủy huyện Bình Sơn`. */
const looseKey = (key: string): string => ` ${key}`.replace(UNIT_WORDS, '').trim();

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** How a name is written with its accents, wherever a tone stands: `hòa` and `hoà` are the same. */
const spelling = (name: string): string =>
  writtenOut(wordsOf(name))
    .split(' ')
    .map((word) => {
      const letters = word.normalize('NFD').toLowerCase();
      return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
    })
    .join(' ');

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
    const found = new Map<string, RecognisedAgency>();
    for (const passage of passages) {
      const words = wordsOf(passage.text);
      for (const candidate of this.candidates(words)) this.addTo(found, passage, words, candidate, day);
    }
    return [...found.values()];
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
    for (let index = 0; index < words.length;) {
      const byName = this.knownAt(words, index);
      const byPattern = patternAt(words, index);
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
        ? written.every(({ isUpper, isCapital }) => isUpper || isCapital)
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
      understood: '',
      known,
    };
  }

  private addTo(
    found: Map<string, RecognisedAgency>,
    { line, text }: Passage,
    words: readonly Word[],
    candidate: Candidate,
    day: Day | null,
  ): void {
    const own = words.slice(candidate.from, candidate.from + candidate.length);
    const start = own[0]!.start;
    const end = own.at(-1)!.end;
    const mention: Mention = { line, start, end, text: text.slice(start, end) };
    const key = keyOf(own) + candidate.understood;
    const { match, because, confidence } = this.matchOf(candidate, key, mention.text, day);
    const identity = match?.id ?? looseKey(key);
    const before = found.get(identity);
    if (before) {
      before.mentions.push(mention);
      if (confidence > before.confidence) Object.assign(before, { confidence, because });
      return;
    }
    found.set(identity, {
      kind: 'agency',
      name: mention.text.replace(/\s+/g, ' '),
      agencyKind: candidate.head?.kind ?? 'office',
      level: candidate.level,
      match,
      mentions: [mention],
      confidence,
      because,
    });
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
    const confidence = named ? 0.5 : candidate.hasPlace || candidate.head?.then === 'none' ? 0.75 : 0.55;
    return { match: null, because: ['office-pattern'], confidence };
  }

  /** The one office on record whose name goes on with a place where the story leaves it out. */
  private understoodBy(key: string, day: Day | null): KnownName | null {
    const names = [...this.byKey].flatMap(([known, list]) => (known.startsWith(`${key} `) ? list : []));
    return choose(names, day);
  }
}

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

/** An office by how offices are called, beginning at this word. */
const patternAt = (words: readonly Word[], index: number): Candidate | null => {
  const found = heads.at(words, index);
  if (!found) return null;
  const { value: head, length } = found;
  const first = words[index]!;
  if (head.full && length === 1 && !first.isUpper) return null;
  if (!first.isCapital && head.then !== 'agencies') return null;
  const after = index + length;
  const made = (more: number, level: AgencyLevel | null, hasPlace: boolean, understood = ''): Candidate => ({
    from: index,
    length: length + more,
    head,
    level: level ?? head.level ?? null,
    hasPlace,
    understood,
    known: [],
  });
  if (head.then === 'none') return made(0, null, true);
  if (head.then === 'unit') {
    const unit = unitAt(words, after);
    if (unit) return made(unit.length, unit.level, unit.hasPlace);
    const shared = unitOfNeighbour(words, after);
    if (shared) return made(0, shared.level, shared.hasPlace, shared.words);
    // `Báo cáo`: one word alone is the beginning of many others.
    return length > 1 || head.full ? made(0, null, false) : null;
  }
  const inner = head.then === 'field' ? fieldsAt(words, after) : officesAt(words, after);
  if (inner === 0) return null;
  const unit = unitAt(words, after + inner);
  return made(inner + (unit?.length ?? 0), unit?.level ?? null, unit?.hasPlace ?? false);
};

interface Unit {
  length: number;
  level: AgencyLevel | null;
  hasPlace: boolean;
}

/** `huyện Tiên Yên`, `huyện`, `Tiên Yên`. */
const unitAt = (words: readonly Word[], index: number): Unit | null => {
  const word = words[index];
  if (!word || word.before !== ' ') return null;
  const unit = units.at(words, index);
  const from = index + (unit?.length ?? 0);
  const place = placeAt(words, from);
  if (!unit && place === 0) return null;
  return { length: (unit?.length ?? 0) + place, level: unit?.value ?? null, hasPlace: place > 0 };
};

/** How many words of a place's name stand here. */
export const placeAt = (words: readonly Word[], index: number): number => {
  let length = 0;
  while (length <= MAX_PLACE_WORDS) {
    const word = words[index + length];
    if (!word?.isCapital || word.isUpper || word.before !== ' ') break;
    // `Chủ tịch UBND huyện Bình Sơn Nguyễn Văn An`: a person's name begins.
    if (length >= 1 && familyNames.has(word.folded) && words[index + length + 1]?.isCapital) break;
    if (length > 0 && heads.at(words, index + length)) break;
    length += 1;
  }
  return length > MAX_PLACE_WORDS ? 2 : length;
};

const isAnd = (word: Word | undefined): boolean => word?.folded === 'va' && word.before === ' ';

/** `HĐND và UBND huyện`: the unit of the office named next to it. */
const unitOfNeighbour = (words: readonly Word[], index: number): (Unit & { words: string }) | null => {
  let at = index;
  if (isAnd(words[at])) at += 1;
  else if (!words[at] || words[at]!.before === ' ' || !isJoint(words[at]!.before)) return null;
  const next = heads.at(words, at);
  if (!next || next.value.then !== 'unit') return null;
  const unit = unitAt(words, at + next.length) ?? null;
  if (unit)
    return {
      ...unit,
      words: words
        .slice(at + next.length, at + next.length + unit.length)
        .map(({ folded }) => ` ${folded}`)
        .join(''),
    };
  return unitOfNeighbour(words, at + next.length);
};

/** How many words name what an office is in charge of: `Văn hóa, Khoa học và Thông tin`. */
const fieldsAt = (words: readonly Word[], index: number): number => {
  let length = 0;
  for (;;) {
    const at = index + length + (length > 0 && isAnd(words[index + length]) ? 1 : 0);
    const isFirst = length === 0;
    const word = words[at];
    if (!word || !isJoint(word.before) || (isFirst && (word.before !== ' ' || !word.isCapital)))
      return length;
    // Without comma or `và`, the next field begins with a capital: `Truyền thông Văn hóa`.
    if (!isFirst && at === index + length && word.before === ' ' && !word.isCapital) return length;
    const field = fields.at(words, at);
    if (!field) return length + tailAt(words, index + length, isFirst);
    length = at + field.length - index;
  }
};

/** `Ban Dân vận Huyện ủy`: whose it is. */
const tailAt = (words: readonly Word[], index: number, isFirst: boolean): number => {
  if (isFirst || words[index]?.before !== ' ') return 0;
  const head = heads.at(words, index);
  return head && (head.value.kind === 'party' || head.value.kind === 'council') ? head.length : 0;
};

/** How many words name the offices that an office serves: `Huyện ủy, HĐND và UBND`. */
const officesAt = (words: readonly Word[], index: number): number => {
  let length = 0;
  for (;;) {
    const at = index + length + (length > 0 && isAnd(words[index + length]) ? 1 : 0);
    const word = words[at];
    if (!word || !isJoint(word.before)) return length;
    const head = heads.at(words, at);
    if (!head || head.value.then !== 'unit') return length;
    length = at + head.length - index;
  }
};
