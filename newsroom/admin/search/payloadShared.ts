/**
 * What browsers are given in place of `payload/shared` (next.config.js): the same, but that the list of a picker,
 * which Payload narrows once more to the titles that have the typed letters, is narrowed without accents.
 */
import { wordBoundariesRegex as exactly } from '../../../node_modules/payload/dist/utilities/wordBoundariesRegex.js';
import { fold } from '@/domain/text';

export * from '../../../node_modules/payload/dist/exports/shared.js';

/** Payload's expression for what was typed, tested on titles without their accents. */
export const wordBoundariesRegex = (typed: string): RegExp => {
  const expression = exactly(fold(typed));
  const test = expression.test.bind(expression);
  expression.test = (title) => test(fold(title));
  return expression;
};
