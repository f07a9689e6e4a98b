import type { FlattenedField, GlobalSlug, Payload, SanitizedConfig } from 'payload';

const PREFIX = 'globals/';

/** How a merge names a global where it names collections: no collection is called so. */
export const globalName = (slug: string): string => `${PREFIX}${slug}`;

/** The slug of the global that a name of `globalName` stands for; null for the name of a collection. */
export const globalSlugOf = (name: string): GlobalSlug | null =>
  name.startsWith(PREFIX) ? (name.slice(PREFIX.length) as GlobalSlug) : null;

const configOf = (config: SanitizedConfig, slug: string) => {
  const found = config.globals.find((global) => global.slug === slug);
  if (!found) throw new Error(`There is no global ${slug}.`);
  return found;
};

/** The fields of a collection, or of a global by its `globalName`. */
export const fieldsOf = ({ collections, config }: Payload, name: string): readonly FlattenedField[] => {
  const slug = globalSlugOf(name);
  return slug
    ? configOf(config, slug).flattenedFields
    : collections[name as 'articles'].config.flattenedFields;
};

/** What a global is called in Vietnamese. */
export const globalTitle = (config: SanitizedConfig, slug: string): string => {
  const { label } = configOf(config, slug);
  return typeof label === 'object' ? String(label.vi ?? slug) : slug;
};
