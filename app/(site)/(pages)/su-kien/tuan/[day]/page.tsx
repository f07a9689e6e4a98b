import type { Metadata } from 'next';
import { weekMetadata, weekPage } from '../weekPage';

type Args = { params: Promise<{ day: string }>; searchParams: Promise<{ 'co-quan'?: string }> };

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  return weekMetadata((await params).day, (await searchParams)['co-quan']);
}

export default async function WeekRoute({ params, searchParams }: Args) {
  return weekPage((await params).day, (await searchParams)['co-quan']);
}
