/** The selector file: where on the saved pages of an old portal each part of a story stands. */

import { load } from 'cheerio';
import { z } from 'zod';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import { DATE_FORMATS } from '@/newsroom/intake/archive/dateFormats';
import { explainIssues, parseJson } from '@/newsroom/intake/archive/mapping';

const isSelector = (selector: string): boolean => {
  try {
    load('<p></p>')(selector);
    return true;
  } catch {
    return false;
  }
};

const selector = z
  .string('write a CSS selector')
  .min(1, 'write a CSS selector')
  .refine(isSelector, 'this is no CSS selector');

/** One or several, of which the first that finds something counts. */
const selectors = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(selector, 'write a CSS selector or a list of them').min(1, 'write at least one'),
);

const schema = z.strictObject({
  /** Where the pages stood: with the name of the file, the address of a page that does not say its own. */
  site: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'write it as https://tienyen.example.vn')
    .optional(),
  title: selectors,
  body: selectors,
  lead: selectors.optional(),
  date: selectors.optional(),
  dateFormat: z.enum(DATE_FORMATS, `write one of ${DATE_FORMATS.join(', ')}`).default('dateline'),
  author: selectors.optional(),
  source: selectors.optional(),
  sections: selectors.optional(),
  mainPicture: selectors.optional(),
  /** What stands under pictures. */
  captions: selectors.optional(),
  /** Parts of the page that are no story: menus, related stories, share buttons. All of them. */
  remove: selectors.optional(),
});

export type Selectors = z.output<typeof schema>;

/** Reads a selector file. @throws ArchiveError that names the fields which are wrong */
export const parseSelectors = (file: string, text: string): Selectors => {
  const parsed = schema.safeParse(parseJson(file, text));
  if (!parsed.success) throw new ArchiveError(explainIssues(file, parsed.error));
  return parsed.data;
};
