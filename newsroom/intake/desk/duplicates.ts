import type { PayloadRequest, Where } from 'payload';
import { slugify } from '@/domain/slug';
import { fold } from '@/domain/text';
import type { Duplicate } from '@/newsroom/intake/desk/types';
import type { ParsedStory } from '@/newsroom/intake/parse/types';
import { hashOfText } from '@/newsroom/intake/write/writeStory';

const DAY_MS = 24 * 60 * 60_000;
/** A story comes again within days of its date, or of the day on which somebody wrote it here. */
const AROUND_DAYS = 3;
const RECENT_DAYS = 14;
const MOST = 200;
/** Two reports of one event share names and numbers; the same text shares its sentences. */
const ALIKE = 0.5;
const SHINGLE = 4;

/** The runs of four words of a text. */
export const shinglesOf = (text: string): Set<string> => {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const shingles = new Set<string>();
  for (let index = 0; index + SHINGLE <= words.length; index += 1)
    shingles.add(words.slice(index, index + SHINGLE).join(' '));
  return shingles;
};

/** How much of the shorter text the longer holds, from 0 to 1: a story that was cut or went on is the same. */
export const likenessOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return shared / small.size;
};

const wordsIn = (node: unknown): string => {
  if (node === null || typeof node !== 'object') return '';
  const { text, children, root } = node as { text?: unknown; children?: unknown[]; root?: unknown };
  if (typeof text === 'string') return text;
  if (root) return wordsIn(root);
  return (children ?? []).map(wordsIn).join(' ');
};

/** Stories that have this text or nearly so, the likest first: those of its hash, its address, its days and of late. */
export const findDuplicates = async (
  req: PayloadRequest,
  text: string,
  story: ParsedStory,
): Promise<Duplicate[]> => {
  const around = story.publishedAt ? new Date(story.publishedAt).getTime() : null;
  const at = (ms: number) => new Date(ms).toISOString();
  const hash = hashOfText(text);
  const where: Where = {
    or: [
      { importHash: { equals: hash } },
      { slug: { equals: slugify(story.title) } },
      { updatedAt: { greater_than: at(Date.now() - RECENT_DAYS * DAY_MS) } },
      ...(around === null
        ? []
        : [
            {
              and: [
                { publishedAt: { greater_than: at(around - AROUND_DAYS * DAY_MS) } },
                { publishedAt: { less_than: at(around + AROUND_DAYS * DAY_MS) } },
              ],
            },
          ]),
    ],
  };
  const { docs } = await req.payload.find({
    collection: 'articles',
    where,
    draft: true,
    depth: 0,
    limit: MOST,
    pagination: false,
    sort: '-updatedAt',
    joins: false as never,
    select: { title: true, lead: true, body: true, stage: true, publishedAt: true, importHash: true },
    req,
  });
  const own = shinglesOf([story.lead, ...story.paragraphs.map((each) => each.text)].join(' '));
  return docs
    .map((doc) => ({
      id: doc.id,
      title: doc.title,
      stage: String(doc.stage),
      publishedAt: doc.publishedAt ?? null,
      likeness:
        doc.importHash === hash ? 1 : likenessOf(own, shinglesOf(`${doc.lead ?? ''} ${wordsIn(doc.body)}`)),
    }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5);
};
