import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { WeekView } from '@/site/components/event/WeekView';
import { getWeek, weekElsewhere } from '@/site/data/calendars';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { movedOrMissing } from '../../../movedOrMissing';
import '../calendar.css';

const load = cache(getWeek);

/** `day` is null for this week; `agency` is a slug. */
export const weekMetadata = async (day: string | null, agency?: string): Promise<Metadata> => {
  const page = await load(day, agency);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : {};
};

export const weekPage = async (day: string | null, agency?: string) => {
  const elsewhere = weekElsewhere(day, agency);
  if (elsewhere) permanentRedirect(elsewhere);
  const page = await load(day, agency);
  if (!page) return movedOrMissing(paths.week(day, agency));
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <WeekView page={page} />
    </>
  );
};
