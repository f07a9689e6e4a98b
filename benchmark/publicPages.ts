/** These stand among the addresses of events. */
const CALENDARS = /^\/su-kien\/(?:thang|tuan)/;

/** The first page linked from a list of a running newsroom whose path begins so. `base` has no slash at the end. */
export const firstLink = async (base: string, list: string, prefix: string): Promise<string> => {
  const html = await (await fetch(base + list)).text();
  const found = [...html.matchAll(/href="([^"?]+)"/g)]
    .map((match) => match[1]!)
    .find((href) => href.startsWith(prefix) && !CALENDARS.test(href));
  if (!found) throw new Error(`no ${prefix} page is linked from ${list}`);
  return found;
};
