/** Finds the persons a story names, with what it says they are. Pure. */

import { phraseAt } from '@/newsroom/intake/recognise/terms';
import { fold } from '@/domain/text';
import { ADDRESSES, familyNames as allFamilyNames, POSITIONS } from '@/newsroom/intake/recognise/gazetteer';
import { PROVINCES } from '@/newsroom/intake/recognise/officeWords';
import { MIDDLE_NAMES, MORE_ADDRESSES, NAMED_AFTER } from '@/newsroom/intake/recognise/personWords';
import type {
  Passage,
  Reason,
  RecognisedAgency,
  RecognisedPerson,
  RecognisedPosition,
} from '@/newsroom/intake/recognise/types';
import { Phrases, spelledOf, wordsOf, type Word } from '@/newsroom/intake/recognise/words';

/** A person on record. `agencies`: the offices in which they hold or held a position. */
export interface KnownPerson {
  id: string;
  name: string;
  agencies: readonly string[];
}

const phrases = (list: readonly string[]) =>
  new Phrases(
    list.map((each) => [each, true] as const),
    'spelled',
  );
const addresses = phrases(ADDRESSES);
/** Those that precede places as well: `ngư dân Cửa Sót`. A family name must follow. */
const weakAddresses = phrases(MORE_ADDRESSES);
const positions = phrases(POSITIONS);
const namedAfter = phrases(NAMED_AFTER);
const familyNames = new Set(allFamilyNames().map(spelledOf));
const middleNames = new Set(MIDDLE_NAMES.map(spelledOf));
/** In nearly every story, and no one whom it reports on; and places behind `nhà giáo`, `ngư dân`. */
const NO_PERSONS = new Set(['ho chi minh', ...PROVINCES.map(fold)]);
const RANKS = new Set(['pho', 'quyen', 'nguyen']);
const MAX_NAME_WORDS = 5;

interface OfficeSpan {
  from: number;
  to: number;
  agency: RecognisedAgency;
}

interface Found {
  /** Of the name, in words. */
  from: number;
  length: number;
  positions: RecognisedPosition[];
  because: Reason[];
  confidence: number;
}

/** The persons named in these passages, each once, in the order of their first mention. */
export const findPeople = (
  passages: readonly Passage[],
  agencies: readonly RecognisedAgency[],
  known: readonly KnownPerson[],
): RecognisedPerson[] => {
  const people = new Map<string, RecognisedPerson>();
  for (const passage of passages) {
    const words = wordsOf(passage.text);
    const offices = officesIn(passage, words, agencies);
    for (const found of findIn(passage.text, words, offices)) addTo(people, passage, words, found);
  }
  for (const person of people.values()) matchWith(person, known);
  return [...people.values()];
};

const findIn = (text: string, words: readonly Word[], offices: readonly OfficeSpan[]): Found[] => {
  const found: Found[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const person = personAt(text, words, offices, index);
    if (!person) continue;
    found.push(person);
    index = person.from + person.length - 1;
  }
  return found;
};

