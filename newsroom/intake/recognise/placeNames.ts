/** Reads units of government and the names of places at a word. */

import type { AgencyLevel } from '@/domain/agencies';
import { phraseAt } from '@/newsroom/intake/recognise/terms';
import { FAMILY_NAMES, HEADS, UNITS } from '@/newsroom/intake/recognise/gazetteer';
import { PROVINCES } from '@/newsroom/intake/recognise/officeWords';
import { Phrases, spelledOf, type Word } from '@/newsroom/intake/recognise/words';

const MAX_PLACE_WORDS = 3;
const familyNames = new Set(FAMILY_NAMES.map(spelledOf));
const units = new Phrases(UNITS, 'spelled');
const villages = new Phrases(
  [
    'thôn',
    'bản',
    'xóm',
    'ấp',
    'buôn',
    'làng',
    'khu phố',
    'tổ dân phố',
    'tiểu khu',
    'khu',
    'phum',
    'sóc',
    'khối',
  ].map((name) => [name, true] as const),
  'spelled',
);
const provinces = new Phrases(
  PROVINCES.map((name) => [name, true] as const),
  'spelled',
);
const heads = new Phrases(HEADS, 'spelled');

export interface Unit {
  length: number;
  level: AgencyLevel | null;
  hasPlace: boolean;
}

/** `huyện Tiên Yên`, `huyện`, `Tiên Yên`, `phường 5`, `khu vực 4`. */
export const unitAt = (words: readonly Word[], index: number): Unit | null => {
  const word = words[index];
  if (!word || word.before !== ' ') return null;
  const village = units.at(words, index) ? null : villages.at(words, index);
  if (village) {
    const name = numberAt(words, index + village.length) || placeAt(words, index + village.length);
    return name > 0 ? { length: village.length + name, level: null, hasPlace: true } : null;
  }
  const unit = units.at(words, index);
  const from = index + (unit?.length ?? 0);
  const place = (unit && numberAt(words, from)) || placeAt(words, from, unit !== null && word.isUpper);
  if (!unit && place === 0) return null;
  return { length: (unit?.length ?? 0) + place, level: unit?.value ?? null, hasPlace: place > 0 };
};

/** Whether a unit of government is named at this word. */
export const isUnitAt = (words: readonly Word[], index: number): boolean =>
  (units.at(words, index) ?? villages.at(words, index)) !== null;

/** `phường 5`: a number that counts nothing. */
const numberAt = (words: readonly Word[], index: number): number => {
  const [word, next] = [words[index], words[index + 1]];
  if (word?.before !== ' ' || !/^\d{1,2}$/.test(word.text)) return 0;
  return next?.before === ' ' && COUNTED.has(next.spelled) ? 0 : 1;
};

const COUNTED = new Set(
  [
    'năm',
    'tháng',
    'ngày',
    'giờ',
    'tuần',
    'xã',
    'thôn',
    'người',
    'hộ',
    'lần',
    'phòng',
    'đơn',
    'tỷ',
    'triệu',
  ].map(spelledOf),
);

/** How many words of a place's name stand here. */
export const placeAt = (words: readonly Word[], index: number, isAbbreviated = false): number => {
  const first = words[index];
  if (!first || !(first.before === ' ' || (isAbbreviated && first.before === '. '))) return 0;
  const province = first.isCapital && !first.isUpper ? provinces.at(words, index) : null;
  if (province) return province.length;
  let length = 0;
  while (length <= MAX_PLACE_WORDS) {
    const word = words[index + length];
    const isJoined = length === 0 || word?.before === ' ' || /^['’]$/u.test(word?.before ?? '');
    if (!word?.isCapital || !isJoined || isAbbreviation(word)) break;
    if (
      length > 0 &&
      (startsPerson(words, index + length, length) || phraseAt(heads, 'offices', words, index + length))
    )
      break;
    length += 1;
  }
  if (length > MAX_PLACE_WORDS) return 2;
  return length > 0 && numberAt(words, index + length) > 0 ? length + 1 : length;
};

/** In capitals, and no word of a text that is in capitals altogether. */
const isAbbreviation = ({ isUpper, text }: Word): boolean => isUpper && text.length > 1;

/** `Bí thư Tỉnh ủy Lê Trường Sinh`: three capitals or more, the first a family name. */
export const isPersonAt = (words: readonly Word[], index: number): boolean => {
  const isCapital = (at: number) => words[at]?.isCapital === true && words[at].before === ' ';
  return (
    familyNames.has(words[index]?.spelled ?? '') &&
    isCapital(index) &&
    isCapital(index + 1) &&
    isCapital(index + 2) &&
    !provinces.at(words, index)
  );
};

/** `UBND huyện Bình Sơn Nguyễn Văn An`: behind a place of so many words a person's name begins. */
export const startsPerson = (words: readonly Word[], index: number, placeLength: number): boolean => {
  if (!familyNames.has(words[index]!.spelled)) return false;
  const goesOn = (at: number) => words[at]?.isCapital === true && words[at].before === ' ';
  return goesOn(index + 1) && (placeLength >= 2 || goesOn(index + 2));
};
