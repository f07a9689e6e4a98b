/** An office, a unit or a company by how such are called, beginning at a word. Pure. */

import type { AgencyLevel } from '@/domain/agencies';
import { phraseAt } from '@/newsroom/intake/recognise/terms';
import { FIELDS, HEADS, type Head } from '@/newsroom/intake/recognise/gazetteer';
import { MIDDLE_NAMES } from '@/newsroom/intake/recognise/personWords';
import { COMPANY_FORMS, NAME_VERBS, NAME_WORDS } from '@/newsroom/intake/recognise/officeWords';
import { isPersonAt, isUnitAt, unitAt, type Unit } from '@/newsroom/intake/recognise/placeNames';
import { isJoint, Phrases, spelledOf, type Word } from '@/newsroom/intake/recognise/words';

/** A stretch of words that names an office. */
export interface OfficePattern {
  from: number;
  length: number;
  head: Head;
  level: AgencyLevel | null;
  hasPlace: boolean;
  /** Whether the unit of government is named at least: `UBND huyện`. */
  hasUnit: boolean;
  /** Where the unit stands that is understood with it, that of the office named beside it. */
  understood: { from: number; to: number } | null;
}

const phrases = (list: readonly string[]) =>
  new Phrases(
    list.map((each) => [each, true] as const),
    'spelled',
  );
const heads = new Phrases(HEADS, 'spelled');
const fields = phrases(FIELDS);
const forms = phrases(COMPANY_FORMS);
const nameWords = phrases(NAME_WORDS);
const nameVerbs = phrases(NAME_VERBS);
const venues = phrases(['Hội nghị', 'Thương mại', 'Tiệc cưới', 'Thành phố', 'Triển lãm', 'Giám hiệu']);
const noFields = phrases(['luật', 'đội', 'môn', 'phận', 'phim', 'sách']);

const AND = spelledOf('và');
const MEMBER = spelledOf('viên');
/** Last words of positions: `Bí thư`, `Chủ tịch`, `Giám đốc`, `Trưởng`, `Ủy viên`. */
const HOLDS = new Set(['thư', 'tịch', 'đốc', 'trưởng', 'viên', 'nhiệm', 'án'].map(spelledOf));
const middleNames = new Set(MIDDLE_NAMES.map(spelledOf));
/** Words that join or tell, never the second syllable of a name's word: `Điện tử`, but `Thuận Phát tại`. */
const JOINING = new Set(
  [
    ...[
      'tại',
      'ở',
      'của',
      'cho',
      'với',
      'và',
      'giúp',
      'tặng',
      'trao',
      'đến',
      'về',
      'từ',
      'là',
      'có',
      'do',
      'để',
    ],
    ...[
      'trên',
      'theo',
      'cùng',
      'gửi',
      'mời',
      'thăm',
      'đã',
      'sẽ',
      'đang',
      'vừa',
      'được',
      'bị',
      'trong',
      'qua',
      'như',
    ],
    ...[
      'gồm',
      'nơi',
      'khi',
      'sau',
      'trước',
      'bởi',
      'mà',
      'thì',
      'ra',
      'vào',
      'lên',
      'xuống',
      'mở',
      'thu',
      'bán',
      'mua',
    ],
  ].map(spelledOf),
);
const NUMBERED = spelledOf('số');
/** Two words of which the first alone goes on a name: `quỹ đất cam kết`. */
const notNames = phrases(['cam kết', 'cam đoan', 'chè chén', 'mía lùi', 'cá nhân', 'cá thể', 'dừa lại']);
/** What a number counts when it stands in front: `Tân Thắng Lợi 30 triệu`. */
const COUNTED = new Set(
  [
    'triệu',
    'nghìn',
    'ngàn',
    'tỷ',
    'tỉ',
    'đồng',
    'suất',
    'tấn',
    'tạ',
    'kg',
    'ha',
    'căn',
    'chiếc',
    'phần',
    'thùng',
    'ngôi',
    'lít',
    'km',
  ].map(spelledOf),
);
const MAX_NAME_WORDS = 14;

