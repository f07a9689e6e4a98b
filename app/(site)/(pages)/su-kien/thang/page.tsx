import type { Metadata } from 'next';
import { monthMetadata, monthPage } from './monthPage';

type Args = { searchParams: Promise<{ 'co-quan'?: string }> };

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  return monthMetadata(null, (await searchParams)['co-quan']);
}

export default async function ThisMonthRoute({ searchParams }: Args) {
  return monthPage(null, (await searchParams)['co-quan']);
}
