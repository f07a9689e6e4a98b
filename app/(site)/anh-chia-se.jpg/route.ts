import { getSiteShareCard } from '@/site/data/shareImage';
import { pictureResponse } from '../shareImage';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return pictureResponse(await getSiteShareCard());
}
