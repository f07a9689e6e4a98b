/** How many stories a page of their list holds, and the feed: what must show a new one at once. */
export const ARTICLES_PER_PAGE = 20;
export const ARTICLES_IN_FEED = 30;
