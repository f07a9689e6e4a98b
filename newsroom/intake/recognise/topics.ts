/** Which topics a story is about, by words that an editor gives each topic. Pure. */

import type { Passage, RecognisedTopic } from '@/newsroom/intake/recognise/types';
import { Phrases, wordsOf } from '@/newsroom/intake/recognise/words';

/** A topic on record: its title and the words that speak for it. */
export interface KnownTopic {
  id: string;
  title: string;
  words: readonly string[];
}

const MAX_TOPICS = 3;
/** A word in the title counts as several in the text. */
const TITLE_WEIGHT = 3;
const ENOUGH = 3;

/** The topics whose words are met most often, at most three, the likeliest first. `title`: the line of the title. */
export const findTopics = (
  passages: readonly Passage[],
  topics: readonly KnownTopic[],
  title: number,
): RecognisedTopic[] => {
  const phrases = new Phrases<string[]>();
  for (const { id, title: name, words } of topics)
    for (const phrase of [name, ...words]) {
      const ids: string[] = [];
      phrases.add(phrase, ids);
      const [first] = wordsOf(phrase);
      if (first) phrases.at(wordsOf(phrase), 0)?.value.push(id);
    }
  const found = new Map<string, RecognisedTopic & { weight: number }>();
  for (const { line, text } of passages) {
    const words = wordsOf(text);
    for (let index = 0; index < words.length; index += 1) {
      const phrase = phrases.at(words, index);
      if (!phrase) continue;
      const [start, end] = [words[index]!.start, words[index + phrase.length - 1]!.end];
      const mention = { line, start, end, text: text.slice(start, end) };
      for (const id of new Set(phrase.value)) {
        const topic = found.get(id) ?? {
          kind: 'topic' as const,
          id,
          mentions: [],
          confidence: 0,
          because: ['topic-words' as const],
          weight: 0,
        };
        topic.mentions.push(mention);
        topic.weight += line === title ? TITLE_WEIGHT : 1;
        found.set(id, topic);
      }
      index += phrase.length - 1;
    }
  }
  return [...found.values()]
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_TOPICS)
    .map(({ weight, ...topic }) => ({ ...topic, confidence: Math.min(0.9, 0.4 + 0.1 * weight) }));
};
