/** A page of the App Router cannot choose its status: it names it in a meta element, and the server sends it. */
export const STATUS_META = 'toasoan-status';

const META = new RegExp(`<meta name="${STATUS_META}" content="(400|410)"/?>`);

/** The status a finished page asks for; null when it asks for none. */
export const statusOf = (html: string): number | null => {
  const match = META.exec(html.slice(0, Math.max(0, html.indexOf('</head>'))));
  return match ? Number(match[1]) : null;
};
