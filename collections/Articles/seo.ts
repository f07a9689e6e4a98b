import type { SEOPluginConfig } from '@payloadcms/plugin-seo/types';
import type { Field } from 'payload';
import { truncateAtWord } from '@/domain/text';
import { text } from '@/newsroom/messages/messages';
import { getEnv } from '@/platform/env';
import { absolute, paths } from '@/platform/paths';

const LABELS: Record<string, ReturnType<typeof text>> = {
  title: text((m) => m.articles.seoTitle),
  description: text((m) => m.articles.seoDescription),
  image: text((m) => m.articles.seoImage),
};

type Doc = { title?: string | null; lead?: string | null; slug?: string | null; heroImage?: unknown };

/** Search and sharing texts; empty ones are taken from headline, lead and main photo when the page is made. */
export const seoOptions: SEOPluginConfig = {
  collections: ['articles'],
  uploadsCollection: 'media',
  fields: ({ defaultFields }) =>
    defaultFields.map((field) => {
      const label = 'name' in field ? LABELS[field.name] : undefined;
      // Not of the record: nothing to show in a list.
      if (field.type === 'ui') return { ...field, admin: { ...field.admin, disableListColumn: true } };
      return label ? ({ ...field, label } as Field) : field;
    }),
  generateTitle: ({ doc }: { doc: Doc }) => truncateAtWord(doc.title ?? '', 60),
  generateDescription: ({ doc }: { doc: Doc }) => truncateAtWord(doc.lead ?? '', 155),
  generateImage: ({ doc }: { doc: Doc }) => {
    const image = doc.heroImage;
    return (typeof image === 'object' && image ? (image as { id: string }).id : (image as string)) ?? '';
  },
  generateURL: ({ doc }: { doc: Doc }) =>
    doc.slug ? absolute(getEnv().baseUrl, paths.article(doc.slug)) : getEnv().baseUrl,
};
