import { EVENT_LISTS } from './eventLists';
import type { Kept } from './lists';
import { STORY_LISTS } from './storyLists';

/** All lists that are kept. */
export const KEPT_LISTS: readonly Kept[] = [STORY_LISTS, EVENT_LISTS];
