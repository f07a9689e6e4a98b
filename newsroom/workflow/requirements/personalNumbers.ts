import { findPersonalData } from '@/domain/personalData';
import { storyForChecks } from './story';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const numbersIn = (doc: Record<string, unknown>): string[] => {
  const { body, heroCaption, kicker, lead, title } = storyForChecks(doc);
  const captions = body.photos.map(({ caption }) => caption);
  const words = [kicker, title, lead, heroCaption, body.text, ...captions].join('\n');
  return findPersonalData(words).map(({ text }) => digitsOf(text));
};

/** Whether a story has phone or identity numbers, however they are spaced, that it did not have before. Pure. */
export const hasNewNumbers = (before: Record<string, unknown>, after: Record<string, unknown>): boolean => {
  const known = new Set(numbersIn(before));
  return numbersIn(after).some((number) => !known.has(number));
};
