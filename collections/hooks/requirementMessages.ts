import type { PayloadRequest } from 'payload';
import { fill, messagesOf, type Messages } from '@/newsroom/messages/messages';
import type { CheckedRequirement, WordedRequirement } from '@/newsroom/workflow/requirements/checkText';

/** A sentence names no more than these. */
const NAMED = 5;

const listed = (list: readonly string[], { checklist }: Messages['requirements']): string => {
  const named = list.slice(0, NAMED).join(', ');
  return list.length > NAMED
    ? fill(checklist.more, { list: named, count: String(list.length - NAMED) })
    : named;
};

const messageOf = (words: Messages['requirements'], { id, isMet, detail }: CheckedRequirement): string => {
  if (isMet) return '';
  const places = Object.fromEntries(
    Object.entries(detail ?? {}).map(([place, value]) => [
      place,
      Array.isArray(value) ? listed(value, words) : String(value),
    ]),
  );
  return fill(places.unchecked === undefined ? words.unmet[id] : words.unchecked, places);
};

/** Requirements in the language of a request, in the order they come in. */
export const requirementMessages = (
  req: Pick<PayloadRequest, 'i18n'>,
  checked: readonly CheckedRequirement[],
): WordedRequirement[] => {
  const words = messagesOf(req).requirements;
  return checked.map((each) => ({
    id: each.id,
    level: each.level,
    isMet: each.isMet,
    field: each.field,
    label: words.names[each.id],
    message: messageOf(words, each),
    isPending: each.isMet && each.detail?.unasked !== undefined,
  }));
};