/** The head that begins at this word, as in `Phòng`, `Trưởng phòng`; null when none does. */
export const headAt = (words: readonly Word[], index: number): { value: Head; length: number } | null => {
  const found = phraseAt(heads, 'offices', words, index);
  if (!found) return null;
  const first = words[index]!;
  const { value: head, length } = found;
  if (head.full && length === 1 && !first.isUpper) return null;
  if (isInNumber(words, index)) return null;
  // `Tỉnh ủy viên`: what a person is.
  if (words[index + length]?.spelled === MEMBER && words[index + length]!.before === ' ') return null;
  if (first.isCapital || head.then === 'agencies') return found;
  const isHeaded = LED.has(words[index - 1]?.spelled ?? '') && first.before === ' ';
  return isHeaded && head.then === 'field' ? found : null;
};

/** `Trưởng phòng Nội vụ`, `Phó ban Dân vận`. */
const LED = new Set(['trưởng', 'phó'].map(spelledOf));

/** `2156/QĐ-UBND`: letters of a document's number. */
export const isInNumber = (words: readonly Word[], index: number): boolean => {
  const { before } = words[index]!;
  const previous = words[index - 1];
  return /^[-–/]$/u.test(before) && previous !== undefined && !phraseAt(heads, 'offices', words, index - 1);
};

export const patternAt = (words: readonly Word[], index: number): OfficePattern | null => {
  const found = headAt(words, index);
  if (!found) return null;
  const { value: head, length } = found;
  const after = index + length;
  const made = (
    more: number,
    unit: Unit | null,
    understood: OfficePattern['understood'] = null,
  ): OfficePattern => ({
    from: index,
    length: length + more,
    head,
    level: unit?.level ?? head.level ?? null,
    hasPlace: unit?.hasPlace ?? head.then === 'none',
    hasUnit: unit !== null || head.then === 'none',
    understood,
  });
  const whole = { length: 0, level: null, hasPlace: true };
  switch (head.then) {
    case 'none':
      return made(0, null);
    case 'unit': {
      // `Đoàn Thanh niên Công an huyện`: of those who work there.
      const owner =
        head.kind === 'mass-organisation' && words[after]?.before === ' ' ? headAt(words, after) : null;
      const place = owner && isOwner(owner.value) ? unitAt(words, after + owner.length) : null;
      if (owner && place) return made(owner.length + place.length, place);
      const unit = unitAt(words, after);
      const isHeld = HOLDS.has(words[index - 1]?.spelled ?? '');
      const own = isUnitAt(words, after) ? 1 : 0;
      // `Bí thư Tỉnh ủy Lê Trường Sinh`: whose post it is.
      if (unit && isHeld && isPersonAt(words, after + own))
        return made(own, own > 0 ? { ...unit, length: own, hasPlace: false } : null);
      if (unit) return made(unit.length, unit);
      const shared = unitOfNeighbour(words, after);
      if (shared) return made(0, shared.unit, shared);
      // `Báo cáo`: one word alone is the beginning of many others.
      return length > 1 || head.full ? made(0, null) : null;
    }
    case 'number': {
      const next = words[after];
      const isNumber = next?.before === ' ' && /^[A-Z]?\d{1,4}[A-Z]?$/.test(next.text);
      if (isNumber) return made(1, whole);
      const name = nameAt(words, after);
      return name ? made(name.length, whole) : null;
    }
    case 'company': {
      const form = formAt(words, after);
      const name = nameAt(words, after + form);
      return name ? made(form + name.length, whole) : null;
    }
    case 'proper': {
      const name = nameAt(words, after);
      if (!name) return length > 2 ? made(0, null) : null;
      return made(name.length, name.unit ?? whole);
    }
    case 'agencies': {
      const inner = officesAt(words, after);
      if (inner === 0) return null;
      const unit = unitAt(words, after + inner);
      return made(inner + (unit?.length ?? 0), unit);
    }
    case 'field':
      return fieldOffice(words, index, found, made);
  }
};

