import { truncateAtWord } from '@/domain/text';
import { getEnv } from '@/platform/env';
import { absolute, paths } from '@/platform/paths';
import type { Seo } from '@/site/models/pages';

interface Parts {
  title: string;
  description?: string | null;
  path: string;
  /** Path of its own picture for sharing; the newsroom's when there is none. */
  image?: string;
  type?: Seo['type'];
  noindex?: boolean;
}

const DESCRIPTION_MAX = 160;

export const seoOf = ({
  title,
  description,
  path,
  image = paths.shareImage(paths.home()),
  type = 'website',
  noindex = false,
}: Parts): Seo => ({
  title,
  description: truncateAtWord((description ?? '').replace(/\s+/g, ' ').trim() || title, DESCRIPTION_MAX),
  canonical: absolute(getEnv().baseUrl, path),
  image: absolute(getEnv().baseUrl, image),
  type,
  noindex,
});
