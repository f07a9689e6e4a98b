import type { Metadata } from 'next';
import { cache } from 'react';
import { ArchiveView } from '@/site/components/archive/ArchiveView';
import { getArchivePeriod } from '@/site/data/archive';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { movedOrMissing } from '../../movedOrMissing';
import { loadFrame } from '../../loadFrame';

/** The parts of the address that say which year, month or day. */
export interface PeriodArgs {
  params: Promise<{ year: string; month?: string; day?: string }>;
  searchParams: Promise<{ truoc?: string }>;
}

const load = cache(getArchivePeriod);

const partsOf = async ({ params }: PeriodArgs): Promise<string[]> => {
  const { year, month, day } = await params;
  return [year, month, day].filter((part) => part !== undefined);
};

/** `/luu-tru/2020-11` is no address: a month has one alone. */
const pageOf = async (args: PeriodArgs) => {
  const parts = await partsOf(args);
  if (!parts.every((part) => /^\d+$/.test(part))) return null;
  return load(parts.join('-'), (await args.searchParams).truoc);
};

export const periodMetadata = async (args: PeriodArgs): Promise<Metadata> => {
  const page = await pageOf(args);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : {};
};

export const periodPage = async (args: PeriodArgs) => {
  const page = await pageOf(args);
  if (!page) return movedOrMissing(['/luu-tru', ...(await partsOf(args))].join('/'));
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <ArchiveView page={page} />
    </>
  );
};
