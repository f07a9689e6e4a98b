import type { Metadata } from 'next';
import { weekMetadata, weekPage } from './weekPage';

type Args = { searchParams: Promise<{ 'co-quan'?: string }> };

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  return weekMetadata(null, (await searchParams)['co-quan']);
}

export default async function ThisWeekRoute({ searchParams }: Args) {
  return weekPage(null, (await searchParams)['co-quan']);
}
