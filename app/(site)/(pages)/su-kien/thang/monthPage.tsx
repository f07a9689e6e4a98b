import type { Metadata } from 'next';
import { cache } from 'react';
import { MonthView } from '@/site/components/event/MonthView';
import { getMonth } from '@/site/data/calendars';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { movedOrMissing } from '../../../movedOrMissing';
import '../calendar.css';

const load = cache(getMonth);

/** `month` is null for this month; `agency` is a slug. */
export const monthMetadata = async (month: string | null, agency?: string): Promise<Metadata> => {
  const page = await load(month, agency);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : {};
};

export const monthPage = async (month: string | null, agency?: string) => {
  const page = await load(month, agency);
  if (!page) return movedOrMissing(paths.month(month, agency));
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <MonthView page={page} />
    </>
  );
};
