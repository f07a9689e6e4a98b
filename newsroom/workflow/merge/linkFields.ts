import type { FlattenedField, RichTextField, SanitizedConfig } from 'payload';
import type { Blocks } from '@/platform/db/portable/fields';
import { isStored } from '@/platform/db/portable/fields';
import { globalName } from './globals';
import { fieldsOfAnyNode } from './richText';

type Fields = readonly FlattenedField[];

/** Where a collection, or a global by its `globalName`, links to another collection. */
export interface LinkSource {
  collection: string;
  hasVersions: boolean;
  /** Fields that a query can ask for an id: `agencies.agency`, `to.reference.value`. */
  paths: string[];
  /** Texts that may hold such links anywhere within: no query finds those. */
  texts: string[];
}

/** Collections whose links stay, each with its reason. */
export const LINKS_THAT_STAY: Readonly<Record<string, string>> = {
  'payload-locked-documents': 'who has which record open just now: each record its own',
  'payload-preferences': 'how a person has arranged a form',
};

type Found = Pick<LinkSource, 'paths' | 'texts'>;

const leadsTo = ({ relationTo }: { relationTo: string | string[] }, target: string): boolean =>
  [relationTo].flat().includes(target);

const linksIn = (fields: Fields, target: string, blocks: Blocks, prefix = ''): Found => {
  const all: Found = { paths: [], texts: [] };
  const add = (found: Found) => {
    all.paths.push(...found.paths);
    all.texts.push(...found.texts);
  };
  for (const field of fields.filter(isStored)) {
    const path = `${prefix}${field.name}`;
    if (field.type === 'relationship' || field.type === 'upload') {
      if (leadsTo(field, target)) all.paths.push(Array.isArray(field.relationTo) ? `${path}.value` : path);
    } else if (field.type === 'array' || field.type === 'group' || field.type === 'tab')
      add(linksIn(field.flattenedFields, target, blocks, `${path}.`));
    else if (field.type === 'blocks')
      for (const each of field.blockReferences ?? field.blocks) {
        const block = typeof each === 'string' ? blocks[each] : each;
        if (block && 'flattenedFields' in block)
          add(linksIn(block.flattenedFields as Fields, target, blocks, `${path}.`));
      }
    else if (field.type === 'richText') {
      const inside = linksIn(fieldsOfAnyNode(field as RichTextField), target, blocks);
      if (inside.paths.length > 0 || inside.texts.length > 0) all.texts.push(path);
    }
  }
  return all;
};

interface Holder {
  slug: string;
  flattenedFields: Fields;
  versions?: unknown;
}

const holdersIn = ({ collections, globals }: SanitizedConfig): Holder[] => [
  ...collections.map(({ slug, flattenedFields, versions }): Holder => ({ slug, flattenedFields, versions })),
  ...globals.map(({ slug, flattenedFields }): Holder => ({ slug: globalName(slug), flattenedFields })),
];

/** Everything that links to `target`, by the configuration: a new field is among them by itself. */
export const linkSources = (config: SanitizedConfig, target: string, blocks: Blocks): LinkSource[] =>
  holdersIn(config).flatMap(({ slug, flattenedFields, versions }) => {
    if (slug in LINKS_THAT_STAY) return [];
    const found = linksIn(flattenedFields, target, blocks);
    return found.paths.length + found.texts.length > 0
      ? [{ collection: slug, hasVersions: Boolean(versions), ...found }]
      : [];
  });