const fieldOffice = (
  words: readonly Word[],
  index: number,
  { value: head, length }: { value: Head; length: number },
  made: (more: number, unit: Unit | null) => OfficePattern,
): OfficePattern | null => {
  const after = index + length;
  if (venues.at(words, after)) return null;
  const { length: inner, tail } = fieldsAt(words, after);
  const unit = inner > 0 ? unitAt(words, after + inner) : null;
  // The board that runs a festival is not the party's department of organisation.
  const isBoard = inner === 2 && words[index]!.folded === 'ban' && words[after]!.folded === 'to' && !tail;
  if (isBoard && !unit) return null;
  const whole = inner + (unit?.length ?? 0);
  // `Trung tâm Bảo tồn và Phát huy di sản`: goes on with more than fields.
  const longer = inner > 0 && head.kind === 'service-unit' ? nameAt(words, after) : null;
  if (longer && longer.length > whole) return made(longer.length, longer.unit);
  if (inner > 0) return made(whole, unit);
  const isFree = head.kind !== 'party' && words[after]?.isCapital && !noFields.at(words, after);
  const name = isFree ? nameAt(words, after) : null;
  return name && name.isSure ? made(name.length, name.unit) : null;
};

/** Words of its form: `cổ phần`, `TNHH MTV`. */
const formAt = (words: readonly Word[], index: number): number => {
  let at = index;
  while (/^(?: | ?[-–&] ?)$/u.test(words[at]?.before ?? '')) {
    const form = forms.at(words, at);
    if (form) at += form.length;
    else if (isAnd(words[at]) && forms.at(words, at + 1)) at += 1;
    else break;
  }
  return at - index;
};

interface OwnName {
  length: number;
  unit: Unit | null;
  /** Whether it holds more than one capital, or ends with a unit or the office it belongs to. */
  isSure: boolean;
}

/**
 * A name of its own: words with capitals and small words that go on such names (`Môi trường đô thị`), up to a unit of
 * government, the office it belongs to, or a word that goes on no name.
 */