const personAt = (
  text: string,
  words: readonly Word[],
  offices: readonly OfficeSpan[],
  index: number,
): Found | null => {
  const address = phraseAt(addresses, 'addresses', words, index);
  if (address) {
    const from = afterAddresses(words, index);
    const isNext = /^(?:\. ?| |: ?)$/u.test(words[from]?.before ?? '');
    const length = isNext ? nameAt(words, from, offices) : 0;
    if (length < 1) return null;
    const after = positionsAfter(text, words, offices, from + length);
    // `ông Nam`: a first name alone is a person only with what they are.
    if (length < 2 && after.length === 0) return null;
    const isWeak =
      weakAddresses.at(words, index)?.length === address.length && from === index + address.length;
    if (isWeak && !familyNames.has(words[from]!.spelled)) return null;
    return {
      from,
      length,
      positions: after,
      because: after.length > 0 ? ['form-of-address', 'position-after'] : ['form-of-address'],
      confidence: (length > 1 ? 0.85 : 0.6) + (after.length > 0 ? 0.1 : 0),
    };
  }
  const position = positionAt(text, words, offices, index);
  if (position) {
    const from = afterAddresses(words, position.next);
    const length = nameAt(words, from, offices);
    const isName = length >= 2 && (from > position.next || familyNames.has(words[from]!.spelled));
    const isNext = words[from]?.before === ' ' && words[position.next]?.before === ' ';
    if (!isName || !isNext) return null;
    const after = positionsAfter(text, words, offices, from + length);
    const made = { title: position.title, agency: position.agency };
    return { from, length, positions: [made, ...after], because: ['position-before'], confidence: 0.9 };
  }
  const length = nameAt(words, index, offices);
  if (length < 3 || !familyNames.has(words[index]!.spelled) || isNamedAfter(words, index)) return null;
  const after = positionsAfter(text, words, offices, index + length);
  if (after.length === 0) {
    const isPerson = length <= 4 && middleNames.has(words[index + 1]!.spelled);
    return isPerson
      ? { from: index, length, positions: [], because: ['name-pattern'], confidence: 0.6 }
      : null;
  }
  return {
    from: index,
    length,
    positions: after,
    because: ['name-pattern', 'position-after'],
    confidence: 0.75,
  };
};

/** `đường Nguyễn Văn Cừ`: a street, not the man. */
const isNamedAfter = (words: readonly Word[], index: number): boolean =>
  [1, 2].some((back) => {
    const start = index - back;
    return start >= 0 && words[index]!.before === ' ' && namedAfter.at(words, start)?.length === back;
  });

/** `đồng chí`, `ông`, also several: `TS. BS`. */
const afterAddresses = (words: readonly Word[], index: number): number => {
  let at = index;
  for (
    let found = phraseAt(addresses, 'addresses', words, at);
    found;
    found = phraseAt(addresses, 'addresses', words, at)
  )
    at += found.length;
  return at;
};

