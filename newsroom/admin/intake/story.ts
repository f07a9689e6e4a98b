import { utcToLocal } from '@/domain/dates';
import type {
  CreateStory,
  DeskItem,
  DeskPhoto,
  DeskResult,
  Duplicate,
  LineRoles,
} from '@/newsroom/intake/desk/types';
import type { Decision } from '@/newsroom/intake/write/decisions';

export interface PhotoChoice extends DeskPhoto {
  name: string;
  /** Address to show it at. */
  preview: string | null;
  isUsed: boolean;
  /** Where it stands in the source; null for one dropped beside it. */
  afterLine: number | null;
}

export interface Fields {
  title: string;
  lead: string;
  dateline: string;
  /** Wall time in Vietnam, `YYYY-MM-DDTHH:MM`; empty when not known. */
  publishedAt: string;
}

/** A story on the desk, with what was decided about it so far. */
export interface DeskStory {
  id: string;
  result: DeskResult;
  /** The file it came in, to be sent again with its pictures. */
  file: File | null;
  part: number;
  roles: LineRoles;
  decisions: Record<string, Decision<Record<string, string>>>;
  /** What a person typed; what they left alone follows the text. */
  typed: Partial<Fields>;
  photos: PhotoChoice[];
  /** The photos that were dropped beside it. */
  beside: File[];
  address: string;
  isWanted: boolean;
  /** Found when it was to be created. */
  duplicates: Duplicate[];
  created: { id: string; title: string } | null;
}

export const storyOf = (id: string, result: DeskResult, file: File | null, part: number): DeskStory => ({
  id,
  result,
  file,
  part,
  roles: {},
  decisions: {},
  typed: {},
  photos: result.source.images.map(({ name, alt, afterLine, preview }, index) => ({
    from: 'file',
    index,
    name: name ?? '',
    alt: alt ?? '',
    credit: '',
    preview,
    afterLine,
    // Pictures of a page whose bytes did not come along cannot be used.
    isUsed: preview !== null,
  })),
  beside: [],
  address: '',
  isWanted: false,
  duplicates: result.reading?.duplicates ?? [],
  created: null,
});

/** The fields as they stand: typed, else as read. */
export const fieldsOf = ({ result, typed }: DeskStory): Fields => {
  const story = result.reading?.story;
  return {
    title: story?.title ?? '',
    lead: story?.lead ?? '',
    dateline: story?.datelinePlace ?? '',
    publishedAt: story?.publishedAt ? utcToLocal(story.publishedAt) : '',
    ...typed,
  };
};

export const decisionFor = ({ decisions }: DeskStory, item: DeskItem): Decision<Record<string, string>> =>
  decisions[item.key] ?? (item.byItself as Decision<Record<string, string>>);

/** What is sent to create it. */
export const orderOf = (story: DeskStory): CreateStory => {
  const { publishedAt, ...fields } = fieldsOf(story);
  return {
    source: {
      ...story.result.source,
      images: story.result.source.images.map((image) => ({ ...image, preview: null })),
    },
    roles: story.roles,
    decisions: story.decisions,
    fields: { ...fields, publishedAt: publishedAt || null },
    part: story.part,
    photos: story.photos
      .filter(({ isUsed }) => isUsed)
      .map(({ from, index, alt, credit }) => ({ from, index, alt, credit })),
    address: story.address.trim(),
    isWanted: story.isWanted,
  };
};

export interface Piece {
  text: string;
  /** The item that these words name; null where none does. */
  key: string | null;
}

/**
 * A line cut at what was recognised in it. An event is told in whole sentences: what else is named within keeps its own
 * mark.
 */
export const piecesOf = (line: number, text: string, items: readonly DeskItem[]): Piece[] => {
  const owners = new Array<string | null>(text.length).fill(null);
  const inOrder = [...items].sort((a, b) => Number(b.kind === 'event') - Number(a.kind === 'event'));
  for (const { key, kind, mentions } of inOrder)
    for (const { start, end, line: at } of mentions)
      if (
        at === line &&
        (kind === 'event' || owners.slice(start, end).every((each) => each === null || each === 'event'))
      )
        owners.fill(key, start, end);
  const pieces: Piece[] = [];
  for (const [index, key] of owners.entries()) {
    const last = pieces.at(-1);
    if (last && last.key === key) last.text += text[index]!;
    else pieces.push({ text: text[index]!, key });
  }
  return pieces;
};