const nameAt = (words: readonly Word[], index: number): OwnName | null => {
  let committed = 0;
  let unit: Unit | null = null;
  let isSure = false;
  // Behind a word that may be a verb: a number counts something.
  let isOpen = false;
  for (let at = index; at - index < MAX_NAME_WORDS;) {
    const word = words[at];
    if (!word || !isNameJoint(words, at, index)) break;
    if (isUnitAt(words, at)) {
      unit = unitAt(words, at);
      if (unit) committed = at - index + unit.length;
      isSure = true;
      break;
    }
    const owner = word.isCapital && at > index ? headAt(words, at) : null;
    if (owner) {
      if (!isOwner(owner.value)) break;
      const ownersUnit = unitAt(words, at + owner.length);
      committed = at - index + owner.length + (ownersUnit?.length ?? 0);
      unit = ownersUnit;
      isSure = true;
      break;
    }
    if (!word.isCapital && notNames.at(words, at)) break;
    const known = nameWords.at(words, at);
    if (known) {
      at += known.length;
      if (at - index > known.length || word.isCapital) committed = at - index;
      isSure ||= committed > known.length;
      continue;
    }
    const verb = nameVerbs.at(words, at);
    if (verb && word.isCapital) {
      at += verb.length;
      committed = at - index;
      continue;
    }
    // `Giám đốc Hợp tác xã H’ Wen Ayun`: a person's.
    if (word.text.length === 1 && /^['’]/u.test(words[at + 1]?.before ?? '')) break;
    if (word.isCapital || (!isOpen && isNumeral(words, at, index)) || isSecondSyllable(words, at)) {
      if (at > index && isNamedPerson(words, at)) break;
      at += 1;
      committed = at - index;
      continue;
    }
    if (word.spelled === NUMBERED && /^\d{1,3}$/.test(words[at + 1]?.text ?? '')) {
      at += 2;
      committed = at - index;
      continue;
    }
    const goesOn = isAnd(word) && (nameWords.at(words, at + 1) ?? nameVerbs.at(words, at + 1));
    if (!verb && !goesOn) break;
    at += verb?.length ?? 1;
    isOpen = true;
  }
  return committed > 0 ? { length: committed, unit, isSure } : null;
};

/** A space, a dash, `&`; a comma only in front of a small word of a name (`Đàn tính, hát then`). */
const isNameJoint = (words: readonly Word[], at: number, index: number): boolean => {
  const { before, isCapital } = words[at]!;
  if (before === ' ') return true;
  if (at === index) return false;
  if (before === ', ') return !isCapital && !isUnitAt(words, at) && nameWords.at(words, at) !== null;
  return /^ ?[-–&/] ?$|^['’.]$/u.test(before);
};

/** `Điện lực 2`, `Mầm non 1-6`. */
const isNumeral = (words: readonly Word[], at: number, index: number): boolean =>
  /^(?:\d{1,3}|[IVX]{1,4})$/.test(words[at]!.text) &&
  !COUNTED.has(words[at + 1]?.spelled ?? '') &&
  (at > index || /^[-/]$/.test(words[at + 1]?.before ?? ''));

/** `Điện tử Sun Tech`: a small word between two capitals, which neither joins nor tells. */
const isSecondSyllable = (words: readonly Word[], at: number): boolean => {
  const [previous, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (!previous?.isCapital || previous.isUpper || word.before !== ' ' || JOINING.has(word.spelled))
    return false;
  return next?.isCapital === true && next.before === ' ' && /^\p{L}+$/u.test(word.text);
};

/** `Công ty TNHH Thuận Phát Nguyễn Văn An`: the name of its director. */
const isNamedPerson = (words: readonly Word[], at: number): boolean =>
  isPersonAt(words, at) && middleNames.has(words[at + 1]!.spelled);

/** What other offices belong to. */
const isOwner = ({ kind, then }: Head): boolean =>
  then === 'unit' && ['party', 'council', 'committee', 'department'].includes(kind);

const isAnd = (word: Word | undefined): boolean => word?.spelled === AND && word.before === ' ';

/** `HĐND và UBND huyện`: the unit of the office named next to it. */
const unitOfNeighbour = (
  words: readonly Word[],
  index: number,
): { unit: Unit; from: number; to: number } | null => {
  let at = index;
  if (isAnd(words[at])) at += 1;
  else if (!words[at] || words[at]!.before === ' ' || !isJoint(words[at]!.before)) return null;
  const next = phraseAt(heads, 'offices', words, at);
  if (!next || next.value.then !== 'unit') return null;
  const from = at + next.length;
  const unit = unitAt(words, from);
  return unit ? { unit, from, to: from + unit.length } : unitOfNeighbour(words, from);
};

/** How many words name what an office is in charge of: `Văn hóa, Khoa học và Thông tin`. `tail`: whose it is. */
const fieldsAt = (words: readonly Word[], index: number): { length: number; tail: boolean } => {
  let length = 0;
  for (;;) {
    const at = index + length + (length > 0 && isAnd(words[index + length]) ? 1 : 0);
    const isFirst = length === 0;
    const word = words[at];
    if (!word || !isJoint(word.before) || (isFirst && (word.before !== ' ' || !word.isCapital)))
      return { length, tail: false };
    // Without comma or `và`, the next field begins with a capital: `Truyền thông Văn hóa`.
    if (!isFirst && at === index + length && word.before === ' ' && !word.isCapital)
      return { length, tail: false };
    const field = fields.at(words, at);
    if (!field) {
      const tail = tailAt(words, index + length, isFirst);
      return { length: length + tail, tail: tail > 0 };
    }
    length = at + field.length - index;
  }
};

/** `Ban Dân vận Huyện ủy`: whose it is. */
const tailAt = (words: readonly Word[], index: number, isFirst: boolean): number => {
  if (isFirst || words[index]?.before !== ' ') return 0;
  const head = phraseAt(heads, 'offices', words, index);
  if (head && ['party', 'council', 'committee'].includes(head.value.kind) && words[index]!.isCapital)
    return head.length;
  return words[index]!.spelled === 'trung' && words[index + 1]?.folded === 'uong' ? 2 : 0;
};

/** How many words name the offices that an office serves: `Huyện ủy, HĐND và UBND`. */
const officesAt = (words: readonly Word[], index: number): number => {
  let length = 0;
  for (;;) {
    const at = index + length + (length > 0 && isAnd(words[index + length]) ? 1 : 0);
    const word = words[at];
    if (!word || !isJoint(word.before)) return length;
    const head = phraseAt(heads, 'offices', words, at);
    const isServed =
      head?.value.then === 'unit' && ['party', 'council', 'committee'].includes(head.value.kind);
    if (!isServed) return length;
    length = at + head.length - index;
  }
};
