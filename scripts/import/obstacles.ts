import type { PayloadRequest } from 'payload';
import { requirementMessages } from '@/collections/hooks/requirementMessages';
import { requirementsOf } from '@/newsroom/workflow/requirements/checkText';

/** What keeps a story from being published by the newsroom's own requirements. Links are not asked: they are old. */
export const obstaclesOf = async (req: PayloadRequest, article: string): Promise<string[]> => {
  const story = await req.payload.findByID({
    collection: 'articles',
    id: article,
    draft: true,
    depth: 0,
    joins: false as never,
    req,
  });
  const checked = await requirementsOf(req, 'articles', story as unknown as Record<string, unknown>, {
    withLinks: false,
  });
  return requirementMessages(req, checked)
    .filter(({ level, isMet }) => level === 'blocking' && !isMet)
    .map(({ message, label }) => message || label);
};
