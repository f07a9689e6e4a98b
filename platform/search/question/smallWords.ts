import type { SearchWord } from '../types';
import { phraseOf } from './words';

/** What whole sentences are held together by: with it hardly any text is found, without it the right one. */
const SMALL: readonly string[] = [
  'tôi muốn biết',
  'tôi muốn hỏi',
  'cho tôi hỏi',
  'cho tôi biết',
  'cho hỏi',
  'xin hỏi',
  'xin cho biết',
  'muốn biết',
  'muốn hỏi',
  'khi nào thì',
  'khi nào',
  'bao giờ thì',
  'bao giờ',
  'lúc nào',
  'ở đâu',
  'tại đâu',
  'đến đâu rồi',
  'đến đâu',
  'như thế nào',
  'thế nào',
  'ra sao',
  'làm sao',
  'vì sao',
  'tại sao',
  'bao nhiêu',
  'là gì',
  'cái gì',
  'những gì',
  'sau khi',
  'trước khi',
  'tôi',
  'mình',
  'ai',
  'gì',
  'đâu',
  'sao',
  'nào',
  'mấy',
  'chưa',
  'rồi',
  'thì',
  'là',
  'mà',
  'và',
  'của',
  'ở',
  'tại',
  'có',
  'cho',
  'được',
  'các',
  'những',
  'về',
  'việc',
  'với',
  'để',
  'trong',
  'khi',
  'muốn',
  'đang',
  'đã',
  'sẽ',
  'này',
  'đó',
];

const PHRASES = SMALL.map(phraseOf).sort((a, b) => b.length - a.length);

/** `cho` may be `chợ` unless whoever typed it uses accents. */
const isTyped = (typed: SearchWord, small: SearchWord, isOne: boolean, hasAccents: boolean): boolean => {
  if (typed.folded !== small.folded) return false;
  if (typed.exact !== null || hasAccents) return typed.exact === small.exact;
  return !isOne;
};

/**
 * How many words from `at` on are small ones that belong together; 0 when the first of them tells something.
 * @param hasAccents whether any word of the question was typed with accents
 */
export const smallWordsAt = (words: readonly SearchWord[], at: number, hasAccents: boolean): number =>
  PHRASES.find((phrase) =>
    phrase.every((small, offset) => {
      const typed = words[at + offset];
      return typed !== undefined && isTyped(typed, small, phrase.length === 1, hasAccents);
    }),
  )?.length ?? 0;
