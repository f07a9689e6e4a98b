import { truncateAtWord } from '@/domain/text';
import { getEnv } from '@/platform/env';
import { absolute } from '@/platform/paths';
import type { Seo } from '@/site/models/pages';

interface Parts {
  title: string;
  description?: string | null;
  path: string;
  image?: string | null;
  type?: Seo['type'];
  noindex?: boolean;
}

const DESCRIPTION_MAX = 160;

export const seoOf = ({
  title,
  description,
  path,
  image,
  type = 'website',
  noindex = false,
}: Parts): Seo => ({
  title,
  description: truncateAtWord((description ?? '').replace(/\s+/g, ' ').trim() || title, DESCRIPTION_MAX),
  canonical: absolute(getEnv().baseUrl, path),
  image: image ? absolute(getEnv().baseUrl, image) : null,
  type,
  noindex,
});
