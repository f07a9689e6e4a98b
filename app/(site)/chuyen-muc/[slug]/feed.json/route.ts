import { topicFeed } from '../../../feedRoute';

export const dynamic = 'force-dynamic';

export const GET = topicFeed('json');
