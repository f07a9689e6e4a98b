import { formatDay, formatTime } from '@/domain/dates';
import { isUnder, STAFF_PATHS } from '@/domain/oldAddress';
import { ARTICLES_PATH } from '@/platform/fixedPaths';
import { keptPages } from '@/site/messages/offline';

/** Whether the worker may answer for a path: never for the newsroom's own. */
export const isPublicPage = (pathname: string): boolean =>
  !STAFF_PATHS.some((prefix) => isUnder(pathname, prefix));

/** Whether a page may be kept: a story, nothing else. */
export const isStory = (pathname: string): boolean => {
  const prefix = `${ARTICLES_PATH}/`;
  return (
    pathname.startsWith(prefix) &&
    pathname.length > prefix.length &&
    !pathname.slice(prefix.length).includes('/')
  );
};

/** A kept page with a note on top that it is one. `keptAt` in milliseconds since 1970. */
export const withNote = (html: string, keptAt: number): string => {
  const at = new Date(keptAt).toISOString();
  const note = keptPages.note(`${formatTime(at)}, ${formatDay(at)}`);
  return html.replace(
    /<body[^>]*>/,
    (body) => `${body}<div class="shell"><p class="banner mt-4" role="status">${note}</p></div>`,
  );
};

export interface KeptStory {
  pathname: string;
  html: string;
}

/** The page's own title without the newsroom's name; still escaped, as it stood in the page. */
const titleOf = (html: string): string =>
  /<title>([^<]*)<\/title>/.exec(html)?.[1]!.replace(/ – [^–]*$/, '') ?? '';

/** The offline page with the stories that can be read. */
export const withStories = (html: string, stories: readonly KeptStory[]): string => {
  const items = stories.map(
    (story) =>
      `<li class="py-2"><a class="link" href="${encodeURI(decodeURI(story.pathname))}">${titleOf(story.html)}</a></li>`,
  );
  if (items.length === 0) return html;
  return html.replace(
    /(<div data-kept[^>]*>)<\/div>/,
    (_, open: string) => `${open}<p>${keptPages.list}</p><ul>${items.join('')}</ul></div>`,
  );
};
