import { getEventFeed } from '@/site/data/eventFeeds';
import { icalAnswer } from '../icalAnswer';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return icalAnswer((await getEventFeed())!, 'su-kien');
}
