import { fill } from '../../messages/messages';
import type { Choice } from '../stage/mainVerbs';
import type { BulkTexts } from '../texts';
import type { Verb } from '../../workflow/table';
import { leftOf, type BulkOutcome } from './runBulk';

/** What is said before it begins. */
export const askText = ({ takes }: Pick<Choice, 'takes'>, count: number, texts: BulkTexts): string => {
  const ask = fill(texts.ask, { count: String(count) });
  return takes.includes('updatedAt') ? `${ask} ${texts.askSeen}` : ask;
};

/** What is said at the end, before the list of what was refused. */
export const summaryLines = (verb: Verb, outcome: BulkOutcome, texts: BulkTexts): string[] => {
  const { all, done, halt, refused } = outcome;
  const left = leftOf(outcome);
  return [
    fill(texts.done, { verb: texts.workflow.verbs[verb], done: String(done.length), all: String(all) }),
    ...(halt ? [typeof halt === 'string' ? texts[halt] : halt.message || texts.lost] : []),
    ...(left > 0 ? [fill(texts.left, { count: String(left) })] : []),
    ...(refused.length > 0 ? [fill(texts.refused, { count: String(refused.length) })] : []),
  ];
};
