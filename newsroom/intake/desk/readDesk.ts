import type { PayloadRequest } from 'payload';
import sharp from 'sharp';
import { findDuplicates } from '@/newsroom/intake/desk/duplicates';
import { eventsOfDay, itemsOf, successionsOf } from '@/newsroom/intake/desk/items';
import type { DeskResult, DeskSource, LineRoles } from '@/newsroom/intake/desk/types';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import type { Hints, ParseProblem } from '@/newsroom/intake/parse/types';
import { repairEncoding, type RepairableProblem } from '@/newsroom/intake/parse/repair';
import { Recogniser } from '@/newsroom/intake/recognise/recognise';
import { hintsOf } from '@/newsroom/intake/source/hintsOf';
import type { SourceImage, SourceText } from '@/newsroom/intake/source/types';
import { loadRecords } from '@/newsroom/intake/write/records';

const PREVIEW = { width: 320, height: 240, fit: 'inside', withoutEnlargement: true } as const;

const previewOf = async (bytes: Buffer | null): Promise<string | null> => {
  if (!bytes) return null;
  try {
    const small = await sharp(bytes).rotate().resize(PREVIEW).webp({ quality: 60 }).toBuffer();
    return `data:image/webp;base64,${small.toString('base64')}`;
  } catch {
    return null;
  }
};

/** A source as the desk in the browser holds it. */
export const deskSourceOf = async (source: SourceText & { file?: string }): Promise<DeskSource> => ({
  file: source.file ?? null,
  text: source.text,
  blocks: source.blocks,
  images: await Promise.all(
    source.images.map(async ({ name, alt, afterLine, bytes }) => ({
      name,
      alt,
      afterLine,
      preview: await previewOf(bytes),
    })),
  ),
});

/** What is known of the lines: by the file, then by what a person said of them. */
export const hintsFor = (source: Pick<SourceText, 'text' | 'blocks'>, roles: LineRoles): Hints => ({
  ...hintsOf({ ...source, images: [] as SourceImage[] }),
  ...Object.fromEntries(Object.entries(roles).map(([line, role]) => [line, { role, by: 'person' as const }])),
});

const REPAIRABLE = new Set<string>([
  'mojibake',
  'tcvn3',
  'vni',
  'windows-1258',
] satisfies RepairableProblem[]);

const withRepair = (text: string, problem: ParseProblem): DeskResult['problem'] => ({
  ...problem,
  repaired: REPAIRABLE.has(problem.code) ? repairEncoding(text, problem.code as RepairableProblem) : null,
});

/** Reads one story for the desk: what it holds, what it speaks of, what it may be the same as. */
export const readDesk = async (
  req: PayloadRequest,
  source: DeskSource,
  roles: LineRoles,
): Promise<DeskResult> => {
  const records = await loadRecords(req);
  const result = parseStory(source.text, hintsFor(source, roles), records.noise);
  if (!result.ok) return { source, reading: null, problem: withRepair(source.text, result.problem) };
  const { story } = result;
  const recognised = new Recogniser(records).recognise(story);
  const [events, duplicates] = await Promise.all([
    eventsOfDay(req, recognised.event),
    findDuplicates(req, source.text, story),
  ]);
  return {
    source,
    problem: null,
    reading: {
      story,
      items: itemsOf(req, recognised, { records, events }),
      successions: successionsOf(req, recognised),
      places: recognised.places.map(({ name, mentions }) => ({ name, mentions })),
      duplicates,
    },
  };
};
