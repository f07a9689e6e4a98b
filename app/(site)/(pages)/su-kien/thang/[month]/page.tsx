import type { Metadata } from 'next';
import { monthMetadata, monthPage } from '../monthPage';

type Args = { params: Promise<{ month: string }>; searchParams: Promise<{ 'co-quan'?: string }> };

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  return monthMetadata((await params).month, (await searchParams)['co-quan']);
}

export default async function MonthRoute({ params, searchParams }: Args) {
  return monthPage((await params).month, (await searchParams)['co-quan']);
}
