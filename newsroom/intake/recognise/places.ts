/** Finds the places a story names: units of government, villages, and what stands in the gazetteer. Pure. */

import { UNITS } from '@/newsroom/intake/recognise/gazetteer';
import type { Passage, RecognisedAgency, RecognisedPlace } from '@/newsroom/intake/recognise/types';
import { placeAt } from '@/newsroom/intake/recognise/placeNames';
import { Phrases, wordsOf } from '@/newsroom/intake/recognise/words';

const kinds = new Phrases<string>([
  ...UNITS.map(([unit]) => [unit, unit] as const),
  ...[
    'thôn',
    'bản',
    'khu',
    'khu phố',
    'xóm',
    'làng',
    'đảo',
    'sông',
    'suối',
    'núi',
    'đèo',
    'cầu',
    'chợ',
    'đường',
  ].map((kind) => [kind, kind] as const),
]);

/**
 * The places named in these passages, each once, in the order of their first mention; what is part of an office's name
 * is the office's. The date line's place comes by itself.
 */
export const findPlaces = (
  passages: readonly Passage[],
  agencies: readonly RecognisedAgency[],
): RecognisedPlace[] => {
  const places = new Map<string, RecognisedPlace>();
  for (const { line, text } of passages) {
    const offices = agencies.flatMap(({ mentions }) => mentions.filter((mention) => mention.line === line));
    const words = wordsOf(text);
    for (let index = 0; index < words.length; index += 1) {
      const kind = kinds.at(words, index);
      if (!kind) continue;
      const length = placeAt(words, index + kind.length);
      if (length === 0) continue;
      const start = words[index]!.start;
      const end = words[index + kind.length + length - 1]!.end;
      if (offices.some((office) => start < office.end && end > office.start)) continue;
      const mention = { line, start, end, text: text.slice(start, end) };
      const name = `${kind.value} ${text.slice(words[index + kind.length]!.start, end)}`;
      const known = places.get(name);
      if (known) known.mentions.push(mention);
      else
        places.set(name, {
          kind: 'place',
          name,
          placeKind: kind.value,
          mentions: [mention],
          confidence: 0.8,
          because: ['place-words'],
        });
      index += kind.length + length - 1;
    }
  }
  return [...places.values()];
};
