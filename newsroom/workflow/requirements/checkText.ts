import type { PayloadRequest } from 'payload';
import { getEnv } from '@/platform/env';
import { CHECKS, type CheckContext, type Detail, type MediaForChecks, type Unmet } from './checks';
import { links } from './links';
import {
  LEVELS,
  LIMITS,
  REQUIREMENT_IDS,
  REQUIREMENTS,
  type Level,
  type Limits,
  type RequirementId,
} from './list';
import { storyForChecks, type StoryForChecks } from './story';

/** A requirement of a text, checked. */
export interface CheckedRequirement {
  id: RequirementId;
  level: Exclude<Level, 'off'>;
  isMet: boolean;
  /** Path of the form field where it can be put right; null when there is nothing to do. */
  field: string | null;
  /** What fills the places of the sentence about it. */
  detail: Detail | null;
}

/** A checked requirement as people read it; the collections word it. */
export interface WordedRequirement extends Pick<CheckedRequirement, 'id' | 'level' | 'isMet' | 'field'> {
  label: string;
  /** What is missing; empty when nothing is. */
  message: string;
  /** Whether there are links of which it is not known yet that they answer. */
  isPending: boolean;
}

export interface CheckOptions {
  /**
   * Whether links are asked, which takes seconds: `false` goes by what they answered lately and counts the others as
   * answering, with their number in `detail.unasked`. Unless it is said, they are asked where the answer binds.
   */
  withLinks?: boolean;
}

interface Settings {
  levels: Record<RequirementId, Level>;
  limits: Limits;
}

/** How records are numbered, on either database; a form may hold anything. */
const ID = /^[0-9a-f]{24}$/i;

/** Photos beyond these are no story's. */
const MAX_PHOTOS = 500;

const isLevel = (value: unknown): value is Level => LEVELS.includes(value as Level);

const settingsOf = async (req: PayloadRequest): Promise<Settings> => {
  const stored = await req.payload.findGlobal({ slug: 'workflow-settings', depth: 0, req });
  const row = stored as unknown as Record<string, unknown>;
  const levels = (row.levels ?? {}) as Record<string, unknown>;
  return {
    levels: Object.fromEntries(
      REQUIREMENT_IDS.map((id) => [id, isLevel(levels[id]) ? levels[id] : REQUIREMENTS[id].level]),
    ) as Settings['levels'],
    limits: Object.fromEntries(
      Object.entries(LIMITS).map(([limit, initial]) => [
        limit,
        typeof row[limit] === 'number' ? row[limit] : initial,
      ]),
    ) as Limits,
  };
};

const mediaOf = async (req: PayloadRequest, story: StoryForChecks): Promise<CheckContext['media']> => {
  const named = [story.heroImage, ...story.body.photos.map(({ id }) => id)];
  const ids = [...new Set(named)].filter((id) => id !== null && ID.test(id)).slice(0, MAX_PHOTOS);
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    limit: MAX_PHOTOS,
    pagination: false,
    select: { alt: true, caption: true, credit: true, filename: true },
    req,
  });
  return new Map(docs.map((photo) => [String(photo.id), photo satisfies MediaForChecks]));
};

const isOurs = (url: string): boolean => {
  const { publicUrl } = getEnv();
  return publicUrl !== undefined && URL.canParse(url) && new URL(url).origin === new URL(publicUrl).origin;
};

const linksLevel = (level: Level, unmet: Unmet): Level =>
  unmet.isUncertain && level === 'blocking' ? 'advisory' : level;

/**
 * Checks a text against the requirements of the newsroom, in the order of their list; those that are off are left out.
 * Only stories have requirements. `doc` is a record with its references as ids, or the values of a form. A link that
 * could not be asked never blocks.
 */
export const requirementsOf = async (
  req: PayloadRequest,
  collection: string,
  doc: Record<string, unknown>,
  { withLinks }: CheckOptions = {},
): Promise<CheckedRequirement[]> => {
  if (collection !== 'articles') return [];
  const { levels, limits } = await settingsOf(req);
  const story = storyForChecks(doc);
  const asks = withLinks ?? levels.links === 'blocking';
  let unasked = 0;
  const context: CheckContext = {
    limits,
    media: await mediaOf(req, story),
    checkLink: async (url) => {
      // This machine may not reach itself by the address that readers use.
      if (isOurs(url)) return 'answers';
      if (asks) return links.ask(url);
      const known = links.known(url);
      if (known === undefined) unasked += 1;
      return known ?? 'unasked';
    },
  };
  return Promise.all(
    REQUIREMENT_IDS.filter((id) => levels[id] !== 'off').map(async (id): Promise<CheckedRequirement> => {
      const unmet = await CHECKS[id](story, context);
      const level = (unmet ? linksLevel(levels[id], unmet) : levels[id]) as CheckedRequirement['level'];
      if (unmet) return { id, level, isMet: false, field: unmet.field, detail: unmet.detail ?? null };
      const detail = id === 'links' && unasked > 0 ? { unasked } : null;
      return { id, level, isMet: true, field: null, detail };
    }),
  );
};

/** The requirements that keep a text from going out. */
export const unmetBlocking = (checked: readonly CheckedRequirement[]): RequirementId[] =>
  checked.filter(({ level, isMet }) => level === 'blocking' && !isMet).map(({ id }) => id);
