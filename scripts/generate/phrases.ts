import { ANIMALS, CROPS, GOODS, THINGS } from './words';
import type { Random } from './Random';

/** What a story says the same way throughout: slot → words. */
export type Facts = Record<string, string>;

type Part = string | { slot: string };

const compiled = new Map<string, Part[]>();

const compile = (template: string): Part[] => {
  const known = compiled.get(template);
  if (known) return known;
  const parts = template
    .split(/\[([^\]]+)\]/)
    .map((part, index): Part => (index % 2 === 0 ? part : { slot: part }))
    .filter((part) => part !== '');
  compiled.set(template, parts);
  return parts;
};

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const NUMBER = /^n:(\d+)-(\d+)$/;
const LISTS: Readonly<Record<string, readonly string[]>> = { crop: CROPS, animal: ANIMALS, good: GOODS };

const numbers = new Map<string, readonly [number, number] | null>();
const rangeOf = (slot: string): readonly [number, number] | null => {
  const known = numbers.get(slot);
  if (known !== undefined) return known;
  const found = NUMBER.exec(slot);
  const range = found ? ([Number(found[1]), Number(found[2])] as const) : null;
  numbers.set(slot, range);
  return range;
};

/** In Vietnamese figures: `24.000`. */
export const figure = (value: number): string =>
  value < 1_000 ? String(value) : `${Math.floor(value / 1_000)}.${String(value % 1_000).padStart(3, '0')}`;

/**
 * Fills the slots of a template: a fact of the story, a word of a list (the same all through the story), a number
 * between two. A slot that begins with a capital gets one. Throws on a slot that nothing fills.
 */
export const fill = (template: string, facts: Facts, random: Random): string => {
  let text = '';
  for (const part of compile(template)) {
    if (typeof part === 'string') text += part;
    else text += fillSlot(part.slot, facts, random);
  }
  return text;
};

const fillSlot = (slot: string, facts: Facts, random: Random): string => {
  const known = facts[slot];
  if (known !== undefined) return known;
  const range = rangeOf(slot);
  if (range) return figure(random.integer(...range));
  const list = LISTS[slot] ?? (slot.startsWith('thing:') ? THINGS[slot.slice('thing:'.length)] : undefined);
  if (list) return (facts[slot] = random.pickEarly(list));
  const lower = slot.charAt(0).toLowerCase() + slot.slice(1);
  if (lower !== slot) return capital(fillSlot(lower, facts, random));
  throw new Error(`Nothing fills [${slot}].`);
};