const isFirstName = ({ isCapital, isUpper, text }: Word): boolean =>
  isCapital && (!isUpper || text.length > 4) && /^\p{L}[\p{L}\p{M}’']*$/u.test(text);

/** How many words of a person's name stand here. */
const nameAt = (words: readonly Word[], index: number, offices: readonly OfficeSpan[]): number => {
  let length = 0;
  while (length < MAX_NAME_WORDS) {
    const word = words[index + length];
    if (!word || !isFirstName(word)) break;
    if (length > 0 && word.before !== ' ' && !(length === 1 && /^['’] ?$/u.test(word.before))) break;
    if (isInOffice(offices, index + length)) break;
    if (length > 0 && phraseAt(positions, 'positions', words, index + length)) break;
    length += 1;
  }
  return length;
};

const isInOffice = (offices: readonly OfficeSpan[], index: number): boolean =>
  offices.some(({ from, to }) => index >= from && index < to);

/** `Phó Chủ tịch UBND huyện Bình Sơn` beginning at this word, and where it ends. */
const positionAt = (
  text: string,
  words: readonly Word[],
  offices: readonly OfficeSpan[],
  index: number,
): (RecognisedPosition & { next: number }) | null => {
  let at = index;
  while (RANKS.has(words[at]?.folded ?? '') && at < index + 2) at += 1;
  const position = phraseAt(positions, 'positions', words, at);
  if (!position || !words[at]!.isCapital) return null;
  const end = at + position.length;
  const office = offices.find(({ from, to }) => from <= end && to > end && from >= index);
  const next = office?.to ?? endOfTitle(words, end);
  const title = text.slice(words[index]!.start, words[next - 1]!.end).replace(/\s+/g, ' ');
  return { title, agency: office?.agency ?? null, next };
};

const UNIT_WORDS = new Set('tinh huyen xa phuong thon ban khu doan chi bo truong'.split(' '));
/** `Trưởng thôn Khe Lặc`, `Bí thư Chi bộ thôn Đồng Tâm`: a place belongs to it. */
const endOfTitle = (words: readonly Word[], index: number): number => {
  let at = index;
  while (words[at]?.before === ' ' && UNIT_WORDS.has(words[at]!.folded)) at += 1;
  if (!UNIT_WORDS.has(words[at - 1]!.folded)) return at;
  const isPlace = ({ before, isCapital, spelled }: Word) =>
    before === ' ' && isCapital && !familyNames.has(spelled);
  for (let length = 0; length < 3 && words[at] && isPlace(words[at]!); length += 1) at += 1;
  return at;
};

/** `, Bí thư Huyện ủy, Chủ tịch HĐND huyện` behind a name. */
const positionsAfter = (
  text: string,
  words: readonly Word[],
  offices: readonly OfficeSpan[],
  index: number,
): RecognisedPosition[] => {
  const found: RecognisedPosition[] = [];
  let at = index;
  while (words[at] && /^(?:,| -| –|;| \()\s?$/u.test(words[at]!.before)) {
    const position = positionAt(text, words, offices, at);
    if (!position) break;
    // `…, Chủ tịch HĐND huyện Trần Văn Bình`: the position of the next person.
    if (isNamed(words, offices, position.next)) break;
    found.push({ title: position.title, agency: position.agency });
    at = position.next;
  }
  return found;
};

const isNamed = (words: readonly Word[], offices: readonly OfficeSpan[], index: number): boolean =>
  nameAt(words, index, offices) >= 2 &&
  words[index]!.before === ' ' &&
  familyNames.has(words[index]!.spelled);

const officesIn = (
  { line }: Passage,
  words: readonly Word[],
  agencies: readonly RecognisedAgency[],
): OfficeSpan[] =>
  agencies.flatMap((agency) =>
    agency.mentions.flatMap((mention) => {
      if (mention.line !== line) return [];
      const from = words.findIndex(({ start }) => start >= mention.start);
      const after = words.findIndex(({ start }) => start >= mention.end);
      return from < 0 ? [] : [{ from, to: after < 0 ? words.length : after, agency }];
    }),
  );

const addTo = (
  people: Map<string, RecognisedPerson>,
  { line, text }: Passage,
  words: readonly Word[],
  found: Found,
): void => {
  const start = words[found.from]!.start;
  const end = words[found.from + found.length - 1]!.end;
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  if (NO_PERSONS.has(fold(name))) return;
  const mention = { line, start, end, text: text.slice(start, end) };
  const before = people.get(name);
  if (!before) {
    const { positions: held, because, confidence } = found;
    people.set(name, {
      kind: 'person',
      name,
      positions: held,
      match: null,
      mentions: [mention],
      because,
      confidence,
    });
    return;
  }
  before.mentions.push(mention);
  for (const position of found.positions)
    if (!before.positions.some(({ title }) => fold(title) === fold(position.title)))
      before.positions.push(position);
  if (found.confidence > before.confidence)
    Object.assign(before, { confidence: found.confidence, because: found.because });
};

/** The record of a person: by the whole name, and by the office where several bear it. */
const matchWith = (person: RecognisedPerson, known: readonly KnownPerson[]): void => {
  const named = known.filter(({ name }) => name.normalize('NFC') === person.name);
  if (named.length === 0) return;
  const offices = person.positions.flatMap(({ agency }) => agency?.match?.id ?? []);
  const there = named.filter(({ agencies }) => agencies.some((id) => offices.includes(id)));
  const [only, ...others] = there.length > 0 ? there : named;
  if (others.length > 0) {
    person.because = [...person.because, 'several-of-that-name'];
    person.confidence = Math.min(person.confidence, 0.6);
    return;
  }
  person.match = { id: only!.id };
  const isElsewhere = there.length === 0 && offices.length > 0 && only!.agencies.length > 0;
  person.because = [...person.because, isElsewhere ? 'other-office' : 'known-name'];
  person.confidence = isElsewhere ? 0.7 : Math.max(person.confidence, 0.9);
};
