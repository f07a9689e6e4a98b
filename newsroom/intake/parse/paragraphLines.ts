import type { ParsedStory } from '@/newsroom/intake/parse/types';

/** The first line of each paragraph and subhead of a story: lines that go on are those of the one before. */
export const linesOfParagraphs = ({ lines, paragraphs }: ParsedStory): number[] => {
  const starts: number[] = [];
  let read = '';
  for (const { line, role, text } of lines) {
    if (role !== 'paragraph' && role !== 'subhead') continue;
    const whole = paragraphs[starts.length - 1]?.text;
    const goesOn = read !== '' && whole !== read && whole?.startsWith(`${read} ${text}`);
    read = goesOn ? `${read} ${text}` : text;
    if (!goesOn) starts.push(line);
  }
  return starts;
};
