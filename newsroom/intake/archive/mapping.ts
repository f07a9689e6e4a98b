/** The mapping file: which column of a table (CSV, JSON lines) is which part of a story. */

import { z } from 'zod';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import { DATE_FORMATS } from '@/newsroom/intake/archive/dateFormats';
import nukeviet from '@/newsroom/intake/archive/mappings/nukeviet.json';

const name = z.string('write the name of a column').min(1, 'write the name of a column');

/** `"title"` is short for `{ "column": "title" }`. */
const column = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const whole = z.strictObject({ column: name, optional: z.boolean().default(false), ...shape });
  return z.preprocess((value) => (typeof value === 'string' ? { column: value } : value), whole);
};

/** One or several, of which the first with a value counts. */
const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z.array(schema).min(1, 'write at least one'),
  );

const words = column({ as: z.enum(['text', 'html'], 'write "text" or "html"').default('text') });
const moment = column({ as: z.enum(DATE_FORMATS, `write one of ${DATE_FORMATS.join(', ')}`).default('iso') });
const list = column({ separator: z.string().min(1).default(',') });

const address = z.union(
  [
    z.strictObject({
      template: z.string().regex(/\{\w[^}]*\}/, 'name columns in braces: "/news/{alias}-{id}.html"'),
    }),
    column({}),
  ],
  'write the name of a column or { "template": "/news/{alias}-{id}.html" }',
);

const schema = z.strictObject({
  /** Of the stories' identity: `nukeviet`, `joomla` … */
  system: z
    .string('write a short name such as "nukeviet"')
    .regex(/^[\w-]{1,40}$/, 'write letters, digits, - or _'),
  /** Where the old site stood. With two sites of one system, it tells their stories apart. */
  site: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'write it as https://tienyen.example.vn')
    .optional(),
  encoding: z
    .string()
    .refine((label) => {
      try {
        return Boolean(new TextDecoder(label));
      } catch {
        return false;
      }
    }, 'this character set is not known')
    .default('utf-8'),
  /** Without it, the first line tells. */
  delimiter: z.string().length(1, 'write one character').optional(),
  id: column({}),
  title: words,
  lead: words.optional(),
  body: words,
  publishedAt: oneOrMore(moment).optional(),
  author: column({}).optional(),
  source: words.optional(),
  address: oneOrMore(address).optional(),
  /** The main photo. `under`: the folder its names are relative to. */
  image: column({ under: z.string().optional(), caption: name.optional() }).optional(),
  sections: list.optional(),
  /** Which values of a column mean that readers could see the story; without it they could see all. */
  public: z.strictObject({ column: name, values: z.array(z.string()).min(1) }).optional(),
});

export type Mapping = z.output<typeof schema>;

/** Mappings that come with the program, by name. */
const READY: Readonly<Record<string, unknown>> = { nukeviet };
export const READY_MAPPINGS = Object.keys(READY);

/** The mapping that comes with the program under this name, or null. */
export const readyMapping = (given: string): Mapping | null =>
  Object.hasOwn(READY, given) ? schema.parse(READY[given]) : null;

const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'the whole file';

/** What is wrong with a settings file, a line for each field. */
export const explainIssues = (file: string, { issues }: z.ZodError): string => {
  const lines = issues.map(({ code, path, message, ...issue }) =>
    code === 'unrecognized_keys'
      ? `${placeOf([...path, ...(issue as { keys: string[] }).keys.slice(0, 1)])}: there is no such field`
      : `${placeOf(path)}: ${/^Invalid input: expected \w+, received undefined$/.test(message) ? 'it is missing' : message}`,
  );
  return `${file} is no good: ${lines.join('; ')}.`;
};

/** Settings as JSON. @throws ArchiveError with the place of the mistake */
export const parseJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ArchiveError(`${file} is not JSON (${(error as Error).message.split('\n')[0]}).`);
  }
};

/** Reads a mapping file. @throws ArchiveError that names the fields which are wrong */
export const parseMapping = (file: string, text: string): Mapping => {
  const parsed = schema.safeParse(parseJson(file, text));
  if (!parsed.success) throw new ArchiveError(explainIssues(file, parsed.error));
  return parsed.data;
};

/** Field of the mapping and column, for all that a table must have. */
export const neededColumns = (mapping: Mapping): { field: string; column: string }[] => {
  const needed = (field: string, value: { column: string; optional?: boolean } | undefined) =>
    value && !value.optional ? [{ field, column: value.column }] : [];
  return [
    ...needed('id', mapping.id),
    ...needed('title', mapping.title),
    ...needed('lead', mapping.lead),
    ...needed('body', mapping.body),
    ...(mapping.publishedAt ?? []).flatMap((each) => needed('publishedAt', each)),
    ...needed('author', mapping.author),
    ...needed('source', mapping.source),
    ...(mapping.address ?? []).flatMap((each) => ('column' in each ? needed('address', each) : [])),
    ...needed('image', mapping.image),
    ...needed('sections', mapping.sections),
    ...needed('public', mapping.public),
  ];
};
